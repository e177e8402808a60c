import type { Place } from "../../model/place.js";
import type { Node } from "../agents/picture.js";
import { isUnused } from "../agents/run.js";
import { type Font, widthOf, wrap, wrapName } from "../measure.js";
import type { Row } from "../row.js";
import { modeText } from "../words.js";
import { CHIP, chipWidth } from "./chip.js";
import type { Signpost } from "./far.js";
import type { Size } from "./geometry.js";
import type { Direction } from "./graphviz.js";
import { type Card, runOf, type Shape, shapeOf } from "./outline.js";
import { type CardLines, linesSize, type PlacedLine, placeLines, rowColumns } from "./rowColumns.js";
import { type RunBox, runBoxOf } from "./runBox.js";

export const FONTS = {
  title: { size: 20, bold: true },
  description: { size: 13 },
  name: { size: 16, bold: true },
  badge: { size: 10, bold: true, spacing: 0.7 },
  row: { size: 13 },
  detail: { size: 12 },
  label: { size: 13, bold: true },
  group: { size: 14, bold: true },
  number: { size: 12, bold: true },
  chip: { size: 12.5, bold: true },
} as const satisfies Readonly<Record<string, Font>>;

/** Lengths in px that measuring and painting share. */
export const SPACE = {
  side: 16,
  header: 42,
  nameLine: 20,
  badgeSide: 5,
  badgeHeight: 18,
  row: 20,
  noteRow: 18,
  aside: 6,
  bottom: 10,
  icon: 20,
  gap: 8,
  bar: 7,
  ring: 4,
  slant: 9,
  sheet: 5,
  point: 12,
  label: 18,
  labelSide: 6,
  labelColumn: 14,
  labelTop: 4,
  labelSign: 17,
  dot: 7,
  post: 26,
  postSide: 12,
  postGap: 6,
  end: 11,
} as const;

const WIDEST_TEXT = 420;
const WIDEST_NAME = 340;
const MOST_NAME_LINES = 4;
const WIDEST_DETAIL = 230;

/** A node with its text broken into lines and its size, rings and bars included. */
export type NodeBox = Size & (StateBox | MarkBox | SignpostBox);

/** A dot or a ring. */
export interface MarkBox {
  readonly kind: "start" | "end";
  /** Where what it leads to is declared. */
  readonly at?: Place;
  readonly radius: number;
  readonly name: string;
  /** The size of the name, which stands beside it. Absent: it has none. */
  readonly word?: Size;
  /** A recorded run never came there. */
  readonly unused?: boolean;
}

/** A state or a stage. */
export interface StateBox extends Size {
  readonly kind: "state";
  readonly state: Card;
  readonly shape: Shape;
  readonly name: string;
  readonly nameLines: readonly string[];
  /** How high the part with the name is. */
  readonly header: number;
  /** What kind of state or stage it is. */
  readonly badge: Size & { readonly text: string };
  /** What a recorded run did in it. */
  readonly run?: RunBox;
  readonly lines: readonly PlacedLine<Line>[];
}

/** A name in place of a node that stands in another chapter. */
export interface SignpostBox {
  readonly kind: "signpost";
  readonly at?: Place;
  readonly name: string;
  readonly chapter: number;
}

interface Line extends Size {
  /** Absent on the second and further lines of a row. */
  readonly row?: Row;
  readonly name: string;
  readonly detail: string;
}

export function boxOf(node: Node | Card | Signpost, direction: Direction): NodeBox {
  if (node.kind === "signpost") return signpostBox(node);
  if (node.kind === "start") return markBox(node.kind, node.name, SPACE.dot);
  if (node.kind === "end")
    return {
      ...markBox(node.kind, node.name, SPACE.end),
      ...(node.at && { at: node.at }),
      ...(node.run && { unused: isUnused(node.run) }),
    };
  return stateBox(node, shapeOf(node, direction));
}

function markBox(kind: MarkBox["kind"], written: string, radius: number): NodeBox {
  const name = wrap(written, FONTS.label, WIDEST_TEXT, 1)[0] ?? "";
  if (name === "") return { kind, name, radius, width: 2 * radius, height: 2 * radius };
  const word = { width: widthOf(name, FONTS.label) + 4, height: 17 };
  return { kind, name, radius, word, width: word.width + 2, height: 2 * radius + 44 };
}

