import { type Font, widthOf } from "../measure.js";
import type { Colour } from "../palette.js";
import type { Supervision } from "../supervision.js";
import { strategyText } from "../words.js";
import type { Anchor } from "./anchor.js";
import { spread } from "./arrange.js";
import { FONTS, SPACE } from "./boxes.js";
import { inRows, rowWidth } from "./flow.js";
import type { Box, Point, Size } from "./geometry.js";
import { type GroupBox, groupBox } from "./groupBox.js";
import { paintGroup } from "./paintGroup.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

/** What an agent supervises, below its states: a card for each group, in the order in which they stop. */
export interface Strip extends Size {
  readonly title: readonly Words[];
  readonly cards: readonly { readonly group: GroupBox; readonly box: Box }[];
}

interface Words {
  readonly text: string;
  readonly font: Font;
  readonly colour: Colour;
}

const TITLE = 34;
// Room for the arrow from one card to the next.
const BETWEEN = 34;
const BELOW = 14;
// Of a card that is stretched, in px: what is wider reads as two things, one at each end.
const WIDEST_CARD = 640;

/** Cards side by side as far as the width allows, then below; all of a row are equally high. */
export function stripOf(supervision: Supervision, width: number): Strip {
  const title = titleOf(supervision);
  const titleWidth = title.reduce((sum, { text, font }) => sum + SPACE.gap + widthOf(text, font), 0);
  const groups = supervision.groups.map((each, place) => groupBox(each, place, true));
  const rows = inRows(groups, width, BETWEEN);
  let y = TITLE;
  const cards = rows.flatMap((row) => {
    const height = Math.max(...row.map((group) => group.height));
    const placed = placeRow(row, y, height);
    y += height + BELOW;
    return placed;
  });
  return {
    title,
    cards,
    width: Math.max(titleWidth, ...rows.map((row) => rowWidth(row, BETWEEN))),
    height: y - (rows.length === 0 ? 0 : BELOW),
  };
}

/** The strip with cards that fill a width together, if that does not stretch them too far. */
export function widened(strip: Strip, width: number): Strip {
  const tops = new Set(strip.cards.map(({ box }) => box.y));
  const rows = [...tops].map((top) => strip.cards.filter(({ box }) => box.y === top));
  return { ...strip, cards: rows.flatMap((row) => widenedRow(row, width)) };
}

function widenedRow(row: Strip["cards"], width: number): Strip["cards"] {
  const gaps = BETWEEN * (row.length - 1);
  const widths = row.map(({ box }) => box.width);
  const own = widths.reduce((sum, each) => sum + each, gaps);
  const places = spread(widths, Math.max(own, Math.min(width, row.length * WIDEST_CARD + gaps)), BETWEEN);
  return row.map(({ group, box }, index) => {
    const { start, length } = places[index] ?? { start: box.x, length: box.width };
    return { group, box: { ...box, x: start, width: length } };
  });
}

function titleOf(supervision: Supervision): Strip["title"] {
  const rules = `${strategyText(supervision)} · stops in this order`;
  return [
    { text: "Supervises", font: FONTS.label, colour: "ink" },
    { text: rules, font: FONTS.detail, colour: "dim" },
  ];
}

function placeRow(row: readonly GroupBox[], y: number, height: number): Strip["cards"] {
  let x = 0;
  return row.map((group) => {
    const box = { x, y, width: group.width, height };
    x += group.width + BETWEEN;
    return { group, box };
  });
}

/** `at` is its upper left corner. */
export function paintStrip({ title, cards }: Strip, at: Point, paint: Paint, anchor: Anchor): string {
  const runs = title.map((words) => ({ ...words, colours: paint({ fill: words.colour }) }));
  return tag(
    "g",
    { transform: path`translate(${at.x} ${at.y})` },
    paintText({ x: 0, y: 15 }, runs),
    ...cards.map(({ group, box }) => paintGroup(group, box, paint, anchor)),
    ...cards.slice(1).flatMap(({ box }) => (box.x === 0 ? [] : [arrowTo(box, paint)])),
  );
}

/** From the card before. */
function arrowTo({ x, y, height }: Box, paint: Paint): string {
  const middle = y + height / 2;
  const d = path`M${x - BETWEEN + 7},${middle}H${x - 8}M${x - 13},${middle - 5}L${x - 8},${middle}L${x - 13},${middle + 5}`;
  return tag("path", {
    d,
    ...paint({ stroke: "group-line" }),
    "stroke-width": 1.6,
    "stroke-linecap": "round",
  });
}
