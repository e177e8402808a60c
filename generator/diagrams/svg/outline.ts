import type { Mode, StageNode, StateNode } from "../agents/picture.js";
import type { NodeRun } from "../agents/run.js";
import type { Member } from "../system/member.js";
import { toneOfWhat } from "../what.js";
import type { Direction } from "./graphviz.js";

/** What is drawn as a card: a name and what it is, above rows. */
export type Card = StateNode | StageNode | Member;

/**
 * The outlines. A `fan` is longer on the side where values leave, as one becomes many; a `funnel` where they come in.
 * A `flow` points to the right.
 */
export type Shape = "round" | "bars" | "cut" | "square" | "ring" | "sheets" | "flow" | Slanted;

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

/** What tells a card apart by its form, in a graph that leads in a direction. */
export function shapeOf(card: Card, direction: Direction): Shape {
  if (card.kind === "member") return card.what === "pipeline" ? "flow" : OF_MODE[toneOf(card)];
  return (card.kind === "stage" && OF_STAGE[direction][card.does]) || OF_MODE[card.mode];
}

/** What a recorded run did in a state or a stage. */
export function runOf(card: Card): NodeRun | undefined {
  return card.kind === "member" ? undefined : card.run;
}

/** The mode whose colours a card has. */
export function toneOf(card: Card): Mode {
  return card.kind === "member" ? toneOfWhat(card.what) : card.mode;
}
