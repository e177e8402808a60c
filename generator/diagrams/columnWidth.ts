import { columnsOf } from "../text/width.js";

// Longer ones push their own line only.
const WIDEST = 32;

/** How wide a column of these texts is in a terminal, where letters of East Asia take two places: `most` at most. */
export function columnWidth(texts: readonly string[], most = WIDEST): number {
  const widest = texts.reduce((wide, text) => Math.max(wide, columnsOf(text)), 0);
  return Math.min(most, widest);
}

/** A text with what it lacks to be as wide as its column. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

/** The texts of a column that is as wide as the widest of them. */
export function paddedAll(texts: readonly string[]): readonly string[] {
  const width = columnWidth(texts, Number.POSITIVE_INFINITY);
  return texts.map((text) => padded(text, width));
}
