import { expect, test } from "vitest";
import { codesOf, notesOf, said } from "./said.js";

/** An agent with these timers, and a state with those. */
function timers(agent: string, state: string): string {
  return `agents:
  Door:
    forever: true
    timers: { ${agent} }
    states:
      Open: { mode: events, timers: { ${state} } }`;
}

const tick = "{ every: 1s, next: stay }";

test.each(["on", "off", "yes", "no", "y", "n"])("a timer may not be called %s", (name) => {
  expect(said("reserved-name", timers(`${name}: ${tick}`, ""))).toHaveLength(1);
  expect(said("reserved-name", timers("", `"${name}": ${tick}`))).toHaveLength(1);
});

const old = (word: string, meaning: string): string =>
  `1 ${word}: "${word}" is ${meaning} to tools that read YAML 1.1`;

test.each<[types: string, expected: readonly string[]]>([
  ["{ A: { on: string, no: string, x: number, y: number } }", [old("on", "true"), old("no", "false")]],
  ["{ A: { inner: { off: string } }, B: [{ yes: string }] }", [old("off", "false"), old("yes", "true")]],
  ["{ A: { \"on\": string, 'no': string, only: string, nO: string } }", []],
  ['{ A: "{ on: string } | { off: string }" }', []],
  [
    "{ A: { $enum: [on, Off, YES, n, ~] } }",
    [old("on", "true"), old("Off", "false"), old("YES", "true"), old("~", "null")],
  ],
  [
    "{ A: { $enum: [010, 1_000, 1:30, 0b11, 2001-01-01, 0o17] } }",
    [
      old("010", "the number 8"),
      old("1_000", "the number 1000"),
      old("1:30", "the number 90"),
      old("0b11", "the number 3"),
      old("2001-01-01", "a date"),
      old("0o17", "a text"),
    ],
  ],
  [
    '{ A: { $enum: ["on", \'off\', "010", only, 10, -1, 1.5, 1e3, 0x1F, true, null, a_b, ".", +, yEs] } }',
    [],
  ],
  [`{ A: "{ $enum: [on, off] }" }`, []],
])("what YAML 1.1 reads in %s", (types, expected) => {
  expect(said("yaml-boolean", `types: ${types}`)).toEqual(expected);
});

test("an optional field is a text to everyone", () => {
  expect(said("yaml-boolean", "types:\n  A:\n    on?: string\n")).toEqual([]);
});

test.each<[word: string, note: string]>([
  ["on", 'Write it in quotes, "on": quoted it is a text to all of them.'],
  ["010", 'Write 10 if that is meant, or "010" for the text.'],
  ["~", 'Write null if that is meant, or "~" for the text.'],
])("what to write for %s", (word, note) => {
  expect(notesOf("yaml-boolean", `types: { A: { $enum: [${word}] } }`)).toEqual([note]);
});

test("a word that an alias repeats is told once", () => {
  expect(said("yaml-boolean", "types: { A: &a { on: string }, B: *a, C: { a: *a } }")).toHaveLength(1);
});

test("a field that is no name is told as that alone", () => {
  expect(codesOf("types: { A: { On: string } }")).toEqual(["bad-name"]);
});
