import { graphOf } from "../model/graph.js";
import type { AgentDef, Spec } from "../model/spec.js";
import { allDefinitions } from "./definitions.js";

/**
 * The transition graphs of a spec as JSON, for tools: what the runtime checks, and the words that describe it. The
 * schemas stand where `monitor.graph.json#/definitions/AddUrl` finds them.
 */
export function emitGraphJson(spec: Spec): string {
  const agents = spec.agents.map((agent) => [agent.name, describedGraph(agent, spec)] as const);
  const all = { spec: spec.file, agents: Object.fromEntries(agents), definitions: allDefinitions(spec) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

function describedGraph(agent: AgentDef, spec: Spec): object {
  const { agent: name, at, ...graph } = graphOf(agent, spec);
  const described = agent.states.flatMap(({ name, description }) =>
    description === undefined ? [] : [[name, description] as const],
  );
  return {
    agent: name,
    at,
    ...(agent.description !== undefined && { description: agent.description }),
    ...graph,
    ...(described.length > 0 && { descriptions: Object.fromEntries(described) }),
  };
}
