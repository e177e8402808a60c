import type { Source, Span } from "../diagnostics/diagnostic.js";

const lineStarts = new WeakMap<Source, readonly number[]>();

/** The place of a span as people write it: `specs/monitor.yaml:22`. */
export function placeOf(span: Span): string {
  return `${span.source.file}:${lineOf(span)}`;
}

/** The line a span begins in, from 1. */
function lineOf(span: Span): number {
  const starts = lineStarts.get(span.source) ?? findLineStarts(span.source);
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findLineStarts(source: Source): readonly number[] {
  const starts = [0];
  for (let at = source.text.indexOf("\n"); at !== -1; at = source.text.indexOf("\n", at + 1))
    starts.push(at + 1);
  lineStarts.set(source, starts);
  return starts;
}
