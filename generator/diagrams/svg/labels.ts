import { type Curve, sample } from "./curve.js";
import { type Box, boxAround, type Point, type Size } from "./geometry.js";
import type { Direction } from "./graphviz.js";
import { costOf, type Obstacles, type SampledLine } from "./obstacles.js";

/** A label and the line it belongs to. `middle`: in the room that Graphviz kept for it. */
interface LooseLabel {
  readonly line: Curve;
  readonly size: Size;
  readonly middle: Point;
}

/** Where a label goes, and which end of its text is at the line. */
export interface PlacedLabel {
  readonly box: Box;
  readonly anchor: "start" | "middle" | "end";
}

/** Of a line: right or below, left or above. */
type Side = 1 | -1;
const SIDES = [1, -1] as const;

// Where on its line a label may go when the room kept for it is no good: in parts of the line's length.
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9] as const;

/**
 * Graphviz keeps room for each label, at times far from its line. This moves each to the side of its line, where it
 * covers neither nodes nor labels, and as few lines as can be.
 */
export function placeLabels(
  labels: readonly LooseLabel[],
  nodes: readonly Box[],
  lines: readonly SampledLine[],
  direction: Direction,
): readonly PlacedLabel[] {
  const taken = labels.map(({ middle, size }) => boxAround(middle, size));
  return labels.map((label, index) => {
    const boxes = [...nodes, ...taken.filter((_, other) => other !== index)];
    const best = bestOf(candidates(label, direction), { boxes, lines });
    taken[index] = best.box;
    return best;
  });
}

function bestOf(found: readonly PlacedLabel[], obstacles: Obstacles): PlacedLabel {
  let best: { readonly label: PlacedLabel; readonly cost: number } | undefined;
  for (const [order, label] of found.entries()) {
    const cost = order / found.length + costOf(label.box, obstacles);
    if (!best || cost < best.cost) best = { label, cost };
    if (best.cost < 1) break;
  }
  if (!best) throw new Error("invariant: a label has a place in its own line");
  return best.label;
}

/** The places a label may have, the better first. */
function candidates({ line, size, middle }: LooseLabel, direction: Direction): readonly PlacedLabel[] {
  const points = sample(line);
  const nearest = nearestTo(middle, points);
  const near = points[nearest] ?? middle;
  const side = (direction === "TB" ? middle.x < near.x : middle.y < near.y) ? -1 : 1;
  const kept = { box: boxAround(middle, size), anchor: "middle" } as const;
  const along = PLACES.map((part) => Math.round(part * (points.length - 1)));
  return [
    beside(points, nearest, size, side, direction),
    ...along.flatMap((index) => SIDES.map((each) => beside(points, index, size, each, direction))),
    kept,
  ];
}

/** A label at one side of its line, as close as the line's bends on its length allow. */
function beside(
  points: readonly Point[],
  index: number,
  size: Size,
  side: Side,
  direction: Direction,
): PlacedLabel {
  const across = ({ x, y }: Point) => (direction === "TB" ? x : y);
  const along = ({ x, y }: Point) => (direction === "TB" ? y : x);
  const [reach, half] =
    direction === "TB" ? [size.height / 2, size.width / 2] : [size.width / 2, size.height / 2];
  const at = points[index] ?? { x: 0, y: 0 };
  let edge = across(at);
  for (const step of SIDES) {
    for (let place = index; ; place += step) {
      const point = points[place];
      if (!point || Math.abs(along(point) - along(at)) > reach) break;
      edge = side === 1 ? Math.max(edge, across(point)) : Math.min(edge, across(point));
    }
  }
  const middle = edge + side * (half + 1);
  if (direction === "LR") return { box: boxAround({ x: at.x, y: middle }, size), anchor: "middle" };
  return { box: boxAround({ x: middle, y: at.y }, size), anchor: side === 1 ? "start" : "end" };
}

function nearestTo({ x, y }: Point, points: readonly Point[]): number {
  const distances = points.map((point) => Math.hypot(point.x - x, point.y - y));
  return distances.indexOf(Math.min(...distances));
}
