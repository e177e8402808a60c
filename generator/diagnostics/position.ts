import type { Source } from "./diagnostic.js";

/** Lines and columns count from 1; columns count code points, so that a wide emoji is one. */
interface Position {
  readonly line: number;
  readonly column: number;
}

// Keyed by the source object, which is never changed: many diagnostics of one file share one scan of its text.
const starts = new WeakMap<Source, readonly number[]>();

/** Where a line of the file begins and ends in the text, without its line break. */
export function lineBounds(source: Source, line: number): readonly [start: number, end: number] {
  const found = lineStarts(source);
  const at = line - firstLine(source);
  const next = found[at + 1];
  const end = next === undefined ? source.text.length : next - 1;
  return [found[at] ?? 0, source.text[end - 1] === "\r" ? end - 1 : end];
}

function firstLine({ begins }: Source): number {
  return begins?.line ?? 1;
}

/** The offsets at which the lines of a source begin. */
function lineStarts(source: Source): readonly number[] {
  const known = starts.get(source);
  if (known !== undefined) return known;
  const found = [0];
  for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1))
    found.push(at + 1);
  starts.set(source, found);
  return found;
}

/** The line of an offset, from 1. */
export function lineOf(source: Source, offset: number): number {
  return lineAt(lineStarts(source), offset) + firstLine(source);
}

const FAR = 10_000;

/** The place of an offset. One beyond the end counts as the end. */
export function positionOf(source: Source, offset: number): Position {
  const found = lineStarts(source);
  const line = lineAt(found, offset);
  const start = found[line] ?? 0;
  // A byte order mark is no column.
  const before = source.text.slice(source.text[start] === "\ufeff" ? start + 1 : start, offset);
  // Nobody counts so far: only that it is quick matters there.
  const column = before.length > FAR ? before.length : Array.from(before).length;
  return { line: line + firstLine(source), column: column + 1 };
}

/** The index of the last line that begins at or before the offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
