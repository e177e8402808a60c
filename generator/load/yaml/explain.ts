import type { YAMLParseError } from "yaml";
import { colonNote } from "./colon.js";

/** What is wrong with a text as YAML, and what to do about it. */
export interface Explanation {
  readonly problem: string;
  readonly notes: readonly string[];
}

interface Known extends Explanation {
  /** The parser's code, or the beginning of what it says. */
  readonly about: RegExp;
}

const KNOWN: readonly Known[] = [
  {
    about: /^Tabs/,
    problem: "this line is indented with a tab",
    notes: ["Indent with spaces: two for each level."],
  },
  {
    about: /^(Flow map in|Expected flow map)/,
    problem: 'this "{" is never closed',
    notes: ['Close it with "}".'],
  },
  {
    about: /^(Flow seq\w* in|Expected flow seq)/,
    problem: 'this "[" is never closed',
    notes: ['Close it with "]".'],
  },
  {
    about: /^Missing closing/,
    problem: "this quote is never closed",
    notes: ["Close it with the same quote."],
  },
  {
    about: /same column/,
    problem: "this line is indented differently from its neighbours",
    notes: ["The lines of one mapping or list begin in one column."],
  },
  {
    about: /^Implicit (map keys need|keys)/,
    problem: 'this key has no ": " after it',
    notes: ["Write `key: value` on one line, with a space after the colon."],
  },
  {
    about: /^Nested mappings/,
    problem: 'there is a second ": " on this line',
    notes: ["Quote the text if the colon belongs to it."],
  },
  {
    about: /^Plain value cannot start/,
    problem: "an unquoted text cannot begin with this character",
    notes: ["Quote the text."],
  },
  {
    about: /^Missing , /,
    problem: 'a "," is missing before this',
    notes: ["Write one between the entries."],
  },
  {
    about: /at node end$/,
    problem: "the value before this is complete, and nothing may follow it",
    notes: ["Remove what follows, or quote the whole if it is one text."],
  },
  {
    about: /in YAML stream/,
    problem: "this does not belong here",
    notes: ["Remove it, or look for what it closes: a bracket too many, or one too few."],
  },
];

/** Says what the parser found in words that help; `here` is the text it found it at, to the end of its line. */
export function explain({ message }: YAMLParseError, here: string): Explanation {
  const known = KNOWN.find(({ about }) => about.test(message));
  if (known === undefined) return { problem: message.charAt(0).toLowerCase() + message.slice(1), notes: [] };
  return { problem: known.problem, notes: betterNotes(message, here) ?? known.notes };
}

/** What to do, where what stands there tells what was meant. */
function betterNotes(message: string, here: string): readonly string[] | undefined {
  if (/^Implicit/.test(message)) {
    const note = colonNote(here);
    return note === undefined ? undefined : [note];
  }
  if (!/at node end$/.test(message)) return undefined;
  if (here.startsWith("|")) return ["Fixed texts are written { $enum: [small, large] }."];
  return here.startsWith("[]") ? ["A list of texts is written [string], not string[]."] : undefined;
}

/** Whether an error comes at the end of what was opened and not closed. */
export function isAboutOpening({ message }: YAMLParseError): boolean {
  return /^(Flow (map|seq)\w* in|Expected flow|Missing closing)/.test(message);
}

/** Whether an error only says that the parser has lost its way; `here` as above. */
export function isAftermath({ message }: YAMLParseError, here: string): boolean {
  return /in YAML stream/.test(message) || (/^Implicit/.test(message) && /^\s*[\w?]+:(\s|$)/.test(here));
}

/** Whether an error is about a tab at the beginning of a line. */
export function isAboutTab({ message }: YAMLParseError): boolean {
  return /^Tabs/.test(message);
}
