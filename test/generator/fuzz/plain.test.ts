import fc from "fast-check";
import { expect, test } from "vitest";
import { collector } from "../../../generator/diagnostics/create.js";
import type { Locate } from "../../../generator/load/yaml/locate.js";
import { readAny } from "../../../generator/load/yaml/parse.js";
import { readPlain } from "../../../generator/load/yaml/plain.js";
import { corpus, sound } from "./corpus.js";
import { anyText, damagedText } from "./damage.js";
import { Tape } from "./tape.js";

/** What the reader of plain YAML and the library make of a text, entries in their order. Nothing: it is not plain. */
function readings(text: string): readonly [plain: unknown, any: unknown] | undefined {
  const locate: Locate = (start, end) => ({ source: { file: "a.yaml", text }, start, end });
  const plain = readPlain(text, locate);
  if (plain === undefined) return undefined;
  const [diagnostics, report] = collector();
  const any = readAny(text, locate, report);
  return [inOrder(plain), diagnostics.length > 0 ? diagnostics : inOrder(any)];
}

function inOrder(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (_, value) => (value instanceof Map ? [...value] : value)));
}

function isAlike(text: string): boolean {
  const [plain, any] = readings(text) ?? [];
  expect(plain).toEqual(any);
  return plain !== undefined;
}

test("what is plain is read as the library reads it, and nearly all that people write is plain", () => {
  expect(sound.filter(isAlike).length / sound.length).toBeGreaterThan(0.8);
  for (const text of corpus) isAlike(text);
});

const numbers = fc.uint16Array({ minLength: 100, maxLength: 600, size: "max" });

test.each([
  ["damaged specs", damagedText],
  ["any characters", anyText],
])("%s are read as the library reads them, or not at all", (_, make) => {
  fc.assert(
    fc.property(numbers, (tape) => void isAlike(make(new Tape(tape)))),
    { numRuns: 3_000 },
  );
});

/** The signs that mean something, and few others: nearly every short text of them is an odd one. */
const signs = [
  ...` \n:#,[]{}"'?-ab0.~`,
  "a: ",
  "b: ",
  "c:\n",
  "\n  ",
  "\n# x",
  "\n  # y",
  "1.5",
  "null",
  "0x1f",
  "99999999999999999999",
  "x-y?: ",
  "true: ",
  "1: ",
  "__proto__: ",
  "- ",
  "---",
  "&",
  "\u00a0",
  "é",
];
const texts = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((all) => all.join(""));
const starts = fc.constantFrom("", "a: ", "a:\n  b: ", "{ a: ", "[", "a: [", "a:\n  b: c");

test("any signs are read as the library reads them, or not at all", () => {
  fc.assert(
    fc.property(starts, texts, fc.constantFrom("", " }", "]", "\n", "\nb: c"), (start, text, end) => {
      isAlike(start + text + end);
    }),
    { numRuns: 30_000 },
  );
});
