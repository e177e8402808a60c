import type { Font } from "../measure.js";
import { SPACE } from "./boxes.js";
import type { Point } from "./geometry.js";
import { type Attributes, escapeXml, tag } from "./xml.js";

/** A run of text in one font and colour. */
export interface Run {
  readonly text: string;
  readonly font: Font;
  readonly colours: Attributes;
}

/** Runs one after the other from `at`, which is where on the baseline `anchor` says. */
export function paintText(
  at: Point,
  runs: readonly Run[],
  anchor: "start" | "middle" | "end" = "start",
): string {
  const [first, ...more] = runs.filter(({ text }) => text !== "");
  if (!first) return "";
  // The space after the last letter is not seen.
  const after = anchor === "middle" ? ((more.at(-1) ?? first).font.spacing ?? 0) : 0;
  const place = { x: at.x + after / 2, y: at.y, ...(anchor !== "start" && { "text-anchor": anchor }) };
  const spans = more.map((run) => tag("tspan", { dx: SPACE.gap, ...styleOf(run) }, escapeXml(run.text)));
  return tag("text", { ...place, ...styleOf(first) }, escapeXml(first.text), ...spans);
}

function styleOf({ font, colours }: Run): Attributes {
  return {
    "font-size": font.size,
    "font-weight": font.bold ? 600 : 400,
    ...(font.spacing !== undefined && { "letter-spacing": font.spacing }),
    ...colours,
  };
}
