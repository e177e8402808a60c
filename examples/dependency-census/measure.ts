/** Reads files to the last byte: the CPU-bound part, made for a thread. */
import { createHash, type Hash } from "node:crypto";
import { closeSync, openSync, readSync } from "node:fs";
import { join } from "node:path";

export interface Measure {
  readonly bytes: number;
  /** SHA-256 over names and contents, in hex. */
  readonly digest: string;
}

/** Every file passes through this buffer, so no file is ever held as a whole. */
const buffer = Buffer.allocUnsafeSlow(1 << 18);

/** Measures the files of a folder. Throws when one cannot be read, and when `cancelled` says so. */
export function measure(folder: string, files: readonly string[], cancelled: () => boolean): Measure {
  const all = createHash("sha256");
  let bytes = 0;
  for (const file of files) {
    const hash = createHash("sha256");
    bytes += readInto(hash, join(folder, file), cancelled);
    // The NUL and the fixed length keep a name from running into a content.
    all.update(`${file}\0`).update(hash.digest());
  }
  return { bytes, digest: all.digest("hex") };
}

/** Feeds a file to a hash, piece by piece; gives its size in bytes. */
function readInto(hash: Hash, path: string, cancelled: () => boolean): number {
  const file = openSync(path, "r");
  try {
    let size = 0;
    for (let read = -1; read !== 0; size += read) {
      if (cancelled()) throw new Error("measuring was cancelled");
      read = readSync(file, buffer, 0, buffer.length, null);
      hash.update(buffer.subarray(0, read));
    }
    return size;
  } finally {
    closeSync(file);
  }
}
