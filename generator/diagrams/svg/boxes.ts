import { type Font, widthOf, wrap } from "../measure.js";
import type { Move, Node, Row, StateNode } from "../picture.js";
import type { Size } from "./geometry.js";

export const FONTS = {
  title: { size: 20, bold: true },
  description: { size: 13 },
  name: { size: 16, bold: true },
  badge: { size: 10, bold: true, spacing: 0.7 },
  row: { size: 13 },
  detail: { size: 12 },
  label: { size: 13, bold: true },
} as const satisfies Readonly<Record<string, Font>>;

/** Lengths in px that measuring and painting share. */
export const SPACE = {
  side: 16,
  header: 42,
  badgeSide: 8,
  badgeHeight: 18,
  row: 20,
  noteRow: 18,
  bottom: 10,
  icon: 20,
  gap: 8,
  bar: 7,
  ring: 4,
  label: 18,
  labelSide: 6,
  labelTop: 4,
  dot: 7,
  end: 11,
} as const;

const WIDEST_TEXT = 420;
const WIDEST_DETAIL = 230;

/** A node with its text broken into lines and its size, rings and bars included. */
export type NodeBox = Size & (StateBox | { readonly kind: "start" } | EndBox);

interface EndBox {
  readonly kind: "end";
  readonly name: string;
  /** The size of the name, which stands beside the ring. */
  readonly word: Size;
}

export interface StateBox extends Size {
  readonly kind: "state";
  readonly state: StateNode;
  readonly name: string;
  readonly badge: Size;
  readonly lines: readonly Line[];
}

export interface Line {
  /** Absent on the second and further lines of a row. */
  readonly row?: Row;
  readonly name: string;
  readonly detail: string;
  readonly height: number;
}

export function boxOf(node: Node): NodeBox {
  if (node.kind === "start") return { kind: "start", width: 2 * SPACE.dot, height: 2 * SPACE.dot };
  if (node.kind === "end") return endBox(node.name);
  return stateBox(node);
}

function endBox(written: string): NodeBox {
  const name = wrap(written, FONTS.label, WIDEST_TEXT, 1)[0] ?? "";
  const word = { width: widthOf(name, FONTS.label) + 4, height: 17 };
  return { kind: "end", name, word, width: word.width + 2, height: 2 * SPACE.end + 44 };
}

function stateBox(state: StateNode): StateBox {
  const name = wrap(state.name, FONTS.name, WIDEST_TEXT, 1)[0] ?? "";
  const badge = {
    width: widthOf(state.mode.toUpperCase(), FONTS.badge) + 2 * SPACE.badgeSide,
    height: SPACE.badgeHeight,
  };
  const lines = state.rows.flatMap(linesOf);
  const header = widthOf(name, FONTS.name) + 14 + badge.width;
  const inner = Math.max(header, ...lines.map(lineWidth));
  const rows = lines.reduce((sum, { height }) => sum + height, 0);
  const body = rows === 0 ? 0 : rows + SPACE.bottom + bodyTop(state);
  const { x, y } = rim(state);
  return {
    kind: "state",
    state,
    name,
    badge,
    lines,
    width: inner + 2 * (SPACE.side + x),
    height: SPACE.header + body + 2 * y,
  };
}

/** Between header and rows. */
export function bodyTop(state: StateNode): number {
  return state.mode === "events" ? 7 : -5;
}

/** What the outline takes on each side: the ring of `events`, the bars of `sync`. */
export function rim(state: StateNode): { readonly x: number; readonly y: number } {
  if (state.mode === "events") return { x: SPACE.ring, y: SPACE.ring };
  return { x: state.mode === "sync" ? SPACE.bar : 0, y: 0 };
}

function linesOf(row: Row): readonly Line[] {
  const font = row.kind === "note" ? FONTS.detail : FONTS.row;
  const name = wrap(row.name, font, WIDEST_TEXT, 1)[0] ?? "";
  const height = row.kind === "note" ? SPACE.noteRow : SPACE.row;
  const details = wrap(row.detail, FONTS.detail, WIDEST_DETAIL, 6);
  return [
    { row, name, detail: details[0] ?? "", height },
    ...details.slice(1).map((detail) => ({ name: "", detail, height })),
  ];
}

function lineWidth({ row, name, detail }: Line): number {
  if (!row) return widthOf(detail, FONTS.detail);
  const isNote = row.kind === "note";
  const parts = [
    isNote ? 0 : SPACE.icon,
    widthOf(name, isNote ? FONTS.detail : FONTS.row),
    detail === "" ? 0 : SPACE.gap + widthOf(detail, FONTS.detail),
    row.stays ? SPACE.gap + 14 : 0,
  ];
  return parts.reduce((sum, part) => sum + part, 0);
}

/** The size of the labels of one arrow, one below the other; nothing where it has none. */
export function labelSize(labels: readonly Move[]): Size | undefined {
  if (labels.length === 0) return undefined;
  return {
    width: Math.max(...labels.map(labelWidth)) + 2 * SPACE.labelSide,
    height: labels.length * SPACE.label + 2 * SPACE.labelTop,
  };
}

function labelWidth({ cause, detail }: Move): number {
  const extra = detail === "" ? 0 : SPACE.gap + widthOf(detail, FONTS.detail);
  return widthOf(cause, FONTS.label) + extra;
}
