/** How wide the line of an arrow is, in px: 1, 10 and 100 times are as far from each other. */
export function strokeWidth(times: number): number {
  if (times === 0) return 1;
  return Math.min(WIDEST, Math.round(10 * (1.8 + 0.9 * Math.log10(times))) / 10);
}

const WIDEST = 6;
