import type { Mode, StageNode, StateNode } from "../picture.js";

/** The outlines. A `fan` is taller on the right, as one value becomes many; a `funnel` on the left. */
export type Shape = "round" | "bars" | "cut" | "square" | "ring" | "fan" | "funnel" | "sheets";

const OF_MODE: Readonly<Record<Mode, Shape>> = {
  async: "round",
  sync: "bars",
  duty: "cut",
  custom: "square",
  events: "ring",
};
const OF_STAGE: Readonly<Partial<Record<StageNode["does"], Shape>>> = {
  split: "fan",
  merge: "funnel",
  chunk: "sheets",
};

/** What tells a state or a stage apart by its form. */
export function shapeOf(node: StateNode | StageNode): Shape {
  return (node.kind === "stage" && OF_STAGE[node.does]) || OF_MODE[node.mode];
}
