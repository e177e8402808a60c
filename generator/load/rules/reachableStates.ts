import { isEnd } from "../../model/names.js";
import type { AgentDef, StateDef } from "../../model/spec.js";
import { componentsOf, type Graph } from "../components.js";
import { listed } from "../listed.js";
import { targetsByState } from "./moves.js";
import type { Rule } from "./rule.js";

/** Every state can be reached from the initial one, by any move that is declared. */
export const reachableStates: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const reached = reachable(agent);
    const lost = agent.states.filter(({ name }) => !reached.has(name));
    for (const [first, ...more] of lostParts(agent, lost)) {
      if (first === undefined) continue;
      const holes = { state: first.name, agent: agent.name, initial: agent.initial.name };
      report("unreachable-state", first.span, holes, [
        ...(more.length === 0 ? [] : [`With it these are lost: ${listed(more.map(({ name }) => name))}.`]),
        `States that can be reached: ${listed([...reached].filter((state) => !isEnd(state) && state !== "stay"))}`,
      ]);
    }
  }
};

/** The names of all states and targets that can be reached. */
export function reachable(agent: AgentDef): ReadonlySet<string> {
  const targets = targetsByState(agent);
  const reached = new Set([agent.initial.name]);
  // A set hands out what is added while it is read.
  for (const name of reached) for (const target of targets.get(name) ?? []) reached.add(target);
  return reached;
}

/** States that nothing leads to, each followed by those that it would lead to: one way there brings all of them back. */
function lostParts(agent: AgentDef, lost: readonly StateDef[]): readonly (readonly StateDef[])[] {
  const targets = lost.length === 0 ? new Map<string, readonly string[]>() : targetsByState(agent);
  const numbers = new Map(lost.map(({ name }, number) => [name, number]));
  const graph = lost.map(({ name }) => (targets.get(name) ?? []).flatMap((to) => numbers.get(to) ?? []));
  const found = new Set<number>();
  // A component comes after those it leads to, so from the end on each that was not found has nothing before it.
  const parts = componentsOf(graph)
    .toReversed()
    .map((component) => partFrom(Math.min(...component), graph, found));
  return parts.map((part) => part.flatMap((number) => lost[number] ?? []));
}

/** What is new on the ways from a node, that node first. */
function partFrom(start: number, graph: Graph, found: Set<number>): readonly number[] {
  if (found.has(start)) return [];
  const part = [start];
  found.add(start);
  // An array hands out what is added while it is read.
  for (const node of part) {
    for (const to of graph[node] ?? []) {
      if (!found.has(to)) part.push(to);
      found.add(to);
    }
  }
  return part;
}
