// Longer ones push their own line only.
const WIDEST = 32;

/** How wide a column of these texts is. */
export function columnWidth(texts: readonly string[]): number {
  const widest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  return Math.min(WIDEST, widest);
}
