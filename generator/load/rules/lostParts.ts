import type { Named } from "../../model/spec.js";
import { componentsOf, type Graph } from "../components.js";

/**
 * What cannot be reached, each that nothing leads to followed by those that it would lead to: one way there brings all of
 * them back. `leads` says where each leads, by name.
 */
export function lostParts<T extends Named>(
  lost: readonly T[],
  leads: ReadonlyMap<string, readonly string[]>,
): readonly (readonly T[])[] {
  const numbers = new Map(lost.map(({ name }, number) => [name, number]));
  const graph = lost.map(({ name }) => (leads.get(name) ?? []).flatMap((to) => numbers.get(to) ?? []));
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
