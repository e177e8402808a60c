import { figureOf } from "../harness/process.js";
import { median } from "../harness/statistics.js";
import { type CurveId, curves } from "./all.js";
import { linesOf } from "./curve.js";
import type { Point } from "./slope.js";

/** The points of each line of a curve. */
export type Lines = Readonly<Record<string, readonly Point[]>>;

const POINT = new URL("./point.js", import.meta.url);

/** Measures a curve: each point is the median of its samples, each in a process of its own, taken in rounds over all points. */
export async function measured(id: CurveId, rounds: number, ms: number): Promise<Lines> {
  const { sizes } = curves[id];
  const samples = Object.keys(linesOf(curves[id])).map((line) => ({
    line,
    points: sizes.map((size) => ({ size, figures: [] as number[] })),
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { line, points } of samples) {
      for (const { size, figures } of points)
        figures.push(await figureOf(POINT, [id, line, String(size), String(ms)]));
    }
  }
  return Object.fromEntries(
    samples.map(({ line, points }) => [
      line,
      points.map(({ size, figures }) => [size, median(figures)] as const),
    ]),
  );
}
