import { type Column, heightOfColumn, stretched, widthOfRow } from "./arrange.js";
import type { Box, Size } from "./geometry.js";

const GAP = 22;
// A whole that is this many times wider than high, or higher than wide, still fits a wall or a page.
const FAIR_RATIO = 1.5;

/** A box for each item, in order: one below the other in columns of equal height, so that the whole is no ribbon. */
export function inColumns(items: readonly Size[]): readonly Box[] {
  const ways = heightsIn(items).map((height) => filledTo(items, height));
  const costs = ways.map(costOf);
  const best = ways[costs.indexOf(Math.min(...costs))] ?? [];
  return stretched(best, widthOfRow(best, GAP), GAP).boxes;
}

/** The heights that a column may have. */
function heightsIn(items: readonly Size[]): readonly number[] {
  const ends = items.flatMap((_, from) =>
    items.slice(from).map((__, more) => heightOfColumn(items.slice(from, from + more + 1), GAP)),
  );
  const least = Math.max(0, ...items.map(({ height }) => height));
  return [...new Set(ends)].filter((height) => height >= least);
}

/** A column begins where the one before has no more room. */
function filledTo(items: readonly Size[], height: number): readonly Column[] {
  const columns: Size[][] = [];
  for (const item of items) {
    const column = columns.at(-1);
    if (column && heightOfColumn([...column, item], GAP) <= height) column.push(item);
    else columns.push([item]);
  }
  return columns;
}

/** How much room it takes, and more if it is a ribbon. */
function costOf(columns: readonly Column[]): number {
  const width = widthOfRow(columns, GAP);
  const height = Math.max(...columns.map((column) => heightOfColumn(column, GAP)));
  return width * height * Math.max(1, Math.max(width / height, height / width) / FAIR_RATIO) ** 2;
}
