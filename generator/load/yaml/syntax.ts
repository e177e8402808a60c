import type { CST, YAMLParseError } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import { explain, isAboutOpening, isAboutTab, isAftermath } from "./explain.js";
import { foreignTypes } from "./foreign.js";
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
  const sorted = [...relevant(errors)].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const error of sorted) {
    const at = Math.min(error.pos[0], text.length);
    if (at <= seen) continue;
    const [here = ""] = text.slice(at, at + SHOWN).split("\n", 1);
    if (seen >= 0 && isAftermath(error, here)) continue;
    const newline = text.indexOf("\n", at);
    seen = newline < 0 ? text.length : newline;
    if (reportTypes(text, text.lastIndexOf("\n", at - 1) + 1, locate, report)) continue;
    const opening = isAboutOpening(error) ? opened.shift() : undefined;
    const { problem, notes } = explain(error, here);
    const [start, end] = opening === undefined ? placeOf(error, text) : [opening, opening + 1];
    report("bad-yaml", locate(start, end), { problem }, notes);
  }
}

/** So much of a line is looked at to see what was meant. */
const SHOWN = 200;

/** Of a file that is indented with tabs only those are reported: the parser takes what follows for all sorts of things. */
function relevant(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const tabs = errors.filter(isAboutTab);
  return tabs.length > 0 ? tabs : errors;
}

/** Reports the types in a line that YAML cannot read; whether there are any. */
function reportTypes(text: string, line: number, locate: Locate, report: Report): boolean {
  const foreign = foreignTypes(text, line);
  for (const { start, end, written, notes } of foreign) {
    report("bad-type", locate(start, end), { found: `the text "${written}"` }, notes);
  }
  const starts = foreign.map(({ start }) => start);
  const unquoted = unquotedTypes(text, line).filter(({ start }) => !starts.includes(start));
  for (const { start, end, quoted } of unquoted) {
    report("unquoted-type", locate(start, end), {}, [`Quote the whole of it: ${quoted}`]);
  }
  return foreign.length + unquoted.length > 0;
}

/** Where an error is; past the spaces when it is about the beginning of a line. */
function placeOf({ pos }: YAMLParseError, text: string): readonly [start: number, end: number] {
  const blanks = /^ */.exec(text.slice(pos[0], pos[0] + 200))?.[0].length ?? 0;
  const start = Math.min(pos[0] + blanks, text.length);
  return [start, Math.min(Math.max(pos[1], start), text.length)];
}
