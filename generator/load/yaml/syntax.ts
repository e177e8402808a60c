import type { CST, YAMLParseError } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import { explain, isAboutOpening, isAftermath } from "./explain.js";
import type { Locate } from "./locate.js";
import { unclosed } from "./tokens.js";
import { unquotedTypes } from "./unquoted.js";

/** A text that is no YAML, as far as the parser came. */
export interface Broken {
  readonly text: string;
  readonly tokens: readonly CST.Token[];
  readonly errors: readonly YAMLParseError[];
}

/**
 * Reports what makes a text no YAML: the first error of each line, because one slip makes the parser stumble
 * over the rest of its line, and nothing that only follows from an error before.
 */
export function reportSyntax({ text, tokens, errors }: Broken, locate: Locate, report: Report): void {
  let seen = -1;
  const opened = [...unclosed(tokens)];
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of sorted) {
    const at = Math.min(error.pos[0], text.length);
    if (at <= seen || (seen >= 0 && isAftermath(error))) continue;
    const newline = text.indexOf("\n", at);
    seen = newline < 0 ? text.length : newline;
    const types = unquotedTypes(text, text.lastIndexOf("\n", at - 1) + 1);
    for (const { start, end, quoted } of types) {
      report("unquoted-type", locate(start, end), {}, [`Quote the whole of it: ${quoted}`]);
    }
    if (types.length > 0) continue;
    const opening = isAboutOpening(error) ? opened.shift() : undefined;
    const { problem, notes } = explain(error, text.slice(at, at + 2));
    const [start, end] = opening === undefined ? placeOf(error, text) : [opening, opening + 1];
    report("bad-yaml", locate(start, end), { problem }, notes);
  }
}

/** Where an error is; past the spaces when it is about the beginning of a line. */
function placeOf({ pos }: YAMLParseError, text: string): readonly [start: number, end: number] {
  const blanks = /^ */.exec(text.slice(pos[0], pos[0] + 200))?.[0].length ?? 0;
  const start = Math.min(pos[0] + blanks, text.length);
  return [start, Math.min(Math.max(pos[1], start), text.length)];
}
