import type { Box, Size } from "./geometry.js";

/** Where each item goes in a given width. */
export interface Arrangement {
  readonly width: number;
  readonly boxes: readonly Box[];
  /** How bad its blank spaces are: the larger ones count more. */
  readonly cost: number;
}

// More columns, or cards in them, are no longer read as a row.
const MOST_IN_ROW = 6;

/**
 * Rows, each of columns, each of one item or several one below the other, all in order. Of all such arrangements, that
 * of the least cost is found, as a paragraph's best line breaks are (Knuth and Plass): from the best of fewer items.
 */
export function arrange(items: readonly Size[], width: number, gap: number): Arrangement {
  const best: { readonly cost: number; readonly from: number; readonly row: Row }[] = [];
  for (let end = 1; end <= items.length; end += 1) {
    for (let from = Math.max(0, end - MOST_IN_ROW); from < end; from += 1) {
      const row = rowOf(items.slice(from, end), width, gap);
      const cost = (best[from - 1]?.cost ?? 0) + row.cost;
      if (!best[end - 1] || cost < (best[end - 1]?.cost ?? 0)) best[end - 1] = { cost, from, row };
    }
  }
  const rows: Row[] = [];
  for (let end = items.length; end > 0; end = best[end - 1]?.from ?? 0) {
    const row = best[end - 1]?.row;
    if (row) rows.unshift(row);
  }
  let y = 0;
  const boxes = rows.flatMap((row) => {
    const moved = row.boxes.map((box) => ({ ...box, y: box.y + y }));
    y += row.height + gap;
    return moved;
  });
  return { width, boxes, cost: best.at(-1)?.cost ?? 0 };
}

interface Row {
  readonly boxes: readonly Box[];
  readonly height: number;
  readonly cost: number;
}

/** The best of the ways to break items into columns; one column where there is no room for more. */
function rowOf(items: readonly Size[], width: number, gap: number): Row {
  const rows = columnings(items)
    .filter((columns) => columns.length === 1 || widthOfRow(columns, gap) <= width)
    .map((columns) => stretched(columns, width, gap));
  const costs = rows.map(({ cost }) => cost);
  return rows[costs.indexOf(Math.min(...costs))] ?? { boxes: [], height: 0, cost: 0 };
}

/** Items one below the other. */
export type Column = readonly Size[];

/** All ways to break a list into parts. */
function columnings(items: readonly Size[]): readonly (readonly Column[])[] {
  const [first, ...more] = items;
  if (first === undefined) return [[]];
  return columnings(more).flatMap((columns) => {
    const [next, ...others] = columns;
    const alone = [[first], ...columns];
    return next === undefined ? [alone] : [alone, [[first, ...next], ...others]];
  });
}

export function widthOfRow(columns: readonly Column[], gap: number): number {
  return columns.reduce((sum, column) => sum + widthOfColumn(column), gap * (columns.length - 1));
}

function widthOfColumn(column: Column): number {
  return Math.max(...column.map(({ width }) => width));
}

/** Columns that fill the width together, each as high as the highest: what is left over goes to all alike. */
export function stretched(columns: readonly Column[], width: number, gap: number): Row {
  const height = Math.max(...columns.map((column) => heightOfColumn(column, gap)));
  const widths = spread(columns.map(widthOfColumn), width, gap);
  const boxes = columns.flatMap((column, index) => {
    const heights = spread(
      column.map((item) => item.height),
      height,
      gap,
    );
    const { start: x, length } = widths[index] ?? { start: 0, length: 0 };
    return heights.map((across) => ({ x, y: across.start, width: length, height: across.length }));
  });
  const items = columns.flat();
  const cost = boxes.reduce((sum, box, index) => sum + costOf(box, items[index] ?? box), 0);
  return { boxes, height, cost };
}

export function heightOfColumn(column: Column, gap: number): number {
  return column.reduce((sum, { height }) => sum + height, gap * (column.length - 1));
}

interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** Lengths one after the other, made longer in proportion until they fill the whole. Ends are whole numbers. */
export function spread(lengths: readonly number[], whole: number, gap: number): readonly Stretch[] {
  const sum = lengths.reduce((total, length) => total + length, 0);
  const factor = (whole - gap * (lengths.length - 1)) / sum;
  let before = 0;
  return lengths.map((length, index) => {
    const start = Math.round(before * factor) + gap * index;
    before += length;
    return { start, length: Math.round(before * factor) + gap * index - start };
  });
}

/** Blank space, and more than that where most of a box is blank. */
function costOf(box: Size, item: Size): number {
  const area = item.width * item.height;
  const blank = Math.max(0, box.width * box.height - area);
  return blank + (blank * blank) / area;
}
