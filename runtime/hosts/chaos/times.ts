import type { Graph } from "../../core/graph/graph.js";

/** How long an agent that is asked to end may take by itself, in ms: as `interrupt` is documented. */
export const DEADLINE = 5000;

/** How long its last hooks may take if they begin at its deadline, in ms. */
export const FAREWELL = 5000;

/** By when agents of these graphs have ended, in ms from when they are asked to. */
export function timeToEnd(graphs: readonly Graph[]): number {
  return graphs.length === 0 ? 0 : DEADLINE + FAREWELL;
}
