import type { Colour } from "../palette.js";
import type { Paint } from "./theme.js";

/** Paints what a recorded run never did: in gray, its texts as legible as any. */
export function paler(paint: Paint): Paint {
  return ({ fill, stroke }) =>
    paint({ ...(fill && { fill: paleOf(fill) }), ...(stroke && { stroke: paleOf(stroke) }) });
}

const OF_PART: readonly (readonly [ending: string, pale: Colour])[] = [
  ["-fill", "card"],
  ["-badge", "frame"],
  ["-line", "faint"],
  ["-ring", "faint"],
];
// What frames stand on is no part of what never was.
const SAME: ReadonlySet<Colour> = new Set<Colour>(["frame", "card", "frame-line", "faint"]);

function paleOf(colour: Colour): Colour {
  if (SAME.has(colour)) return colour;
  return OF_PART.find(([ending]) => colour.endsWith(ending))?.[1] ?? "dim";
}
