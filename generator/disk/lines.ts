import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unreadable } from "./reason.js";
import { regular } from "./regular.js";

export interface Line {
  /** Without its line break. What is no UTF-8 is read as U+FFFD. */
  readonly text: string;
  /** A line break ends it. */
  readonly isWhole: boolean;
  readonly isUtf8: boolean;
}

/** False as its answer: no more lines are wanted. */
export type TakeLine = (line: Line) => boolean;

/** Bytes that are read at once. */
const CHUNK = 1 << 18;

/** Of a longer line only so many bytes, and one chunk more, are held and given. */
const LONGEST = 1 << 24;

/** Gives the lines of a file one by one, as they are read. `path` is what the file goes by in messages. */
export function readLines(full: string, path: string, take: TakeLine): readonly Diagnostic[] {
  let file: number | undefined;
  try {
    regular(full);
    file = openSync(full, "r");
    splitLines(chunksOf(file), take);
    return [];
  } catch (error) {
    if (error instanceof Error && "code" in error) return [unreadable(path, error)];
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Each chunk stands where the one before stood. */
function* chunksOf(file: number): Iterable<Buffer> {
  const bytes = Buffer.allocUnsafe(CHUNK);
  for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes))
    yield bytes.subarray(0, count);
}

const BREAK = 0x0a;
const NOTHING = Buffer.alloc(0);

function splitLines(chunks: Iterable<Buffer>, take: TakeLine): void {
  let begun = NOTHING;
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(BREAK); end >= 0; end = chunk.indexOf(BREAK, start)) {
      const rest = chunk.subarray(start, end);
      if (!take(lineOf(begun.length > 0 ? Buffer.concat([begun, rest]) : rest, true))) return;
      begun = NOTHING;
      start = end + 1;
    }
    if (begun.length < LONGEST) begun = Buffer.concat([begun, chunk.subarray(start)]);
  }
  if (begun.length > 0) take(lineOf(begun, false));
}

function lineOf(bytes: Buffer, isWhole: boolean): Line {
  return { text: bytes.toString("utf8"), isWhole, isUtf8: isUtf8(bytes) };
}
