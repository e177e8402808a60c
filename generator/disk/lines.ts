import { closeSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unreadable } from "./reason.js";
import { regular } from "./regular.js";

/** A line without its line break; `isWhole`: a line break ends it. False as its answer: no more lines are wanted. */
export type TakeLine = (text: string, isWhole: boolean) => boolean;

/** Bytes that are read at once. */
const CHUNK = 1 << 18;

/** Of a longer line only so many characters, and one chunk more, are held and given. */
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

function* chunksOf(file: number): Iterable<string> {
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.allocUnsafe(CHUNK);
  for (let count = readSync(file, bytes); count > 0; count = readSync(file, bytes))
    yield decoder.write(bytes.subarray(0, count));
  yield decoder.end();
}

function splitLines(chunks: Iterable<string>, take: TakeLine): void {
  let begun = "";
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      if (!take(begun + chunk.slice(start, end), true)) return;
      begun = "";
      start = end + 1;
    }
    if (begun.length < LONGEST) begun += chunk.slice(start);
  }
  if (begun !== "") take(begun, false);
}
