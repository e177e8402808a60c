/** Numbers as blocks of text. */

/** A column of a chart, from empty to full. */
const COLUMNS = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];

/** A column for each of the last `width` values, `height` lines high; `top` is the value that fills a column. */
export function chart(values: readonly number[], width: number, height: number, top: number): string[] {
  const shown = values.slice(-width);
  const columns = [...Array<number>(width - shown.length).fill(0), ...shown];
  return Array.from({ length: height }, (_, line) =>
    columns.map((value) => COLUMNS[eighths((value / top) * height - (height - 1 - line))]).join(""),
  );
}

/** How much of a block is filled; the least value is seen. */
function eighths(filled: number): number {
  if (filled <= 0) return 0;
  return Math.max(1, Math.round(Math.min(1, filled) * 8));
}

/** A bar of at most `width` characters; `share` is how much of it is filled, from 0 to 1. */
export function bar(share: number, width: number): string {
  const halves = Math.round(Math.min(1, Math.max(0, share)) * width * 2);
  // The least share is seen.
  const shown = share > 0 ? Math.max(1, halves) : halves;
  return "━".repeat(Math.floor(shown / 2)) + (shown % 2 === 1 ? "╸" : "");
}
