import type { Point } from "./geometry.js";

/** Cubic Bézier curves end to end: a start, then three points for each. */
export type Curve = readonly Point[];

const STEPS = 48;
const HALVINGS = 12;
const SAMPLE = 8;

/** How many Bézier curves it has. A place on it is a number from 0 to this. */
export function lengthOf(curve: Curve): number {
  return Math.max(0, Math.floor((curve.length - 1) / 3));
}

export function pointAt(curve: Curve, place: number): Point {
  const { points, t } = segmentAt(curve, place);
  return split(points, t).middle;
}

/** The first place from `from` towards `to` that `test` holds for; `to` when there is none. */
export function findPlace(curve: Curve, from: number, to: number, test: (point: Point) => boolean): number {
  const steps = Math.max(1, lengthOf(curve) * STEPS);
  for (let step = 0; step <= steps; step += 1) {
    const place = from + ((to - from) * step) / steps;
    if (!test(pointAt(curve, place))) continue;
    return step === 0 ? from : halve(curve, from + ((to - from) * (step - 1)) / steps, place, test);
  }
  return to;
}

function halve(curve: Curve, before: number, after: number, test: (point: Point) => boolean): number {
  let [low, high] = [before, after];
  for (let round = 0; round < HALVINGS; round += 1) {
    const middle = (low + high) / 2;
    if (test(pointAt(curve, middle))) high = middle;
    else low = middle;
  }
  return high;
}

/** The part of a curve between two places. */
export function part(curve: Curve, from: number, to: number): Curve {
  const points: Point[] = [];
  for (let index = Math.floor(from); index < to; index += 1) {
    const [start, end] = [Math.max(from - index, 0), Math.min(to - index, 1)];
    const whole = segmentAt(curve, index + 0.5).points;
    const head = split(whole, end).before;
    const piece = split(head, end === 0 ? 0 : start / end).after;
    points.push(...(points.length === 0 ? piece : piece.slice(1)));
  }
  return points;
}

/** Points on a curve, close enough to each other that no text fits in between. */
export function sample(curve: Curve): readonly Point[] {
  const points: Point[] = [];
  for (let index = 0; index < lengthOf(curve); index += 1) {
    const [start, end] = [pointAt(curve, index), pointAt(curve, index + 0.9999)];
    const count = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / SAMPLE) + 2;
    for (let step = 0; step < count; step += 1) points.push(pointAt(curve, index + step / count));
  }
  const last = curve.at(-1);
  return last ? [...points, last] : points;
}

type Segment = readonly [Point, Point, Point, Point];

function segmentAt(curve: Curve, place: number): { readonly points: Segment; readonly t: number } {
  const index = Math.min(Math.max(0, Math.floor(place)), Math.max(0, lengthOf(curve) - 1));
  const [a, b, c, d] = curve.slice(index * 3, index * 3 + 4);
  if (!a || !b || !c || !d) throw new Error("invariant: a curve is a start and three points for each part");
  return { points: [a, b, c, d], t: place - index };
}

/** De Casteljau's construction. */
function split([a, b, c, d]: Segment, t: number) {
  const [ab, bc, cd] = [between(a, b, t), between(b, c, t), between(c, d, t)];
  const [abc, bcd] = [between(ab, bc, t), between(bc, cd, t)];
  const middle = between(abc, bcd, t);
  const before: Segment = [a, ab, abc, middle];
  const after: Segment = [middle, bcd, cd, d];
  return { before, middle, after };
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
