import type { Arrow } from "../picture.js";
import { FONTS, SPACE } from "./boxes.js";
import type { Caption } from "./captions.js";
import type { Shaft } from "./clip.js";
import { icon } from "./icons.js";
import type { PlacedLabel } from "./labels.js";
import type { PlacedArrow } from "./layout.js";
import { paintText } from "./text.js";
import type { Colour, Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** How a line is painted. */
export interface Stroke {
  readonly colour: Colour;
  /** Lengths of dashes and gaps. Absent: it is solid. */
  readonly dash?: string;
}

const STROKES: Readonly<Record<Arrow["style"], Stroke>> = {
  start: { colour: "ink" },
  move: { colour: "arrow" },
  timer: { colour: "timer" },
  child: { colour: "child", dash: "2 4" },
  error: { colour: "error", dash: "6 4" },
};

export function strokeOf({ style }: Arrow): Stroke {
  return STROKES[style];
}

/** The line and head of an arrow. */
export function paintArrow(shaft: Shaft, { colour, dash }: Stroke, paint: Paint): string {
  const line = {
    d: lineOf(shaft),
    ...paint({ stroke: colour }),
    "stroke-width": 1.6,
    ...(dash !== undefined && { "stroke-dasharray": dash }),
  };
  return tag("path", line) + tag("path", { d: headOf(shaft), ...paint({ fill: colour }) });
}

function lineOf({ line: [start, ...more], base }: Shaft): string {
  const from = start ?? base;
  const curves = more.length === 0 ? "" : `C${more.map(({ x, y }) => path`${x},${y}`).join(" ")}`;
  return path`M${from.x},${from.y}` + curves;
}

/** A swept-back triangle: the line ends in its notch. */
function headOf({ base, tip }: Shaft): string {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const [alongX, alongY] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const [backX, backY] = [tip.x - alongX * 10, tip.y - alongY * 10];
  const [sideX, sideY] = [-alongY * 4.4, alongX * 4.4];
  return (
    path`M${tip.x},${tip.y}L${backX + sideX},${backY + sideY}` +
    path`L${tip.x - alongX * 7.6},${tip.y - alongY * 7.6}L${backX - sideX},${backY - sideY}Z`
  );
}

/** What stands beside an arrow, on a ground of its own, so that no line that passes below crosses the letters. */
export function paintLabel({ captions, label }: PlacedArrow<unknown>, paint: Paint): string {
  if (!label) return "";
  const { x, y, width, height } = label.box;
  const place = {
    x: x + 2,
    y: y + SPACE.labelTop + 3,
    width: width - 4,
    height: height - 2 * SPACE.labelTop - 5,
  };
  const ground = tag("rect", { ...place, rx: 5, ...paint({ fill: "frame" }), "fill-opacity": 0.8 });
  return ground + captions.map((caption, index) => paintCaption(caption, label, index, paint)).join("");
}

function paintCaption(caption: Caption, { box, anchor }: PlacedLabel, index: number, paint: Paint): string {
  const { sign, text, detail, colour } = caption;
  const runs = [
    { text, font: FONTS.label, colours: paint({ fill: colour }) },
    { text: detail, font: FONTS.detail, colours: paint({ fill: "dim" }) },
  ];
  const y = box.y + SPACE.labelTop + SPACE.label * index;
  const [left, right] = [box.x + SPACE.labelSide, box.x + box.width - SPACE.labelSide];
  if (sign === undefined) {
    const x = { start: left, middle: box.x + box.width / 2, end: right };
    return paintText({ x: x[anchor], y: y + 13.4 }, runs, anchor);
  }
  // Signs stand below each other.
  return (
    icon(sign, { x: left, y: y + 3 }, colour, paint) +
    paintText({ x: left + SPACE.labelSign, y: y + 13.4 }, runs)
  );
}
