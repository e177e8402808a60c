import { figureOf } from "../harness/process.js";
import { median } from "../harness/statistics.js";
import { type CurveId, curves } from "./all.js";
import { linesOf } from "./curve.js";
import type { Point } from "./slope.js";

/** The points of each line of a curve. */
export type Lines = Readonly<Record<string, readonly Point[]>>;

export interface Sampling {
  readonly rounds: number;
  readonly ms: number;
  /** Hears of a sample that could not be taken: a point is the median of the others, and is left out where there are none. */
  readonly failed: (why: string) => void;
}

const POINT = new URL("./point.js", import.meta.url);

/** Measures a curve: each point is the median of its samples, each in a process of its own, taken in rounds over all points. */
export async function measured(id: CurveId, { rounds, ms, failed }: Sampling): Promise<Lines> {
  const take = (line: string, size: number) =>
    figureOf(POINT, [id, line, String(size), String(ms)]).catch((error: Error) => {
      failed(`${id}, ${line}, ${size}: ${error.message}`);
      return Number.NaN;
    });
  const samples = Object.keys(linesOf(curves[id])).map((line) => ({
    line,
    points: curves[id].sizes.map((size) => ({ size, figures: [] as number[] })),
  }));
  for (let round = 0; round < rounds; round++) {
    for (const { line, points } of samples) {
      for (const { size, figures } of points) figures.push(await take(line, size));
    }
  }
  return Object.fromEntries(
    samples.map(({ line, points }) => [
      line,
      points
        .map(({ size, figures }) => [size, median(figures)] as const)
        .filter(([, cost]) => !Number.isNaN(cost)),
    ]),
  );
}
