import { type Curve, sample } from "./curve.js";
import { type Box, boundsOf, holds, overlaps, type Point } from "./geometry.js";

/** What text should not cover. */
export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly lines: readonly SampledLine[];
}

export interface SampledLine {
  readonly points: readonly Point[];
  readonly bounds: Box;
}

const BOX_COST = 100;
const LINE_COST = 10;

export function sampled(line: Curve): SampledLine {
  const points = sample(line);
  return { points, bounds: boundsOf(points) };
}

/** How bad it is to put text there: 0 when it covers nothing, covering a box is worse than crossing some lines. */
export function costOf(box: Box, { boxes, lines }: Obstacles): number {
  const covered = boxes.filter((other) => overlaps(box, other)).length;
  const crossed = lines.filter(
    ({ points, bounds }) => overlaps(box, bounds, -1) && points.some((point) => holds(box, point)),
  ).length;
  return covered * BOX_COST + crossed * LINE_COST;
}
