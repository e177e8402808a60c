import { moltedInto } from "../../model/names.js";
import { DROP } from "../../model/stages.js";
import { isUnused } from "../agents/run.js";
import { type Anchor, hintOf } from "./anchor.js";
import {
  bodyTop,
  FONTS,
  hasDivider,
  type MarkBox,
  rim,
  type SignpostBox,
  SPACE,
  type StateBox,
} from "./boxes.js";
import { CHIP, chipWidth } from "./chip.js";
import type { Box, Point } from "./geometry.js";
import { icon } from "./icons.js";
import type { PlacedNode } from "./layout.js";
import { moved } from "./moved.js";
import { runOf, toneOf } from "./outline.js";
import { paintBadge } from "./paintBadge.js";
import { paintNumber } from "./paintChapter.js";
import { paintChip } from "./paintChip.js";
import { paintRun } from "./paintRun.js";
import { paler } from "./paler.js";
import { chamfered, cornerOf, isSlanted, pointed, slanted } from "./shapes.js";
import { colourOf } from "./signs.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { type Attributes, path, tag } from "./xml.js";

/** A dot or a ring, a state or a stage. */
export function paintNode({ node, middle, box, word }: PlacedNode, given: Paint, anchor: Anchor): string {
  if (node.kind === "state") return paintState(node, box, given, anchor);
  if (node.kind === "signpost") return paintSignpost(node, box, given, anchor);
  const paint = node.unused ? paler(given) : given;
  const mark =
    node.kind === "start" ? [circle(middle, SPACE.dot, paint({ fill: "ink" }))] : ring(node, middle, paint);
  if (!word) return mark.join("");
  const bottom = { x: word.x + word.width / 2, y: word.y + word.height - 4.5 };
  const name = { text: node.name, font: FONTS.label, colours: paint({ fill: "ink" }) };
  return anchor(node.at, node.name, ...mark, paintText(bottom, [name], "middle"));
}

/** Leads to a node in another chapter. */
function paintSignpost({ name, at, chapter }: SignpostBox, box: Box, paint: Paint, anchor: Anchor): string {
  const look = { rx: box.height / 2, ...paint({ fill: "card", stroke: "arrow" }), "stroke-width": 1.2 };
  const middle = box.y + box.height / 2;
  const disc = { x: box.x + box.height / 2, y: middle };
  return anchor(
    at,
    `Leads to ${name} in chapter ${chapter}`,
    tag("rect", { ...box, ...look }),
    paintNumber(chapter, disc, paint),
    paintText({ x: box.x + box.height + SPACE.postGap, y: middle + 4.4 }, [
      { text: name, font: FONTS.chip, colours: paint({ fill: "ink" }) },
    ]),
  );
}

/** What is dropped gets a cross, what goes on as another agent an arrow, what ends well a dot. */
function ring({ name }: MarkBox, middle: Point, paint: Paint): readonly string[] {
  const outline = { ...paint({ fill: "frame", stroke: "ink" }), "stroke-width": 1.8 };
  const round = circle(middle, SPACE.end, outline);
  const { x, y } = middle;
  const isMolt = moltedInto(name) !== undefined;
  if (name !== DROP && !isMolt) return [round, circle(middle, SPACE.end - 5, paint({ fill: "ink" }))];
  const d = isMolt
    ? path`M${x - 5},${y}H${x + 5}M${x + 1},${y - 4}L${x + 5},${y}L${x + 1},${y + 4}`
    : path`M${x - 4},${y - 4}L${x + 4},${y + 4}M${x + 4},${y - 4}L${x - 4},${y + 4}`;
  return [
    round,
    tag("path", { d, ...paint({ stroke: "ink" }), "stroke-width": 1.8, "stroke-linecap": "round" }),
  ];
}

function circle({ x, y }: Point, r: number, colours: ReturnType<Paint>): string {
  return tag("circle", { cx: x, cy: y, r, ...colours });
}

function paintState(box: StateBox, outer: Box, given: Paint, anchor: Anchor): string {
  const { state, shape } = box;
  const paint = isUnused(runOf(state)) ? paler(given) : given;
  const { x, y } = rim(shape);
  const inner = {
    x: outer.x + x,
    y: outer.y + y,
    width: outer.width - 2 * x,
    height: outer.height - 2 * y,
  };
  return anchor(
    state.at,
    hintOf(state),
    outline(box, outer, inner, paint),
    header(box, inner, paint),
    body(box, inner, paint),
  );
}

