import type { YAMLParseError } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import type { Locate } from "./locate.js";
import { unquotedType } from "./unquoted.js";

/**
 * Reports what makes a text no YAML: the first error of each line, because one slip makes the parser stumble
 * over the rest of its line.
 */
export function reportSyntax(
  errors: readonly YAMLParseError[],
  text: string,
  locate: Locate,
  report: Report,
): void {
  const lines = new Set<number>();
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const start = Math.min(error.pos[0], text.length);
    const line = text.lastIndexOf("\n", start - 1) + 1;
    if (lines.has(line)) continue;
    lines.add(line);
    const type = unquotedType(text, line);
    if (type !== undefined) {
      const { start, end, quoted } = type;
      report("unquoted-type", locate(start, end), {}, [`Quote the whole of it: ${quoted}`]);
    } else {
      const [problem, ...notes] = explain(error);
      report(
        "bad-yaml",
        locate(start, Math.min(Math.max(error.pos[1], start), text.length)),
        { problem },
        notes,
      );
    }
  }
}

/** What is wrong, and what to do about it. */
function explain(error: YAMLParseError): readonly [problem: string, ...notes: string[]] {
  const { code, message } = error;
  for (const [about, says, ...notes] of EXPLAINED) {
    if (about instanceof RegExp ? about.test(message) : about === code) return [says, ...notes];
  }
  return [message.charAt(0).toLowerCase() + message.slice(1)];
}

const EXPLAINED: readonly (readonly [
  about: RegExp | YAMLParseError["code"],
  says: string,
  ...notes: string[],
])[] = [
  ["TAB_AS_INDENT", "this line is indented with a tab", "YAML takes spaces only: two for each level."],
  [
    /^Flow map in block/,
    'a "{" is not closed before here',
    'Close it with "}", and indent the lines inside it.',
  ],
  [
    /^Flow sequence in block/,
    'a "[" is not closed before here',
    'Close it with "]", and indent the lines inside it.',
  ],
  [/^Expected flow map to end/, 'a "{" is not closed', 'Close it with "}".'],
  [/^Expected flow sequence to end/, 'a "[" is not closed', 'Close it with "]".'],
  [/^Missing closing/, "a quote is not closed"],
  [
    /same column/,
    "this line is indented differently from its neighbours",
    "Lines of one mapping or list begin in one column.",
  ],
  [
    /^Implicit map keys need/,
    'this key has no ":" after it',
    "Write `Key: value`, with a space after the colon.",
  ],
  [
    "BLOCK_AS_IMPLICIT_KEY",
    'there is a second ": " on this line',
    "Quote the text when the colon belongs to it.",
  ],
  ["BAD_SCALAR_START", "a text cannot begin with this character", "Quote the text."],
  [/^Missing , /, 'a "," is missing before this'],
  [/at node end$/, "nothing may follow the value that ends before here"],
  [/^Unexpected .* in YAML stream/, "this does not belong here"],
  ["MULTILINE_IMPLICIT_KEY", "this key goes over several lines"],
  ["KEY_OVER_1024_CHARS", "this key is longer than 1024 characters"],
];
