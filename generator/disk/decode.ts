import { isUtf8 } from "node:buffer";
import { create } from "../diagnostics/create.js";
import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";

/** The text of a file, or where its bytes are none. */
export function decode(
  bytes: Buffer,
  file: string,
): readonly [source: Source | undefined, diagnostics: readonly Diagnostic[]] {
  const text = bytes.toString("utf8");
  if (isUtf8(bytes)) return [{ file, text }, []];
  const { start, at } = firstWrong(bytes, text);
  const utf16 = at === 0 && (bytes[0] ?? 0) >= 0xfe;
  const note = utf16 ? "It looks like UTF-16: save it as UTF-8" : "Save it as UTF-8";
  const span = { source: { file, text }, start, end: start + 1 };
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return [undefined, [create("not-utf8", span, { path: file, byte }, [note])]];
}

/** What is read where bytes are no character. A text may hold it as well. */
const INSTEAD = "\ufffd";

/** Where in the text, and at which of the bytes, the first thing is that is no character. */
function firstWrong(bytes: Buffer, text: string): { readonly start: number; readonly at: number } {
  const meant = Buffer.from(INSTEAD);
  let [start, at] = [0, 0];
  for (let next = text.indexOf(INSTEAD); next >= 0; next = text.indexOf(INSTEAD, start + 1)) {
    at += Buffer.byteLength(text.slice(start, next));
    start = next;
    if (!bytes.subarray(at, at + meant.length).equals(meant)) break;
  }
  return { start, at };
}
