import type { Span } from "../diagnostics/diagnostic.js";
import { lineStarts } from "../diagnostics/position.js";

/** The place of a span as people write it: `specs/monitor.yaml:22`. */
export function placeOf({ source, start }: Span): string {
  return `${source.file}:${countUpTo(lineStarts(source), start)}`;
}

/** How many of the ascending numbers are at most `limit`: for the starts of lines, the line it is in. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
