import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { Origin } from "../contract/host.js";

/** A value on its way into an agent. */
export interface Crossing {
  readonly value: unknown;
  /** The name of its schema. */
  readonly schema: string;
  readonly origin: Origin;
  /** What it is, for the reader of an error: `the payload of AddUrl`. */
  readonly is: string;
  /** The place in the spec. */
  readonly at: string;
}

/** What is wrong with a value on its way into an agent; null when it is what the spec declares, or that is not known. */
export function misfitOf(cell: Cell, { value, schema, origin, is, at }: Crossing): AgentError | null {
  const { schemas } = cell.table.graph;
  if (schemas === undefined || !isDeclared(cell, schema)) return null;
  const misfit = cell.system.host.validators.misfit(value, schemas, schema, origin);
  return misfit === null ? null : invalid(cell, is, misfit, at);
}

/** Whether there is a schema of that name. */
export function isDeclared(cell: Cell, schema: string): boolean {
  const { schemas } = cell.table.graph;
  return schemas !== undefined && Object.hasOwn(schemas, schema);
}

/** Says that a value is not what the spec declares. */
export function invalid(cell: Cell, is: string, misfit: string, at: string): AgentError {
  const message = `${cell.id}: ${is} is not as declared: ${misfit} (${at})`;
  return new AgentError("invalid-message", message, { agent: cell.id, from: cell.state.name, at });
}