function outline({ state, shape }: StateBox, outer: Box, inner: Box, paint: Paint): string {
  const tone = toneOf(state);
  const colours = { ...paint({ fill: `${tone}-fill`, stroke: `${tone}-line` }), "stroke-width": 1.6 };
  const rx = cornerOf(shape);
  if (isSlanted(shape))
    return tag("path", { d: slanted(outer, shape), ...colours, "stroke-linejoin": "round" });
  switch (shape) {
    case "round":
    case "square":
      return tag("rect", { ...outer, rx, ...colours });
    case "bars":
      return tag("rect", { ...outer, rx, ...colours }) + bars(inner, paint);
    case "cut":
      return tag("path", { d: chamfered(outer, rx), ...colours });
    case "flow":
      return tag("path", { d: pointed(outer), ...colours, "stroke-linejoin": "round" });
    case "sheets":
      return sheets(outer, { rx, ...colours });
    case "ring": {
      const halo = { ...paint({ fill: "frame", stroke: "events-ring" }), "stroke-width": 1.2 };
      const core = { ...inner, rx: rx - SPACE.ring, ...colours };
      return tag("rect", { ...outer, rx, ...halo }) + tag("rect", core);
    }
  }
}

/** One sheet, and the edge of another behind it. */
function sheets({ x, y, width, height }: Box, look: Attributes): string {
  const size = { width: width - SPACE.sheet, height: height - SPACE.sheet };
  return (
    tag("rect", { x: x + SPACE.sheet, y: y + SPACE.sheet, ...size, ...look }) +
    tag("rect", { x, y, ...size, ...look })
  );
}

function bars({ x, y, width, height }: Box, paint: Paint): string {
  const d = path`M${x},${y}V${y + height}M${x + width},${y}V${y + height}`;
  return tag("path", { d, ...paint({ stroke: "sync-line" }), "stroke-width": 1.2 });
}

function header(
  { state, nameLines, badge, run, header: head }: StateBox,
  { x, y, width }: Box,
  paint: Paint,
): string {
  const tone = toneOf(state);
  const middle = y + SPACE.header / 2;
  const left = x + SPACE.side;
  const title = (text: string) => [{ text, font: FONTS.name, colours: paint({ fill: "ink" }) }];
  const sign =
    state.kind === "stage" ? icon(state.does, { x: left, y: middle - 6 }, `${tone}-ink`, paint) : "";
  const pill = { x: x + width - SPACE.side - badge.width + 2, y: middle - badge.height / 2 };
  return (
    sign +
    nameLines
      .map((line, index) => {
        const at = { x: sign === "" ? left : left + SPACE.icon, y: middle + 5.6 + SPACE.nameLine * index };
        return paintText(at, title(line));
      })
      .join("") +
    paintBadge(badge, pill, tone, paint) +
    (run ? paintRun(run, { x: left, y: y + head }, width - 2 * SPACE.side, tone, paint) : "")
  );
}

function body({ state, run, lines, header: head }: StateBox, { x, y, width }: Box, paint: Paint): string {
  if (lines.length === 0) return "";
  const bottom = y + head + (run?.height ?? 0);
  const corner = { x: x + SPACE.side, y: bottom + bodyTop(state) };
  const painted = lines.map((line) => paintLine(line, moved(line.at, corner), paint));
  const divider = path`M${x},${bottom}H${x + width}`;
  const thin = {
    ...paint({ stroke: toneOf(state) === "events" ? "events-ring" : `${toneOf(state)}-line` }),
    "stroke-width": 1.2,
  };
  return (hasDivider(state) ? tag("path", { d: divider, ...thin }) : "") + painted.join("");
}

/** `below` is its left end, below it. */
function paintLine(
  { row, name, detail, height, room }: StateBox["lines"][number],
  below: Point,
  paint: Paint,
): string {
  const at = { x: below.x, y: below.y - Math.min(height, SPACE.row) / 2 };
  const right = at.x + room;
  const baseline = at.y + 4.4;
  const extra = { text: detail, font: FONTS.detail, colours: paint({ fill: "dim" }) };
  if (!row || row.kind === "note") {
    const text = [name, detail].filter((part) => part !== "").join(" ");
    return paintText({ x: at.x, y: baseline }, [{ ...extra, text }]);
  }
  const top = at.y - 6;
  const ink = { text: name, font: FONTS.row, colours: paint({ fill: "ink" }) };
  return (
    icon(row.kind, { x: at.x, y: top }, colourOf(row.kind), paint) +
    paintText({ x: at.x + SPACE.icon, y: baseline }, [ink, extra]) +
    (row.stays ? icon("stay", { x: right - 12, y: top }, colourOf("stay"), paint) : "") +
    (row.run ? paintChip(row.run, { x: right - 12 - CHIP.gap - chipWidth(row.run) / 2, y: at.y }, paint) : "")
  );
}
