import type { PipelineGraph, StageGraph } from "../../runtime/core/graph/pipeline.js";
import type { PipelineDef, StageDef } from "./pipelines.js";
import { placeOf } from "./place.js";
import type { Field } from "./spec.js";
import { stageMember } from "./stages.js";

/** The graph of a pipeline, with its keys in the order they are printed in. */
export function pipelineGraphOf(pipeline: PipelineDef): PipelineGraph {
  const { name, span, data, queue, rounds, stages, routes } = pipeline;
  const defaults = defaultsOf(data);
  return {
    pipeline: name,
    at: placeOf(span),
    ...(defaults && { defaults }),
    queue,
    ...(rounds && { rounds: rounds.most }),
    stages: Object.fromEntries(stages.map((stage) => [stage.name, stageGraph(stage)] as const)),
    routes: Object.fromEntries(
      routes.map(({ from, to }) => [from.name, to.map((target) => target.name)] as const),
    ),
  };
}

function stageGraph(stage: StageDef): StageGraph {
  const common = commonOf(stage);
  switch (stage.kind) {
    case "map":
    case "split":
      return { kind: stage.kind, mode: stage.mode, ...common, call: stageMember(stage) };
    case "merge":
      return {
        kind: "merge",
        ...common,
        call: stageMember(stage),
        ...(stage.by && { by: stage.by.name }),
        ...(stage.count !== undefined && { count: stage.count }),
      };
    case "chunk":
      return {
        kind: "chunk",
        ...common,
        max: stage.max,
        ...(stage.within !== undefined && { within: stage.within }),
      };
    case "agent":
      return { kind: "agent", ...common, agent: stage.agent.name, call: stageMember(stage) };
  }
}

function commonOf(stage: StageDef) {
  const config = defaultsOf(stage.config);
  return {
    at: placeOf(stage.span),
    ...(config && { config }),
    concurrency: stage.concurrency,
    ...(stage.ordered && { ordered: true as const }),
    ...(stage.timeout !== undefined && { timeout: stage.timeout }),
    ...(stage.retry && { retry: stage.retry }),
    failed: stage.failed.name,
  };
}

function defaultsOf(fields: readonly Field[]): Readonly<Record<string, unknown>> | undefined {
  const given = fields.flatMap((field) =>
    field.default === undefined ? [] : [[field.name, field.default] as const],
  );
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
