import type { Arrow } from "../agents/picture.js";
import { strokeWidth } from "../agents/strokeWidth.js";
import type { Colour } from "../palette.js";
import { FONTS, SPACE } from "./boxes.js";
import { captionColumns } from "./captionColumns.js";
import { captionsWidth, chipColumn } from "./captionSize.js";
import type { Caption } from "./captions.js";
import { chipWidth } from "./chip.js";
import type { Shaft } from "./clip.js";
import { icon } from "./icons.js";
import type { PlacedLabel } from "./labels.js";
import type { PlacedArrow } from "./layout.js";
import { paintChip } from "./paintChip.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** How a line is painted. */
export interface Stroke {
  readonly colour: Colour;
  /** Lengths of dashes and gaps. Absent: it is solid. */
  readonly dash?: string;
  /** In px. Absent: as most are. */
  readonly width?: number;
}

const WIDTH = 1.6;

export const STROKES: Readonly<Record<Arrow["style"], Stroke>> = {
  start: { colour: "ink" },
  move: { colour: "arrow" },
  timer: { colour: "timer" },
  child: { colour: "child", dash: "2 4" },
  error: { colour: "error", dash: "6 4" },
};

/** Where a recorded run is shown, arrows are as wide as they were taken often, and gray if they never were. */
export function strokeOf({ style, taken }: Arrow): Stroke {
  const stroke = STROKES[style];
  if (taken === undefined) return stroke;
  const width = strokeWidth(taken);
  if (taken === 0) return { ...stroke, colour: "faint", width };
  return { ...stroke, ...(style === "move" && { colour: "taken" }), width };
}

/** The line and head of an arrow. */
export function paintArrow(shaft: Shaft, { colour, dash, width = WIDTH }: Stroke, paint: Paint): string {
  const line = {
    d: lineOf(shaft),
    ...paint({ stroke: colour }),
    "stroke-width": width,
    ...(dash !== undefined && { "stroke-dasharray": dash }),
  };
  return tag("path", line) + tag("path", { d: headOf(shaft, headSize(width)), ...paint({ fill: colour }) });
}

function lineOf({ line: [start, ...more], base }: Shaft): string {
  const from = start ?? base;
  const curves = more.length === 0 ? "" : `C${more.map(({ x, y }) => path`${x},${y}`).join(" ")}`;
  return path`M${from.x},${from.y}` + curves;
}

/** How many times larger than usual: wide lines have large heads. */
function headSize(width: number): number {
  return 1 + Math.max(0, width - WIDTH) / 5;
}

/** A swept-back triangle: the line ends in its notch. */
function headOf({ base, tip }: Shaft, size: number): string {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const [alongX, alongY] = [(tip.x - base.x) / length, (tip.y - base.y) / length];
  const [backX, backY] = [tip.x - alongX * 10 * size, tip.y - alongY * 10 * size];
  const [sideX, sideY] = [-alongY * 4.4 * size, alongX * 4.4 * size];
  return (
    path`M${tip.x},${tip.y}L${backX + sideX},${backY + sideY}` +
    path`L${tip.x - alongX * 7.6 * size},${tip.y - alongY * 7.6 * size}L${backX - sideX},${backY - sideY}Z`
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
  return ground + captionTexts(captions, label, paint).join("");
}

/** Where there are several columns, each begins at its left edge. */
function captionTexts(captions: readonly Caption[], label: PlacedLabel, paint: Paint): readonly string[] {
  const columns = captionColumns(captions);
  let { x } = label.box;
  return columns.flatMap((each) => {
    const width = captionsWidth(each);
    const box = { ...label.box, x, width: width + 2 * SPACE.labelSide };
    const place = columns.length === 1 ? label : { box, anchor: "start" as const };
    x += width + SPACE.labelColumn;
    const column = chipColumn(each);
    return each.map((caption, index) => paintCaption(caption, { label: place, index, column }, paint));
  });
}

interface Spot {
  readonly label: PlacedLabel;
  /** The place among the captions of the label. */
  readonly index: number;
  /** The room for their chips. */
  readonly column: number;
}

function paintCaption(caption: Caption, { label, index, column }: Spot, paint: Paint): string {
  const { sign, text, detail, colour, count } = caption;
  const { box, anchor } = label;
  const runs = [
    { text, font: FONTS.label, colours: paint({ fill: colour }) },
    { text: detail, font: FONTS.detail, colours: paint({ fill: "dim" }) },
  ];
  const y = box.y + SPACE.labelTop + SPACE.label * index;
  const [left, right] = [box.x + SPACE.labelSide, box.x + box.width - SPACE.labelSide];
  // Chips and signs stand below each other, chips after what they count.
  if (count !== undefined && column > 0) {
    const isEnd = anchor === "end";
    const chip = paintChip(count, { x: right - chipWidth(count) / 2, y: y + 9 }, paint);
    const x = isEnd ? right - column : left;
    return paintText({ x, y: y + 13.4 }, runs, isEnd ? "end" : "start") + chip;
  }
  if (sign === undefined) {
    const x = { start: left, middle: box.x + box.width / 2, end: right };
    return paintText({ x: x[anchor], y: y + 13.4 }, runs, anchor);
  }
  return (
    icon(sign, { x: left, y: y + 3 }, colour, paint) +
    paintText({ x: left + SPACE.labelSign, y: y + 13.4 }, runs)
  );
}
