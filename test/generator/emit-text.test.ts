import fc from "fast-check";
import { expect, test } from "vitest";
import { docLines } from "../../generator/emit/docs.js";
import { valueText } from "../../generator/emit/literal.js";
import { key, quoted } from "../../generator/emit/text.js";

/** The value of an expression in JavaScript. */
function evaluate(source: string): unknown {
  return new Function(`"use strict"; return (${source});`)();
}

test("a literal has the value it was made from", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (json) => {
      const value = JSON.parse(json);
      expect(evaluate(valueText(value, { indent: 0, used: 0 }))).toEqual(value);
    }),
    { numRuns: 1000 },
  );
});

test("a key named __proto__ is a property like any other", () => {
  const value = JSON.parse('{ "__proto__": { "a": 1 }, "b": [{ "__proto__": 2 }] }');
  const copy = evaluate(valueText(value, { indent: 0, used: 0 }));
  expect(Object.getOwnPropertyNames(copy)).toEqual(["__proto__", "b"]);
  expect(JSON.stringify(copy)).toBe(JSON.stringify(value));
});

const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom("*", "/", "\\", "\n", "\r", " ", "@", "`", "a", "\u2028", "\u202e", "\0", "\ud800"),
  }),
);

test("a text in quotes is that text again, and shows every character", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(evaluate(quoted(text))).toBe(text);
      expect(quoted(text)).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 1000 },
  );
});

test("nothing in a description leaves its comment, becomes a tag or hides", () => {
  fc.assert(
    fc.property(anyText, fc.nat({ max: 8 }), (text, indent) => {
      const comment = docLines("State `A`.", text, indent).join("\n");
      expect(comment.indexOf("*/")).toBe(comment.length - 2);
      expect(comment).toMatch(/^\/\*\*[^\r\u2028\u2029]*\*\/$/);
      expect(comment).not.toMatch(/(^|\n)[\s*]*@/);
      expect(comment).not.toMatch(/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["plain", "plain"],
  ["snake_case", "snake_case"],
  ["$dollar", "$dollar"],
  ["home town", '"home town"'],
  ["1st", '"1st"'],
  ["", '""'],
  ["naïve", '"naïve"'],
])("the key %j is written %s", (name, text) => {
  expect(key(name)).toBe(text);
});

test("a description on one line joins its head; paragraphs stand apart", () => {
  expect(docLines("", " \0 ", 0)).toEqual([]);
  expect(docLines("State `A`.", "Short.", 0)).toEqual(["/** State `A`. Short. */"]);
  expect(docLines("State `A`.", "One\r\nline.\n\n\n  Two. */ @x", 0)).toEqual([
    "/**",
    " * State `A`.",
    " *",
    " * One line.",
    " *",
    " * Two. *\\/ \\@x",
    " */",
  ]);
});
