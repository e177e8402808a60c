import { listed, widthOf, wrap } from "../measure.js";
import type { Child, Group } from "../supervision.js";
import { badgeOf, FONTS, SPACE, type StateBox } from "./boxes.js";
import { inRows, rowWidth } from "./flow.js";
import type { Size } from "./geometry.js";

/** Lengths of a group's card in px. */
export const GROUP = {
  side: 14,
  header: 40,
  disc: 10,
  chip: 24,
  chipSide: 10,
  line: 17,
  bottom: 10,
  gap: 8,
} as const;

const TEXT_WIDTH = 250;
const WIDEST_NAME = 300;

/** A group as a card: its number in the stop order, its name and rules, and what its children may be. */
export interface GroupBox extends Size {
  readonly group: Group;
  /** In the stop order, from 1. */
  readonly number: string;
  readonly name: string;
  readonly key: string;
  readonly badge: StateBox["badge"];
  /** What children may be, in rows. Empty where they have boxes of their own. */
  readonly chips: readonly (readonly Chip[])[];
  readonly notes: readonly string[];
}

/** A child in its colours. */
export interface Chip extends Child {
  readonly width: number;
}

/** `place` is that in the stop order, from 0. */
export function groupBox(group: Group, place: number, withChildren: boolean): GroupBox {
  const name = wrap(group.name, FONTS.group, WIDEST_NAME, 1)[0] ?? "";
  const key = wrap(group.key, FONTS.detail, WIDEST_NAME, 1)[0] ?? "";
  const badge = badgeOf(group.restart);
  const chips = withChildren ? inRows(group.children.map(chipOf), TEXT_WIDTH, GROUP.gap) : [];
  const notes = listed(group.notes, FONTS.detail, TEXT_WIDTH);
  const parts = [
    2 * GROUP.disc + GROUP.gap + widthOf(name, FONTS.group),
    key === "" ? 0 : GROUP.gap + widthOf(key, FONTS.detail),
    14 + badge.width,
  ];
  const widths = [
    parts.reduce((sum, part) => sum + part, 0),
    ...chips.map((row) => rowWidth(row, GROUP.gap)),
    ...notes.map((line) => widthOf(line, FONTS.detail)),
  ];
  const rows = chips.length * (GROUP.chip + GROUP.gap) + notes.length * GROUP.line;
  const height = GROUP.header + rows + (rows === 0 ? 0 : GROUP.bottom);
  return {
    group,
    number: String(place + 1),
    name,
    key,
    badge,
    chips,
    notes,
    width: Math.max(...widths) + 2 * GROUP.side,
    height,
  };
}

function chipOf({ name: written, what }: Child): Chip {
  const name = wrap(written, FONTS.chip, TEXT_WIDTH, 1)[0] ?? "";
  const points = what === "pipeline" ? SPACE.point : 0;
  return { name, what, width: widthOf(name, FONTS.chip) + 2 * GROUP.chipSide + points };
}
