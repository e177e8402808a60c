import type { Mode, StageNode, StateNode } from "../picture.js";
import type { Direction } from "./graphviz.js";

/** The outlines. A `fan` is longer on the side where values leave, as one becomes many; a `funnel` where they come in. */
export type Shape = "round" | "bars" | "cut" | "square" | "ring" | "sheets" | Slanted;

/** By the side that is longer. */
export type Slanted = "fanRight" | "fanDown" | "funnelLeft" | "funnelUp";

const OF_MODE: Readonly<Record<Mode, Shape>> = {
  async: "round",
  sync: "bars",
  duty: "cut",
  custom: "square",
  events: "ring",
};
const OF_STAGE: Readonly<Record<Direction, Readonly<Partial<Record<StageNode["does"], Shape>>>>> = {
  LR: { split: "fanRight", merge: "funnelLeft", chunk: "sheets" },
  TB: { split: "fanDown", merge: "funnelUp", chunk: "sheets" },
};

/** What tells a state or a stage apart by its form, in a graph that leads in a direction. */
export function shapeOf(node: StateNode | StageNode, direction: Direction): Shape {
  return (node.kind === "stage" && OF_STAGE[direction][node.does]) || OF_MODE[node.mode];
}
