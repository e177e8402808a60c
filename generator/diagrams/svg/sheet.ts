import type { Link } from "../link.js";
import { widthOf } from "../measure.js";
import type { Theme } from "../palette.js";
import { type Anchor, anchorFor } from "./anchor.js";
import { FONTS } from "./boxes.js";
import { svgDocument } from "./document.js";
import type { Box, Point, Size } from "./geometry.js";
import { paintText } from "./text.js";
import { type Paint, paintFor } from "./theme.js";
import { path, tag } from "./xml.js";

/** One picture of a whole spec: its name and a note above, a frame around it. */
export interface Sheet {
  readonly name: string;
  readonly note: string;
  /** What it is, and shows, for those who cannot see it. */
  readonly title: string;
  readonly sentences: readonly string[];
  /** Of what `painted` paints. */
  readonly bounds: Box;
  readonly painted: (paint: Paint, anchor: Anchor) => readonly string[];
  /** What stands below it. */
  readonly foot?: Size & { readonly painted: (at: Point, paint: Paint) => string };
}

const SIDE = 28;
const TITLE = 64;
const LEAST_WIDTH = 320;
const ABOVE_FOOT = 24;

export function paintSheet(sheet: Sheet, theme: Theme, link?: Link): string {
  const { name, note, title, sentences, bounds, foot } = sheet;
  const head = widthOf(name, FONTS.title) + 14 + widthOf(note, FONTS.description);
  const width = Math.ceil(Math.max(bounds.width, head, foot?.width ?? 0, LEAST_WIDTH) + 2 * SIDE);
  const bottom = TITLE + bounds.height;
  const height = Math.ceil(bottom + (foot ? ABOVE_FOOT + foot.height : 0) + SIDE);
  const paint = paintFor(theme);
  const border = { x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 16 };
  const left = (width - bounds.width) / 2 - bounds.x;
  const frame = tag(
    "g",
    {},
    tag("rect", { ...border, ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 }),
    paintText({ x: SIDE - 4, y: 40 }, [
      { text: name, font: FONTS.title, colours: paint({ fill: "ink" }) },
      { text: note, font: FONTS.description, colours: paint({ fill: "dim" }) },
    ]),
    tag(
      "g",
      { transform: path`translate(${left} ${TITLE - bounds.y})` },
      ...sheet.painted(paint, anchorFor(link)),
    ),
    ...(foot ? [foot.painted({ x: SIDE - 4, y: bottom + ABOVE_FOOT }, paint)] : []),
  );
  const about = { title, sentences: [`${note}.`, ...sentences], hasLinks: link !== undefined };
  return svgDocument(about, { width, height }, theme, [frame]);
}
