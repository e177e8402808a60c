import { short } from "../harness/numbers.js";
import { type CurveId, curves } from "./all.js";
import type { Lines } from "./measure.js";
import { slopeOf } from "./slope.js";

/** A curve for a terminal: what one costs at each size. */
export function textOf(id: CurveId, lines: Lines): string {
  const { of, unit } = curves[id];
  const told = Object.entries(lines).flatMap(([line, points]) => [
    `${line}, in ${unit}, by ${of} (steepness ${slopeOf(points).toFixed(2)})`,
    ...points.map(([size, cost]) => `${String(size).padStart(9)} ${short(cost).padStart(6)}`),
    "",
  ]);
  return told.join("\n");
}

/** Curves for a document: the plot of each, in the folder of plots, and how steep its lines are. */
export function markdownOf(folder: string, measured: readonly (readonly [CurveId, Lines])[]): string {
  const parts = measured.map(([id, lines]) => {
    const slopes = Object.entries(lines).map(
      ([line, points]) => `- ${line}: steepness ${slopeOf(points).toFixed(2)}`,
    );
    return [`![${curves[id].title}](${folder}/${id}.svg)`, "", ...slopes].join("\n");
  });
  return parts.join("\n\n");
}
