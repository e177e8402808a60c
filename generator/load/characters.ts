import type { Report } from "../diagnostics/create.js";
import type { Source } from "../diagnostics/diagnostic.js";

/** Size in UTF-16 units above which a file is refused unread: half of it in brackets is still read in a few seconds. */
const LARGEST = 2 * 1024 * 1024;

// Control characters, lone surrogates, the byte order mark anywhere but at the start, and the marks that make an
// editor show a text in another order than the one it is read in.
const REFUSED =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** Whether a text is fit to be read as YAML at all. Reports the first thing that is not. */
export function isReadable(source: Source, report: Report): boolean {
  if (source.text.length > LARGEST) {
    const size = (source.text.length / 1024 / 1024).toFixed(1);
    report("too-large", { source, start: 0, end: 0 }, { size, limit: String(LARGEST / 1024 / 1024) });
    return false;
  }
  const start = source.text.startsWith("\ufeff") ? 1 : 0;
  const found = REFUSED.exec(source.text.slice(start));
  if (found === null) return true;
  const at = start + found.index;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  report("bad-character", { source, start: at, end: at + 1 }, { character: `U+${code}` });
  return false;
}
