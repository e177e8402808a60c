import type { Curve } from "./curve.js";
import { type Box, middleOf, type Point, type Size } from "./geometry.js";
import type { Direction } from "./graphviz.js";
import { costOf, type SampledLine } from "./obstacles.js";

/**
 * Arrows that lead back to the state they start from. Graphviz draws those of one state around each other, and the outer one through what
 * stands beside the inner one. Here they stand in a row at its side, each with its label before it: Graphviz keeps room for the row.
 */

/** How an arrow leads, and the middle of the room that is kept for its label. */
export interface Route {
  readonly curve: Curve;
  readonly label: Point | undefined;
}

/** How far out they lead: Graphviz has that room between a node and the label of its loop. */
const REACH = 30;
const GAP = 2;
/** Along the side, in px: of each loop, and of its two ends. */
const LEAST = 30;
const ENDS = 24;
const ROUND = 14;
/** Where curves begin and end, inside the node. */
const INSIDE = 14;
const CORNER = 18;
/** Where along the side the middle of the row may be, in parts of its length. */
const SHIFTS = [0, 0.2, -0.2, 0.35, -0.35, 0.5, -0.5] as const;

/** The room that the labels of all loops of one node take beside each other. */
export function roomForLoops(sizes: readonly (Size | undefined)[], direction: Direction): Size {
  const along = slotsOf(sizes, direction).reduce((sum, slot) => sum + slot, 0);
  const out = Math.max(GAP, ...sizes.map((size) => extent(size, direction).out));
  return direction === "TB" ? { width: out, height: along } : { width: along, height: out };
}

/**
 * All loops of one node: to its right where the graph leads down, above it where it leads to the right. At the middle
 * of that side, or where fewer of the other lines pass.
 */
export function loopsAt(
  box: Box,
  sizes: readonly (Size | undefined)[],
  direction: Direction,
  lines: readonly SampledLine[],
): readonly Route[] {
  const room = roomForLoops(sizes, direction);
  const length = direction === "TB" ? box.height : box.width;
  const costs = SHIFTS.map((shift) =>
    costOf(rowAt(box, room, shift * length, direction), { boxes: [], lines }),
  );
  const shift = (SHIFTS[costs.indexOf(Math.min(...costs))] ?? 0) * length;
  return inRow(box, sizes, direction, shift);
}

/** Where a row of loops with its labels is. */
function rowAt(box: Box, room: Size, shift: number, direction: Direction): Box {
  const { x, y } = middleOf(box);
  return direction === "TB"
    ? { x: box.x + box.width, y: y + shift - room.height / 2, width: REACH + room.width, height: room.height }
    : {
        x: x + shift - room.width / 2,
        y: box.y - REACH - room.height,
        width: room.width,
        height: REACH + room.height,
      };
}

function inRow(
  box: Box,
  sizes: readonly (Size | undefined)[],
  direction: Direction,
  shift: number,
): readonly Route[] {
  const isDown = direction === "TB";
  const place = (along: number, out: number) =>
    isDown ? { x: box.x + box.width + out, y: along } : { x: along, y: box.y - out };
  const [low, length] = isDown ? [box.y, box.height] : [box.x, box.width];
  const ends = endsOf(low, length, shift, sizes.length);
  const slots = slotsOf(sizes, direction);
  let start = low + length / 2 + shift - slots.reduce((sum, slot) => sum + slot, 0) / 2;
  return sizes.map((size, index) => {
    const [slot = 0, tail = 0, head = 0] = [slots[index], ends[2 * index], ends[2 * index + 1]];
    const middle = start + slot / 2;
    start += slot;
    const { out } = extent(size, direction);
    return {
      curve: around(tail, head, middle).map(({ along, out: away }) => place(along, away)),
      label: size && place(middle, REACH + GAP + out / 2),
    };
  });
}

/** One curve whose outermost point is at the `middle`: there, three quarters of it is what its handles say. */
function around(tail: number, head: number, middle: number) {
  const handle = (middle - (tail + head) / 8) / 0.75;
  const out = (REACH + INSIDE / 4) / 0.75;
  return [
    { along: tail, out: -INSIDE },
    { along: handle - ROUND, out },
    { along: handle + ROUND, out },
    { along: head, out: -INSIDE },
  ];
}

/** Where tails and heads are, in turn, at a side that begins at `low`. */
function endsOf(low: number, length: number, shift: number, count: number): readonly number[] {
  const corner = Math.min(CORNER, length / 4);
  const span = Math.min(length - 2 * corner, ENDS * count);
  const wanted = low + (length - span) / 2 + shift;
  const first = Math.min(Math.max(wanted, low + corner), low + length - corner - span);
  return Array.from({ length: 2 * count }, (_, index) => first + (span * index) / (2 * count - 1));
}

function slotsOf(sizes: readonly (Size | undefined)[], direction: Direction): readonly number[] {
  return sizes.map((size) => Math.max(LEAST, extent(size, direction).along));
}

function extent(
  size: Size | undefined,
  direction: Direction,
): { readonly along: number; readonly out: number } {
  const { width, height } = size ?? { width: 0, height: 0 };
  return direction === "TB" ? { along: height, out: width } : { along: width, out: height };
}
