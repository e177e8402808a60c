import fc from "fast-check";
import { expect, test } from "vitest";
import { widthOf, wrap, wrapName } from "../../generator/diagrams/measure.js";
import { captionColumns } from "../../generator/diagrams/svg/captionColumns.js";

const font = { size: 16, bold: true };
const small = { size: 12 };

/** A name, how many px a line has, and its lines. */
const NAMES: readonly (readonly [name: string, width: number, lines: readonly string[]])[] = [
  ["Idle", 300, ["Idle"]],
  ["WaitingForConfirmation", 150, ["WaitingFor", "Confirmation"]],
  ["payment_confirmed", 120, ["payment_", "confirmed"]],
  ["Step2Done", 70, ["Step2", "Done"]],
  ["\u00dcberpr\u00fcfungDesKontos", 150, ["\u00dcberpr\u00fcfung", "DesKontos"]],
  ["aaaaaaaaaaaaaaaa", 90, ["aaaaaaa", "aaaaaaa", "aa"]],
  ["OneTwoThreeFourFive", 60, ["One", "Two", "Three \u2026"]],
];

test.for(NAMES)("%s in %s px is broken where a word begins", ([name, width, lines]) => {
  expect(wrapName(name, font, width, 3)).toEqual(lines);
});

test("a text is broken at spaces alone", () => {
  expect(wrap("PaymentConfirmed is told", { size: 13 }, 130, 3)).toEqual(["PaymentConfirmed", "is told"]);
});

test("wrapped text keeps its words, and each line keeps within the width", () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
      const lines = wrap(words.join(" "), small, 120, 1_000);
      expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      for (const line of lines) expect(widthOf(line, small)).toBeLessThanOrEqual(120);
    }),
  );
});

test("text with more lines than allowed ends in an ellipsis", () => {
  expect(wrap("one two three four", small, 40, 2)).toEqual(["one", "two …"]);
});

test.for([
  [1, [1]],
  [5, [5]],
  [6, [3, 3]],
  [11, [4, 4, 3]],
  [14, [5, 5, 4]],
  [31, [11, 11, 9]],
] as const)("%s captions of one arrow stand in columns of %s", ([count, lengths]) => {
  const captions = Array.from(
    { length: count },
    (_, index) => ({ text: `E${index}`, detail: "", colour: "ink" }) as const,
  );
  const columns = captionColumns(captions);
  expect(columns.map(({ length }) => length)).toEqual(lengths);
  expect(columns.flat()).toEqual(captions);
});
