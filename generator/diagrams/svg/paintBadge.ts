import type { Mode } from "../agents/picture.js";
import { FONTS, type StateBox } from "./boxes.js";
import type { Point } from "./geometry.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** A pill with a word in capitals, by its upper left corner. */
export function paintBadge(
  { text, width, height }: StateBox["badge"],
  { x, y }: Point,
  tone: Mode | "group",
  paint: Paint,
): string {
  const word = { text, font: FONTS.badge, colours: paint({ fill: `${tone}-ink` }) };
  return (
    tag("rect", { x, y, width, height, rx: height / 2, ...paint({ fill: `${tone}-badge` }) }) +
    paintText({ x: x + width / 2, y: y + height / 2 + 3.6 }, [word], "middle")
  );
}