function signpostBox(post: Signpost): NodeBox {
  const name = wrap(post.name, FONTS.chip, WIDEST_TEXT, 1)[0] ?? "";
  const width = SPACE.post + SPACE.postGap + widthOf(name, FONTS.chip) + SPACE.postSide;
  return { ...post, name, width, height: SPACE.post };
}

function stateBox(state: Card, shape: Shape): StateBox {
  const name = wrapName(state.name, FONTS.name, WIDEST_NAME, MOST_NAME_LINES);
  const badge = badgeOf(state.kind === "member" ? state.what : modeText(state));
  const lines = cardLines(state);
  const rows = linesSize(lines);
  const sign = state.kind === "stage" ? SPACE.icon : 0;
  const widest = Math.max(0, ...name.map((line) => widthOf(line, FONTS.name)));
  const run = runBoxOf(runOf(state));
  const inner = Math.max(sign + widest + SPACE.gap + badge.width, run?.width ?? 0, rows.width);
  const header = SPACE.header + SPACE.nameLine * Math.max(0, name.length - 1);
  const body = rows.height === 0 ? 0 : rows.height + SPACE.bottom + bodyTop(state);
  const { x, y } = rim(shape);
  return {
    kind: "state",
    state,
    shape,
    name: state.name,
    nameLines: name,
    header,
    badge,
    ...(run && { run }),
    lines: placeLines(lines, inner),
    width: inner + 2 * (SPACE.side + x),
    height: header + (run?.height ?? 0) + body + 2 * y,
  };
}

/** A word in capitals on a pill. */
export function badgeOf(word: string): StateBox["badge"] {
  const text = word.toUpperCase();
  return { text, width: widthOf(text, FONTS.badge) + 2 * SPACE.badgeSide, height: SPACE.badgeHeight };
}

/** Between header and rows. */
export function bodyTop(state: Card): number {
  return hasDivider(state) ? 7 : -5;
}

/** Whether a line stands between header and rows: these are messages, not notes. */
export function hasDivider(state: Card): boolean {
  if (state.kind === "member") return state.rows.some(({ kind }) => kind !== "note");
  return state.kind === "state" && state.mode === "events";
}

/** What the outline takes on each side: a ring, bars, slants, the sheet behind. */
export function rim(shape: Shape): { readonly x: number; readonly y: number } {
  switch (shape) {
    case "ring":
      return { x: SPACE.ring, y: SPACE.ring };
    case "bars":
      return { x: SPACE.bar, y: 0 };
    case "fanRight":
    case "funnelLeft":
      return { x: 0, y: SPACE.slant / 2 };
    case "fanDown":
    case "funnelUp":
      return { x: SPACE.slant, y: 0 };
    case "flow":
      return { x: SPACE.point, y: 0 };
    case "sheets":
      return { x: SPACE.sheet / 2, y: SPACE.sheet / 2 };
    default:
      return { x: 0, y: 0 };
  }
}

/** Notes come last; those of a member stand a little apart. */
function cardLines({ kind, rows }: Card): CardLines<Line> {
  const columns = rowColumns(rows.filter((row) => row.kind !== "note").map(linesOf));
  const notes = rows.filter((row) => row.kind === "note").flatMap(linesOf);
  const isApart = kind === "member" && columns.length > 0;
  return {
    columns,
    notes: notes.map((line, at) =>
      isApart && at === 0 ? { ...line, height: line.height + SPACE.aside } : line,
    ),
  };
}

function linesOf(row: Row): readonly Line[] {
  const font = row.kind === "note" ? FONTS.detail : FONTS.row;
  const name = wrap(row.name, font, WIDEST_TEXT, 1)[0] ?? "";
  const height = row.kind === "note" ? SPACE.noteRow : SPACE.row;
  const [detail = "", ...more] = wrap(row.detail, FONTS.detail, WIDEST_DETAIL, 6);
  return [
    { row, name, detail, width: rowWidth(row, name, detail), height },
    ...more.map((each) => ({ name: "", detail: each, width: widthOf(each, FONTS.detail), height })),
  ];
}

function rowWidth(row: Row, name: string, detail: string): number {
  const isNote = row.kind === "note";
  const parts = [
    isNote ? 0 : SPACE.icon,
    widthOf(name, isNote ? FONTS.detail : FONTS.row),
    detail === "" ? 0 : SPACE.gap + widthOf(detail, FONTS.detail),
    row.stays || row.run ? SPACE.gap + 14 : 0,
    row.run ? CHIP.gap + chipWidth(row.run) : 0,
  ];
  return parts.reduce((sum, part) => sum + part, 0);
}
