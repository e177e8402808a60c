import { AgentError, failureOf, ownError } from "../contract/error.js";
import type { FailureCare } from "../contract/observation.js";
import type { Engine } from "./engine.js";
import type { StageRow } from "./stage.js";

/** Tells observers, if there are any, that a stage failed on a value: to them a stage is a state. */
export function noteStageFailure(
  { cell }: Engine,
  { name, graph }: StageRow,
  error: Error,
  then: FailureCare,
): void {
  cell.noteFailure(graph.kind === "chunk" ? name : graph.call, error, then, name);
}

/** The error of a stage, with the pipeline and the place in the spec. */
export function failureAt({ cell }: Engine, { name, graph }: StageRow, error: Error): AgentError {
  return (
    ownError(cell, error) ?? failureOf({ id: cell.id, state: { name } }, `stage "${name}"`, graph.at, error)
  );
}

/** The error that ends a pipeline, with how many values are lost by that. */
export function withLoss(error: AgentError, lost: number): AgentError {
  if (lost === 0) return error;
  const { code, message, agent, from, at, cause } = error;
  const loss = lost === 1 ? "1 value inside is lost" : `${lost} values inside are lost`;
  const details = { agent, ...(from !== undefined && { from }), ...(at !== undefined && { at }), cause };
  return new AgentError(code, `${message}; ${loss}`, details);
}

export function timeoutAt({ cell }: Engine, { name, graph: { at } }: StageRow, ms: number): AgentError {
  const message = `${cell.id}: stage "${name}" took longer than ${ms} ms (${at})`;
  return new AgentError("timeout", message, { agent: cell.id, from: name, at });
}
