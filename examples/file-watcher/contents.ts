/** Reads a file to its last byte: the CPU-bound part, made for a thread. */
import { createHash } from "node:crypto";
import { closeSync, lstatSync, openSync, readSync } from "node:fs";
import type { Contents } from "../../generated/watcher.js";

/** Every file passes through this buffer, so no file is ever held as a whole. */
const buffer = Buffer.allocUnsafeSlow(1 << 18);
const NEWLINE = 0x0a;

/** What a file holds; null when there is none. Throws when it cannot be read, and when `cancelled` says so. */
export function contentsOf(path: string, cancelled: () => boolean): Contents | null {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const file = openSync(path, "r");
  try {
    return read(file, cancelled);
  } finally {
    closeSync(file);
  }
}

function read(file: number, cancelled: () => boolean): Contents {
  const hash = createHash("sha256");
  let [bytes, lines, last] = [0, 0, NEWLINE];
  for (;;) {
    if (cancelled()) throw new Error("reading was cancelled");
    const length = readSync(file, buffer, 0, buffer.length, null);
    // A last line without its end is a line too.
    if (length === 0) return { bytes, lines: last === NEWLINE ? lines : lines + 1, hash: hash.digest("hex") };
    const piece = buffer.subarray(0, length);
    hash.update(piece);
    lines += newlinesIn(piece);
    bytes += length;
    last = piece[length - 1] ?? NEWLINE;
  }
}

function newlinesIn(piece: Buffer): number {
  let count = 0;
  for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
