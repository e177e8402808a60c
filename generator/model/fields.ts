import type { AgentDef, Field, Spec, Type } from "./spec.js";

/** Whether whoever gives the fields of data must give this one: it may not be missing, and has no default. */
export function isRequired({ optional, default: value }: Field): boolean {
  return !optional && value === undefined;
}

/** The fields of all data in a spec, each list once: that of agents and of states, of pipelines, and the config of stages. */
export function dataIn({ agents, pipelines }: Spec): ReadonlySet<readonly Field[]> {
  return new Set([
    ...agents.flatMap(({ data, states }) => [data, ...states.map((state) => state.data)]),
    ...pipelines.flatMap(({ data, stages }) => [data, ...stages.map(({ config }) => config)]),
  ]);
}

// Kept with the agent, which never changes: many stages may run it.
const inits = new WeakMap<AgentDef, Type>();

/** What the creator of an agent gives: its data, of which what has a default may be left out. */
export function initOf(agent: AgentDef): Type {
  const known = inits.get(agent);
  if (known !== undefined) return known;
  const made: Type = { kind: "object", fields: agent.data.map(givenField) };
  inits.set(agent, made);
  return made;
}

function givenField({ default: value, ...field }: Field): Field {
  return value === undefined ? field : { ...field, optional: true };
}
