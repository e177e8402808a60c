import { agents, memory } from "./agents.js";
import { children } from "./children.js";
import type { Curve } from "./curve.js";
import { queue } from "./queue.js";
import { states, targets } from "./states.js";

/** What grows, by the name of its plot. */
export const curves = { agents, memory, states, targets, queue, children } satisfies Record<string, Curve>;

export type CurveId = keyof typeof curves;
