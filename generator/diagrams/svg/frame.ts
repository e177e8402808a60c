import type { Viz } from "@viz-js/viz";
import { listed, widthOf, wrap } from "../measure.js";
import type { Picture } from "../picture.js";
import { factsText } from "../words.js";
import type { Anchor } from "./anchor.js";
import { FONTS } from "./boxes.js";
import type { Box, Size } from "./geometry.js";
import { type Layout, layOut } from "./layout.js";
import { paintArrow, paintLabel, strokeOf } from "./paintArrow.js";
import { paintNode } from "./paintNode.js";
import { paintStrip, type Strip, stripOf } from "./strip.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** One agent: its name and description above its graph, with a frame around them. */
export interface Frame extends Size {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly description: { readonly lines: readonly string[]; readonly besideTitle: boolean };
  readonly facts: readonly string[];
  /** What it supervises. */
  readonly strip: Strip | undefined;
  /** Of the title, description and facts, in px. */
  readonly head: number;
}

const SIDE = 28;
const TITLE = 60;
const LINE = 19;
const LEAST_WIDTH = 320;
// A narrow graph gets a frame in which a description of some length fits.
const TEXT_WIDTH = 560;
const LINES = 4;
// Groups stand side by side where a narrow graph would leave room for one only.
const STRIP_WIDTH = 1000;
const ABOVE_STRIP = 34;

export function frameOf(viz: Viz, picture: Picture): Frame {
  const layout = layOut(viz, picture);
  const { description, supervises } = picture;
  const facts = factsText(picture);
  const title = widthOf(picture.agent, FONTS.title);
  const onOneLine = title + 14 + widthOf(description, FONTS.description);
  const said = Math.max(onOneLine, widthOf(facts, FONTS.description));
  const least = Math.max(layout.bounds.width, title, Math.min(said, TEXT_WIDTH), LEAST_WIDTH);
  const strip = supervises && stripOf(supervises, Math.max(least, STRIP_WIDTH));
  const width = Math.max(least, strip?.width ?? 0);
  const beside = onOneLine <= width;
  const lines = beside ? [description] : wrap(description, FONTS.description, width, LINES);
  const factLines = listed(picture.facts, FONTS.description, width);
  const head =
    TITLE + LINE * ((beside ? 0 : lines.length) + factLines.length) + (beside && facts === "" ? 0 : 4);
  return {
    picture,
    layout,
    description: { lines, besideTitle: beside },
    facts: factLines,
    strip,
    head,
    width: Math.ceil(width + 2 * SIDE),
    height: Math.ceil(head + layout.bounds.height + (strip ? strip.height + ABOVE_STRIP : 0) + SIDE),
  };
}

/** Paints a frame into a box at least as large as it. */
export function paintFrame(frame: Frame, box: Box, paint: Paint, anchor: Anchor): string {
  const { layout, picture } = frame;
  const ground = { ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 };
  const border = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, rx: 16 };
  const left = box.x + (box.width - layout.bounds.width) / 2 - layout.bounds.x;
  const spare = (box.height - frame.height) / 2;
  const top = box.y + frame.head + spare - layout.bounds.y;
  return tag(
    "g",
    {},
    tag("rect", { ...border, ...ground }),
    anchor(picture.at, picture.agent, paintHead(frame, box, paint)),
    tag(
      "g",
      { transform: path`translate(${left} ${top})` },
      ...layout.arrows.map(({ arrow, shaft }) => paintArrow(shaft, strokeOf(arrow), paint)),
      ...layout.arrows.map((arrow) => paintLabel(arrow, paint)),
      ...layout.nodes.map((node) => paintNode(node, paint, anchor)),
    ),
    ...(frame.strip ? [paintBelow(frame.strip, box, paint, anchor)] : []),
  );
}

/** At the frame's lower end, below a line. */
function paintBelow(strip: Strip, { x, y, width, height }: Box, paint: Paint, anchor: Anchor): string {
  const top = y + height - SIDE - strip.height;
  const d = path`M${x + 0.5},${top - 16}H${x + width - 0.5}`;
  const line = tag("path", { d, ...paint({ stroke: "frame-line" }), "stroke-width": 1 });
  return line + paintStrip(strip, { x: x + SIDE - 4, y: top }, paint, anchor);
}

function paintHead({ picture, description, facts }: Frame, { x, y }: Box, paint: Paint): string {
  const title = { text: picture.agent, font: FONTS.title, colours: paint({ fill: "ink" }) };
  const runs = [...description.lines, ...facts].map((text) => ({
    text,
    font: FONTS.description,
    colours: paint({ fill: "dim" }),
  }));
  const left = x + SIDE - 4;
  const beside = description.besideTitle ? description.lines.length : 0;
  const below = runs
    .slice(beside)
    .map((run, index) => paintText({ x: left, y: y + 64 + LINE * index }, [run]));
  return paintText({ x: left, y: y + 40 }, [title, ...runs.slice(0, beside)]) + below.join("");
}
