import { widthOf, wrap } from "../measure.js";
import type { AgentNode, Tree } from "../tree/tree.js";
import { AGAIN } from "../tree/words.js";
import { badgeOf, FONTS, SPACE, type StateBox } from "./boxes.js";
import type { Size } from "./geometry.js";
import { type GroupBox, groupBox } from "./groupBox.js";

/** A supervisor with its groups, or a child without any. */
export interface TreeCard extends Size {
  readonly node: AgentNode;
  readonly name: string;
  readonly badge: StateBox["badge"];
  readonly lines: readonly string[];
  readonly groups: readonly CardGroup[];
  /** How far its left side leads in. */
  readonly notch: number;
}

/** A group within the card of its supervisor, and its children, which have cards of their own. */
interface CardGroup {
  readonly box: GroupBox;
  /** From the card's upper edge. */
  readonly y: number;
  readonly children: readonly TreeCard[];
}

export const CARD = { line: 17, inset: 10, gap: 7 } as const;

const WIDEST_TEXT = 300;

/** The cards of the roots, with those of all below. */
export function cardsOf(tree: Tree): readonly TreeCard[] {
  const below: number[][] = tree.map(() => []);
  const roots: number[] = [];
  for (const [at, { parent }] of tree.entries())
    (parent === undefined ? roots : (below[parent] ?? [])).push(at);
  const cards = (places: readonly number[]): readonly TreeCard[] =>
    places.flatMap((at) => {
      const node = tree[at];
      return node === undefined || node.kind === "group" ? [] : [cardOf(node, groups(below[at] ?? []))];
    });
  const groups = (places: readonly number[]) =>
    places.flatMap((at) => {
      const node = tree[at];
      if (node?.kind !== "group") return [];
      return [{ box: groupBox(node.group, node.place, false), children: cards(below[at] ?? []) }];
    });
  return cards(roots);
}

function cardOf(node: AgentNode, groups: readonly Omit<CardGroup, "y">[]): TreeCard {
  const name = wrap(node.name, FONTS.name, WIDEST_TEXT, 1)[0] ?? "";
  const { supervises, again, from } = node;
  const badge = badgeOf(supervises ? supervises.strategy : node.what);
  const words = [
    ...(supervises && !again ? [supervises.intensity] : []),
    ...(again ? [AGAIN] : []),
    ...(from === "" ? [] : [`from ${from}`]),
  ];
  const lines = words.flatMap((text) => wrap(text, FONTS.detail, WIDEST_TEXT, 2));
  let y = SPACE.header + lines.length * CARD.line;
  const placed = groups.map((group) => {
    y += CARD.gap;
    const at = { ...group, y };
    y += group.box.height;
    return at;
  });
  const notch = node.what === "pipeline" ? SPACE.point : 0;
  const sides = 2 * SPACE.side + notch;
  const widths = [
    widthOf(name, FONTS.name) + 14 + badge.width + sides,
    ...lines.map((line) => widthOf(line, FONTS.detail) + sides),
    ...groups.map(({ box }) => box.width + 2 * CARD.inset),
  ];
  const height = y === SPACE.header ? y : y + (groups.length > 0 ? CARD.inset : 3);
  return { node, name, badge, lines, groups: placed, notch, width: Math.max(...widths), height };
}
