import fc from "fast-check";
import { expect, test } from "vitest";
import { didYouMean, editDistance, suggest } from "../../generator/diagnostics/suggest.js";

const states = ["Listening", "Polling", "Digesting", "done"];

test.each<[written: string, found: readonly string[]]>([
  ["Digestng", ["Digesting"]],
  ["Pollign", ["Polling"]],
  ["polling", ["Polling"]],
  ["Done", ["done"]],
  ["Lissening", ["Listening"]],
  ["Sleeping", []],
  ["X", []],
  ["", []],
  ["Polling", []],
])("%s", (written, found) => {
  expect(suggest(written, states)).toEqual(found);
});

test("the nearest comes first, and three are enough", () => {
  expect(suggest("State1", ["State22", "State2", "State3", "state1", "State4"])).toEqual([
    "state1",
    "State2",
    "State3",
  ]);
});

test("the note reads as a question", () => {
  expect(didYouMean("asynch", ["async", "sync", "duty"])).toEqual(['Did you mean "async" or "sync"?']);
  expect(didYouMean("zebra", ["async"])).toEqual([]);
});

test("nothing is suggested out of more names than anybody could look through", () => {
  expect(
    suggest(
      "State",
      Array.from({ length: 501 }, (_, number) => `State${number}`),
    ),
  ).toEqual([]);
});

/** The definition, without any bound: what the bounded search must agree with. */
function slow(a: string, b: string): number {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table.push([]);
    for (let j = 0; j <= b.length; j++) {
      const at = (row: number, column: number): number => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? at(i - 2, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      table[i]?.push(
        i === 0
          ? j
          : j === 0
            ? i
            : Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + other, swap),
      );
    }
  }
  return table[a.length]?.[b.length] ?? 0;
}

test("the bounded distance is the distance, as far as it goes", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      const exact = slow(a, b);
      const bounded = editDistance(a, b, limit);
      expect(exact <= limit ? bounded === exact : bounded > limit).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
