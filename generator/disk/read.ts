import { readFileSync, type Stats, statSync } from "node:fs";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { decode } from "./decode.js";
import { unreadable } from "./reason.js";
import { regular } from "./regular.js";

/** What came of reading a file. */
type Read = readonly [source: Source | undefined, diagnostics: readonly Diagnostic[]];

/** The bytes of a file. `path` is what it goes by in messages. */
export function readBytes(
  full: string,
  path: string,
): readonly [bytes: Uint8Array | undefined, diagnostics: readonly Diagnostic[]] {
  try {
    regular(full);
    return [readFileSync(full), []];
  } catch (error) {
    return [undefined, [unreadable(path, error)]];
  }
}

/** How long ago a file must have been changed, in ms, for its times to tell that it is the same: clocks tick slowly. */
const SETTLED = 100;

/** Reads texts, which must be UTF-8. A file that is still as it was when it was read last is not read again. */
export class Reader {
  readonly #known = new Map<string, { readonly version: string; readonly read: Read }>();
  /** Of each file, from right before it was read last. */
  readonly #versions = new Map<string, string>();

  /** `path` is what the file goes by in messages. */
  read(full: string, path: string): Read {
    try {
      const stats = regular(full);
      const version = versionOf(stats);
      this.#versions.set(full, version);
      const known = this.#known.get(full);
      if (known?.version === version) return known.read;
      const read = decode(readFileSync(full), path);
      if (Date.now() - stats.mtimeMs > SETTLED) this.#known.set(full, { version, read });
      else this.#known.delete(full);
      return read;
    } catch (error) {
      return [undefined, [unreadable(path, error)]];
    }
  }

  /** Whether a file is as it was when it was read, or is not there and was not. One that was saved meanwhile may have been read by halves. */
  isCurrent(full: string): boolean {
    const version = this.#versions.get(full);
    try {
      return versionOf(statSync(full)) === version;
    } catch {
      return version === undefined;
    }
  }
}

function versionOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}
