import { isEnding, type Move } from "../picture.js";
import { FONTS, SPACE } from "./boxes.js";
import type { Shaft } from "./clip.js";
import type { PlacedLabel } from "./labels.js";
import type { PlacedArrow } from "./layout.js";
import { paintText } from "./text.js";
import type { Colour, Paint } from "./theme.js";
import { path, tag } from "./xml.js";

const COLOURS = { start: "ink", move: "arrow", timer: "timer", child: "child", error: "error" } as const;
const DASHES = { error: "6 4", child: "2 4" } as const;

/** The line and head of an arrow. */
export function paintArrow({ arrow: { style }, shaft }: PlacedArrow, paint: Paint): string {
  const colour = COLOURS[style];
  const line = {
    d: lineOf(shaft),
    ...paint({ stroke: colour }),
    "stroke-width": 1.6,
    ...(style === "error" || style === "child" ? { "stroke-dasharray": DASHES[style] } : {}),
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

/** The labels of an arrow, on a ground of their own, so that no line that passes below crosses the letters. */
export function paintLabel({ arrow, label }: PlacedArrow, paint: Paint): string {
  if (!label) return "";
  const { x, y, width, height } = label.box;
  const place = {
    x: x + 2,
    y: y + SPACE.labelTop + 3,
    width: width - 4,
    height: height - 2 * SPACE.labelTop - 5,
  };
  const ground = tag("rect", { ...place, rx: 5, ...paint({ fill: "frame" }), "fill-opacity": 0.8 });
  return ground + arrow.labels.map((move, index) => labelLine(move, label, index, paint)).join("");
}

function labelLine(move: Move, { box, anchor }: PlacedLabel, index: number, paint: Paint): string {
  const x = {
    start: box.x + SPACE.labelSide,
    middle: box.x + box.width / 2,
    end: box.x + box.width - SPACE.labelSide,
  };
  const runs = [
    { text: move.cause, font: FONTS.label, colours: paint({ fill: colourOf(move) }) },
    { text: move.detail, font: FONTS.detail, colours: paint({ fill: "dim" }) },
  ];
  return paintText({ x: x[anchor], y: box.y + SPACE.labelTop + SPACE.label * index + 13.4 }, runs, anchor);
}

function colourOf({ kind }: Move): Colour {
  if (isEnding(kind)) return "child";
  return kind === "timer" || kind === "error" ? kind : "ink";
}
