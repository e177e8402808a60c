import type { NodeBox } from "./boxes.js";
import { type Curve, findPlace, lengthOf, part, pointAt } from "./curve.js";
import type { Point } from "./geometry.js";
import { contains } from "./shapes.js";

/** An arrow as it is painted: a line, and a head from `base` to `tip`. */
export interface Shaft {
  readonly line: Curve;
  readonly base: Point;
  readonly tip: Point;
}

interface End {
  readonly node: NodeBox;
  readonly middle: Point;
}

const HEAD = 7;
// Keeps the ends from touching the outlines' strokes.
const TAIL_MARGIN = 0.5;
const TIP_MARGIN = 1.5;

/** Cuts a curve from the middle of a node to the middle of another where it leaves the one and meets the other. */
export function clip(curve: Curve, tail: End, head: End): Shaft {
  const end = lengthOf(curve);
  const start = findPlace(curve, 0, end, outside(tail, TAIL_MARGIN));
  const stop = findPlace(curve, end, start, outside(head, TIP_MARGIN));
  const tip = pointAt(curve, stop);
  const neck = findPlace(curve, stop, start, ({ x, y }) => Math.hypot(x - tip.x, y - tip.y) >= HEAD);
  return { line: part(curve, start, neck), base: pointAt(curve, neck), tip };
}

function outside({ node, middle }: End, margin: number): (point: Point) => boolean {
  return ({ x, y }) => !contains(node, { x: x - middle.x, y: y - middle.y }, margin);
}
