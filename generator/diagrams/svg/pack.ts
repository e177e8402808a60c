import type { Box, Size } from "./geometry.js";

const GAP = 20;
const ROW_WIDTH = 1200;

export interface Packed<T extends Size> {
  readonly item: T;
  readonly box: Box;
}

/**
 * A box for each item, in order: side by side as long as a row has room, then below. Boxes of a row are equally high,
 * and the last one reaches as far as the longest row, so that the whole has straight edges.
 */
export function pack<T extends Size>(items: readonly T[]): readonly Packed<T>[] {
  const rows = rowsOf(items, Math.max(ROW_WIDTH, ...items.map(({ width }) => width)));
  const widest = Math.max(...rows.map(widthOfRow));
  let y = 0;
  return rows.flatMap((row) => {
    const height = Math.max(...row.map((item) => item.height));
    const placed = placeRow(row, { x: 0, y, width: widest, height });
    y += height + GAP;
    return placed;
  });
}

function rowsOf<T extends Size>(items: readonly T[], room: number): readonly (readonly T[])[] {
  const rows: T[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row && widthOfRow(row) + GAP + item.width <= room) row.push(item);
    else rows.push([item]);
  }
  return rows;
}

function widthOfRow(row: readonly Size[]): number {
  return row.reduce((sum, { width }) => sum + width, GAP * (row.length - 1));
}

function placeRow<T extends Size>(row: readonly T[], space: Box): readonly Packed<T>[] {
  let x = space.x;
  return row.map((item, index) => {
    const width = index === row.length - 1 ? space.x + space.width - x : item.width;
    const box = { ...space, x, width };
    x += width + GAP;
    return { item, box };
  });
}
