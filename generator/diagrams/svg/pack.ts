import { type Arrangement, arrange } from "./arrange.js";
import type { Box, Size } from "./geometry.js";

const GAP = 20;
// A page shows no more side by side.
const MOST_WIDTH = 1200;
const STEPS = 12;
// Finding the best of many widths takes too long for as many as this, and nobody would see it.
const MANY = 60;
// How much blank space a picture may have so as not to become a tower.
const TOWER = 0.15;

export interface Packed<T extends Size> {
  readonly item: T;
  readonly box: Box;
}

/**
 * A box for each item, in order: side by side, or one below the other, as leaves the least of them blank. The whole has
 * straight edges.
 */
export function pack<T extends Size>(items: readonly T[]): readonly Packed<T>[] {
  const least = Math.max(...items.map(({ width }) => width));
  const most = Math.max(MOST_WIDTH, least);
  const widths = items.length > MANY ? [most] : steps(least, most);
  const found = widths.map((width) => arrange(items, width, GAP));
  const costs = found.map(costOf);
  const best = found[costs.indexOf(Math.min(...costs))];
  return items.map((item, index) => ({ item, box: best?.boxes[index] ?? { x: 0, y: 0, ...item } }));
}

function steps(least: number, most: number): readonly number[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => Math.round(least + ((most - least) * step) / STEPS));
}

/** Blank space, as a part of what is filled, and how tall the whole is. */
function costOf({ cost, boxes, width }: Arrangement): number {
  const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
  const height = Math.max(...boxes.map(({ y, height: each }) => y + each));
  return cost / area + TOWER * Math.max(0, height / width - 1);
}
