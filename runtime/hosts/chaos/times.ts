import type { Graph } from "../../core/graph/graph.js";

/** How long an agent that is asked to end may take by itself, in ms: as `interrupt` is documented. */
export const DEADLINE = 5000;

/** How long its last hooks may take if they begin at its deadline, in ms. */
export const FAREWELL = 5000;

/** How long an agent may take to end by itself: one that supervises, as long as its groups may one after the other. */
export function timeToEnd({ supervises }: Graph): number {
  return Object.values(supervises?.groups ?? {}).reduce((ms, { shutdown }) => ms + shutdown, DEADLINE);
}

/** How long last hooks may take at the deadline, where each group of children is ended after the other, in ms. */
export function farewells(graphs: Iterable<Graph>): number {
  const groups = [...graphs].map(({ supervises }) => Object.keys(supervises?.groups ?? {}).length);
  return groups.reduce((ms, many) => ms + many * FAREWELL, FAREWELL);
}
