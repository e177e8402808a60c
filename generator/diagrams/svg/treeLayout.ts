import { type Box, boundsOf, type Point } from "./geometry.js";
import type { TreeCard } from "./treeCard.js";

/** A tree with every place in px: roots on the left, children in columns to their right. */
interface TreeLayout {
  readonly bounds: Box;
  readonly cards: readonly PlacedCard[];
  readonly links: readonly Link[];
}

export interface PlacedCard {
  readonly card: TreeCard;
  readonly box: Box;
}

/** From a group to one of its children. */
export interface Link {
  readonly from: Point;
  readonly to: Point;
}

const ACROSS = 72;
const DOWN = 14;
const BETWEEN_GROUPS = 26;
const BETWEEN_ROOTS = 36;

export function layOutTree(roots: readonly TreeCard[]): TreeLayout {
  const columns = columnsOf(roots);
  const cards: PlacedCard[] = [];
  const links: Link[] = [];
  const place = (card: TreeCard, depth: number, top: number): Box => {
    const { height } = card;
    const { x, width } = columns[depth] ?? { x: 0, width: card.width };
    const box = { x, y: top + (heightOf(card) - height) / 2, width, height };
    cards.push({ card, box });
    const tops = childTops(card, box.y);
    for (const [index, { box: group, y, children }] of card.groups.entries()) {
      const from = { x: box.x + width, y: box.y + y + group.height / 2 };
      const boxes = stacked(children, tops[index] ?? 0, DOWN, (child, at) => place(child, depth + 1, at));
      const ends = boxes.map(({ x, y, height }, at) => ({
        x: x + (children[at]?.notch ?? 0),
        y: y + height / 2,
      }));
      links.push(...ends.map((to) => ({ from, to })));
    }
    return box;
  };
  stacked(roots, 0, BETWEEN_ROOTS, (root, at) => place(root, 0, at));
  return { bounds: boundsOf(cards.map(({ box }) => box)), cards, links };
}

/** Cards and all below them, one under the other. */
function stacked(
  cards: readonly TreeCard[],
  top: number,
  gap: number,
  place: (card: TreeCard, top: number) => Box,
): readonly Box[] {
  let free = top;
  return cards.map((card) => {
    const box = place(card, free);
    free += heightOf(card) + gap;
    return box;
  });
}

/** Where each column begins, and how wide all of its cards are. */
function columnsOf(roots: readonly TreeCard[]): readonly { readonly x: number; readonly width: number }[] {
  const columns: { x: number; width: number }[] = [];
  let x = 0;
  for (let level = roots; level.length > 0; level = level.flatMap(childrenOf)) {
    const width = Math.max(...level.map((card) => card.width));
    columns.push({ x, width });
    x += width + ACROSS;
  }
  return columns;
}

function childrenOf({ groups }: TreeCard): readonly TreeCard[] {
  return groups.flatMap(({ children }) => children);
}

/** Where the children of each group begin: beside it where there is room, else all of them around their supervisor. */
function childTops(card: TreeCard, y: number): readonly number[] {
  const stacks = card.groups.map(({ children }) => stackHeight(children));
  let left = childrenHeight(card);
  let free = y + Math.min(0, (card.height - left) / 2);
  const end = y + Math.max(card.height, (card.height + left) / 2);
  return card.groups.map((group, index) => {
    const stack = stacks[index] ?? 0;
    const beside = y + group.y + (group.box.height - stack) / 2;
    const top = Math.min(Math.max(free, beside), end - left);
    free = top + stack + BETWEEN_GROUPS;
    left -= stack + BETWEEN_GROUPS;
    return top;
  });
}

/** Of a card and all below it. */
function heightOf(card: TreeCard): number {
  return Math.max(card.height, childrenHeight(card));
}

function childrenHeight({ groups }: TreeCard): number {
  const stacks = groups.map(({ children }) => stackHeight(children));
  return stacks.reduce((sum, height) => sum + height, 0) + BETWEEN_GROUPS * Math.max(0, stacks.length - 1);
}

function stackHeight(cards: readonly TreeCard[]): number {
  return cards.reduce((sum, card) => sum + heightOf(card), 0) + DOWN * Math.max(0, cards.length - 1);
}
