import { short, spelled } from "../harness/numbers.js";
import { type CurveId, curves } from "./all.js";
import type { Curve } from "./curve.js";
import type { Lines } from "./measure.js";
import { type Plot, svgOf } from "./plot.js";
import { riseOf } from "./slope.js";

/** A curve for a terminal: what one costs at each size. */
export function textOf(id: CurveId, lines: Lines): string {
  const { of, unit } = curves[id];
  const told = Object.entries(lines).flatMap(([line, points]) => [
    `${line}, in ${unit}, by ${of} (${rising(points)})`,
    ...points.map(([size, cost]) => `${String(size).padStart(9)} ${short(cost).padStart(6)}`),
    "",
  ]);
  return told.join("\n");
}

/** A curve as a picture. */
export function pictureOf(id: CurveId, lines: Lines): string {
  const { title, of, unit, bare }: Curve = curves[id];
  const [own, others] = [true, false].map((isOwn) =>
    Object.fromEntries(Object.entries(lines).filter(([line]) => !Object.hasOwn(bare, line) === isOwn)),
  ) as [Plot["lines"], Plot["lines"]];
  return svgOf({ title, x: of, y: `${unit} each`, lines: own, others });
}

/** Curves for a document: the plot of each, in the folder of plots, and how its lines rise. */
export function markdownOf(folder: string, measured: readonly (readonly [CurveId, Lines])[]): string {
  const parts = measured.map(([id, lines]) => {
    const rises = Object.entries(lines).map(([line, points]) => `- ${line}: ${rising(points)}`);
    return [`![${curves[id].title}](${folder}/${id}.svg)`, "", ...rises].join("\n");
  });
  return parts.join("\n\n");
}

function rising(points: Lines[string]): string {
  const { from, slope } = riseOf(points);
  return `steepness ${slope.toFixed(2)} from ${spelled(from)} on`;
}
