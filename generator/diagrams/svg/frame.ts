import type { Viz } from "@viz-js/viz";
import type { Picture } from "../agents/picture.js";
import type { Anchor } from "./anchor.js";
import type { Box, Size } from "./geometry.js";
import { headOf, headWidth, paintHead } from "./head.js";
import { paintArrow, paintLabel, strokeOf } from "./paintArrow.js";
import { paintChapter } from "./paintChapter.js";
import { paintNode } from "./paintNode.js";
import { layOut, type PictureLayout } from "./pictureLayout.js";
import { paintStrip, type Strip, stripOf, widened } from "./strip.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** One agent: its name and description above its graph, what it supervises below, with a frame around them. */
export interface Frame extends Size {
  readonly picture: Picture;
  readonly layout: PictureLayout;
  readonly strip: Strip | undefined;
}

const SIDE = 28;
// Letters begin a little to the left of what stands below.
const TEXT_SIDE = SIDE - 4;
// Groups stand side by side where a narrow graph would leave room for one only.
const STRIP_WIDTH = 1000;
const ABOVE_STRIP = 34;

export function frameOf(viz: Viz, picture: Picture): Frame {
  const layout = layOut(viz, picture);
  const { supervises } = picture;
  const least = Math.max(layout.bounds.width, headWidth(picture));
  const strip = supervises && stripOf(supervises, Math.max(least, STRIP_WIDTH));
  const width = Math.max(least, strip?.width ?? 0);
  return {
    picture,
    layout,
    strip,
    width: Math.ceil(width + 2 * SIDE),
    height: Math.ceil(headOf(picture, width).height + layout.bounds.height + SIDE + belowHeight(strip)),
  };
}

function belowHeight(strip: Strip | undefined): number {
  return strip ? strip.height + ABOVE_STRIP : 0;
}

/** Paints a frame into a box at least as large as it. */
export function paintFrame(
  { picture, layout, strip }: Frame,
  box: Box,
  paint: Paint,
  anchor: Anchor,
): string {
  const ground = { ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 };
  const border = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1, rx: 16 };
  const head = headOf(picture, box.width - 2 * SIDE);
  const { bounds } = layout;
  const left = box.x + (box.width - bounds.width) / 2 - bounds.x;
  const spare = box.height - head.height - bounds.height - SIDE - belowHeight(strip);
  const top = box.y + head.height + spare / 2 - bounds.y;
  return tag(
    "g",
    {},
    tag("rect", { ...border, ...ground }),
    anchor(picture.at, picture.agent, paintHead(head, { x: box.x + TEXT_SIDE, y: box.y }, paint)),
    tag(
      "g",
      { transform: path`translate(${left} ${top})` },
      ...layout.chapters.map((chapter, index) => paintChapter(index + 1, chapter, paint)),
      ...layout.arrows.map(({ arrow, shaft }) => paintArrow(shaft, strokeOf(arrow), paint)),
      ...layout.arrows.map((arrow) => paintLabel(arrow, paint)),
      ...layout.nodes.map((node) => paintNode(node, paint, anchor)),
    ),
    ...(strip ? [paintBelow(strip, box, paint, anchor)] : []),
  );
}

/** At the frame's lower end, below a line. */
function paintBelow(strip: Strip, { x, y, width, height }: Box, paint: Paint, anchor: Anchor): string {
  const top = y + height - SIDE - strip.height;
  const d = path`M${x + 0.5},${top - 16}H${x + width - 0.5}`;
  const line = tag("path", { d, ...paint({ stroke: "frame-line" }), "stroke-width": 1 });
  return (
    line + paintStrip(widened(strip, width - 2 * TEXT_SIDE), { x: x + TEXT_SIDE, y: top }, paint, anchor)
  );
}
