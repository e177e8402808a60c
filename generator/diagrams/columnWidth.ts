import { columnsOf } from "../diagnostics/width.js";

// Longer ones push their own line only.
const WIDEST = 32;

/** How wide a column of these texts is in a terminal, where letters of East Asia take two places. */
export function columnWidth(texts: readonly string[]): number {
  const widest = texts.reduce((most, text) => Math.max(most, columnsOf(text)), 0);
  return Math.min(WIDEST, widest);
}

/** A text with what it lacks to be as wide as its column. */
export function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}
