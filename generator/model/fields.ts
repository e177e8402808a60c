import { kept } from "./kept.js";
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

/** What the creator of an agent gives: its data, of which what has a default may be left out. */
export const initOf = kept(
  (agent: AgentDef): Type => ({ kind: "object", fields: agent.data.map(givenField) }),
);

function givenField({ default: value, ...field }: Field): Field {
  return value === undefined ? field : { ...field, optional: true };
}
