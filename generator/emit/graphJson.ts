import { graphOf } from "../model/graph.js";
import { pipelineGraphOf } from "../model/pipelineGraph.js";
import type { PipelineDef } from "../model/pipelines.js";
import type { AgentDef, Named, Spec } from "../model/spec.js";
import { allDefinitions } from "./definitions.js";

/**
 * The transition graphs of a spec as JSON, for tools: what the runtime checks, and the words that describe it. The
 * schemas stand where `monitor.graph.json#/definitions/AddUrl` finds them.
 */
export function emitGraphJson(spec: Spec): string {
  const agents = spec.agents.map((agent) => [agent.name, describedGraph(agent, spec)] as const);
  const pipelines = spec.pipelines.map((pipeline) => [pipeline.name, describedPipeline(pipeline)] as const);
  const all = {
    spec: spec.file,
    agents: Object.fromEntries(agents),
    ...(pipelines.length > 0 && { pipelines: Object.fromEntries(pipelines) }),
    definitions: allDefinitions(spec),
  };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function describedGraph(agent: AgentDef, spec: Spec): object {
  const { agent: name, at, ...graph } = graphOf(agent, spec);
  return { agent: name, at, ...describedAs(agent), ...graph, ...descriptionsOf(agent.states) };
}

function describedPipeline(pipeline: PipelineDef): object {
  const { pipeline: name, at, ...graph } = pipelineGraphOf(pipeline);
  return { pipeline: name, at, ...describedAs(pipeline), ...graph, ...descriptionsOf(pipeline.stages) };
}

function describedAs({ description }: Named): object {
  return description === undefined ? {} : { description };
}

/** The descriptions of states or stages, by name. */
function descriptionsOf(all: readonly Named[]): object {
  const described = all.flatMap(({ name, description }) =>
    description === undefined ? [] : [[name, description] as const],
  );
  return described.length > 0 ? { descriptions: Object.fromEntries(described) } : {};
}
