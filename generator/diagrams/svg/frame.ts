import type { Viz } from "@viz-js/viz";
import { widthOf, wrap } from "../measure.js";
import type { Picture } from "../picture.js";
import { FONTS } from "./boxes.js";
import type { Box, Size } from "./geometry.js";
import { type Layout, layOut } from "./layout.js";
import { paintArrow, paintLabel } from "./paintArrow.js";
import { paintNode } from "./paintNode.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** One agent: its name and description above its graph, with a frame around them. */
export interface Frame extends Size {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly description: { readonly lines: readonly string[]; readonly besideTitle: boolean };
  /** Of the title and description, in px. */
  readonly head: number;
}

const SIDE = 28;
const TITLE = 60;
const LINE = 19;
const LEAST_WIDTH = 320;
// A narrow graph gets a frame in which a description of some length fits.
const TEXT_WIDTH = 560;
const LINES = 4;

export function frameOf(viz: Viz, picture: Picture): Frame {
  const layout = layOut(viz, picture);
  const title = widthOf(picture.agent, FONTS.title);
  const onOneLine = title + 14 + widthOf(picture.description, FONTS.description);
  const width = Math.max(layout.bounds.width, title, Math.min(onOneLine, TEXT_WIDTH), LEAST_WIDTH);
  const beside = onOneLine <= width;
  const lines = beside ? [picture.description] : wrap(picture.description, FONTS.description, width, LINES);
  const head = TITLE + (beside ? 0 : lines.length * LINE + 4);
  return {
    picture,
    layout,
    description: { lines, besideTitle: beside },
    head,
    width: Math.ceil(width + 2 * SIDE),
    height: Math.ceil(head + layout.bounds.height + SIDE),
  };
}

/** Paints a frame into a box at least as large as it. */
export function paintFrame(frame: Frame, box: Box, paint: Paint): string {
  const { layout } = frame;
  const ground = { ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 };
  const border = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, rx: 16 };
  const left = box.x + (box.width - layout.bounds.width) / 2 - layout.bounds.x;
  const top = box.y + frame.head - layout.bounds.y;
  return tag(
    "g",
    {},
    tag("rect", { ...border, ...ground }),
    paintHead(frame, box, paint),
    tag(
      "g",
      { transform: path`translate(${left} ${top})` },
      ...layout.arrows.map((arrow) => paintArrow(arrow, paint)),
      ...layout.arrows.map((arrow) => paintLabel(arrow, paint)),
      ...layout.nodes.map((node) => paintNode(node, paint)),
    ),
  );
}

function paintHead({ picture, description }: Frame, { x, y }: Box, paint: Paint): string {
  const title = { text: picture.agent, font: FONTS.title, colours: paint({ fill: "ink" }) };
  const lines = description.lines.map((text) => ({
    text,
    font: FONTS.description,
    colours: paint({ fill: "dim" }),
  }));
  const left = x + SIDE - 4;
  if (description.besideTitle) return paintText({ x: left, y: y + 40 }, [title, ...lines]);
  const below = lines.map((line, index) => paintText({ x: left, y: y + 64 + LINE * index }, [line]));
  return paintText({ x: left, y: y + 40 }, [title]) + below.join("");
}
