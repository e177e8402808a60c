import type { Font } from "../measure.js";
import { FONTS } from "./boxes.js";
import type { Box, Point } from "./geometry.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

const RADIUS = 14;
const INSET = 28;
const SMALL = { radius: 10, font: FONTS.number } as const;

/** The ground of a chapter, with its number. */
export function paintChapter(number: number, box: Box, paint: Paint): string {
  const ground = { ...box, rx: 12, ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 };
  const at = { x: box.x + INSET, y: box.y + INSET };
  return tag("rect", ground) + disc(number, at, { radius: RADIUS, font: FONTS.name }, paint);
}

/** The number of a chapter on a signpost, by its middle. */
export function paintNumber(number: number, at: Point, paint: Paint): string {
  return disc(number, at, SMALL, paint);
}

function disc(
  number: number,
  { x, y }: Point,
  { radius, font }: { readonly radius: number; readonly font: Font },
  paint: Paint,
): string {
  const text = { text: String(number), font, colours: paint({ fill: "frame" }) };
  return (
    tag("circle", { cx: x, cy: y, r: radius, ...paint({ fill: "dim" }) }) +
    paintText({ x, y: y + font.size * 0.36 }, [text], "middle")
  );
}
