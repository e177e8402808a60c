import type { Document } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import type { Source, Span } from "../../diagnostics/diagnostic.js";
import { isReadable } from "../characters.js";
import type { Node } from "../tree.js";
import { compose } from "./compose.js";
import { convert } from "./convert.js";
import type { Locate } from "./locate.js";
import { readPlain } from "./plain.js";
import { scan } from "./scan.js";
import { reportSyntax } from "./syntax.js";

/** Reads a whole file. Nothing when it is no YAML, or not one that is read: the reasons are reported. */
export function parse(source: Source, report: Report): Node | undefined {
  if (!isReadable(source, report)) return undefined;
  return read(source.text, (start, end) => ({ source, start, end }), report);
}

/**
 * Reads YAML that stands inside a quoted text of the file, such as `[Bid]` of `"[Bid] = []"`. `origin` is the
 * place of `text`; where escapes make the two differ in length, everything is reported at the whole of it.
 */
export function parseInline(text: string, origin: Span, report: Report): Node | undefined {
  const exact = origin.end - origin.start === text.length;
  const locate: Locate = (start, end) =>
    exact ? { source: origin.source, start: origin.start + start, end: origin.start + end } : origin;
  return read(text, locate, report);
}

/** Plain YAML is read in one go, all other by the library, which takes ten times as long; what comes of it is the same. */
function read(text: string, locate: Locate, report: Report): Node | undefined {
  return readPlain(text, locate) ?? readAny(text, locate, report);
}

/** Reads any YAML, by the library. */
export function readAny(text: string, locate: Locate, report: Report): Node | undefined {
  const scanned = scan(text);
  if ("tooDeep" in scanned) {
    report("too-deep", locate(scanned.tooDeep, scanned.tooDeep + 1), {});
    return undefined;
  }
  const { documents, errors } = compose(scanned.tokens, text.length);
  if (errors.length > 0) {
    reportSyntax({ text, tokens: scanned.tokens, errors }, locate, report);
    return undefined;
  }
  return isOne(documents, text, locate, report) ? convert(documents[0]?.contents, locate, report) : undefined;
}

function isOne(documents: readonly Document[], text: string, locate: Locate, report: Report): boolean {
  const version = documents[0]?.directives?.yaml.version;
  if (version !== undefined && version !== "1.2") {
    const start = Math.max(0, text.indexOf("%YAML"));
    report(
      "bad-yaml",
      locate(start, start + "%YAML".length),
      { problem: `a spec is YAML 1.2, not ${version}` },
      ["Remove the line."],
    );
    return false;
  }
  const second = documents[1]?.range?.[0];
  if (second !== undefined) report("several-documents", locate(second, second + 1), {});
  return second === undefined;
}
