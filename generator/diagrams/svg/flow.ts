import type { Box, Size } from "./geometry.js";

interface Wide {
  readonly width: number;
}

/** As many side by side as there is room for, in order; what is wider than that has a row of its own. */
export function inRows<T extends Wide>(
  items: readonly T[],
  room: number,
  gap: number,
): readonly (readonly T[])[] {
  const rows: T[][] = [];
  let taken = 0;
  for (const item of items) {
    const row = rows.at(-1);
    const width = taken + gap + item.width;
    if (row && width <= room) row.push(item);
    else rows.push([item]);
    taken = row && width <= room ? width : item.width;
  }
  return rows;
}

export function rowWidth(row: readonly Wide[], gap: number): number {
  return row.reduce((sum, { width }) => sum + width, gap * (row.length - 1));
}

/** A box for each size, in rows that begin at 0, with a gap on all sides between them. */
export function flowed(sizes: readonly Size[], room: number, gap: number): readonly Box[] {
  let y = 0;
  return inRows(sizes, room, gap).flatMap((row) => {
    let x = 0;
    const boxes = row.map(({ width, height }) => {
      const box = { x, y, width, height };
      x += width + gap;
      return box;
    });
    y += Math.max(...row.map(({ height }) => height)) + gap;
    return boxes;
  });
}
