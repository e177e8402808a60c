import { nodeHost } from "crb-gen";
import { expect, test } from "vitest";

const closed = (properties: object, required = Object.keys(properties)) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const text = { type: "string" };

const schemas = {
  Page: closed({ url: text, status: { type: "integer" } }),
  Pages: { type: "array", items: ref("Page") },
  PageOrNull: { anyOf: [ref("Page"), { type: "null" }] },
  Either: { anyOf: [closed({ a: text }), closed({ b: text })] },
  Kinds: {
    anyOf: [
      closed({ kind: { enum: ["add"] }, of: text }),
      closed({ kind: { enum: ["mul", "div"] }, of: text }),
    ],
  },
  Level: { enum: ["low", "high", 3, null] },
  Many: { enum: Array.from({ length: 100_000 }, (_, n) => n) },
  Mail: { type: "string", format: "email" },
  Price: { type: "number", multipleOf: 0.01 },
  Nothing: closed({ never: false }, []),
  Either2: { oneOf: [{ type: "number" }, { type: "integer" }] },
  Fixed: { const: { a: 1 } },
  Inherited: { type: "object", required: ["toString"] },
  Add: closed({ left: ref("Expr"), right: ref("Expr"), kind: { enum: ["add"] } }),
  Mul: closed({ left: ref("Expr"), right: ref("Expr"), kind: { enum: ["mul"] } }),
  Expr: { anyOf: [{ type: "integer" }, ref("Add"), ref("Mul")] },
  List: closed({ next: { anyOf: [ref("List"), { type: "null" }] } }),
};

const { validators } = nodeHost();
const judge = (name: keyof typeof schemas, value: unknown) =>
  validators.misfit(value, schemas, name, "thread");

test.each<[name: keyof typeof schemas, value: unknown]>([
  ["Page", { url: "x", status: 200 }],
  ["Pages", []],
  ["PageOrNull", null],
  ["Either", { b: "x" }],
  ["Level", null],
  ["Many", 99_999],
  ["Mail", "a@example.org"],
  ["Price", 19.99],
  ["Nothing", {}],
  ["Fixed", { a: 1 }],
  ["Expr", { left: 1, right: { left: 2, right: 3, kind: "mul" }, kind: "add" }],
])("%s takes %j", (name, value) => {
  expect(judge(name, value)).toBeNull();
});

test.each<[name: keyof typeof schemas, value: unknown, words: string]>([
  ["Page", { url: "x", status: "200" }, 'at /status: expected an integer, found "200"'],
  ["Pages", [{ url: "x", status: 1 }, { url: "x" }], 'at /1: expected the key "status", found { url }'],
  ["PageOrNull", 5, "expected an object or null, found 5"],
  ["PageOrNull", { url: 5, status: 1 }, "at /url: expected a string, found 5"],
  ["Either", {}, 'expected the key "a" or the key "b", found an object'],
  ["Either", { a: 1 }, "at /a: expected a string, found 1"],
  ["Kinds", { kind: "sub", of: "x" }, 'at /kind: expected "add", "mul" or "div", found "sub"'],
  ["Level", "middle", 'expected "low", "high", 3 or null, found "middle"'],
  ["Many", -1, "expected 0, 1, 2, 3, 4, 5, 6, 7 or …, found -1"],
  ["Mail", "nobody", 'expected a value that must match format "email", found "nobody"'],
  ["Price", 19.999, "expected a value that must be multiple of 0.01, found 19.999"],
  ["Nothing", { never: 1 }, "at /never: expected nothing, found 1"],
  ["Either2", 1, "expected a value that must match exactly one schema in oneOf, found 1"],
  ["Fixed", { a: 2 }, 'expected {"a":1}, found { a }'],
  ["Inherited", {}, 'expected the key "toString", found an object'],
  [
    "Expr",
    { left: 1, right: { left: 2, right: "3", kind: "mul" }, kind: "add" },
    'at /right/right: expected an integer or an object, found "3"',
  ],
])("%s refuses %j", (name, value, words) => {
  expect(judge(name, value)).toBe(words);
});

/** An expression of so many levels, whose kind is known only after all that is in it. */
function expression(levels: number, innermost: unknown): unknown {
  let made = innermost;
  for (let level = 0; level < levels; level++)
    made = { left: 1, right: made, kind: level % 2 ? "add" : "mul" };
  return made;
}

test("promise 13: unions that name themselves are looked through once, however deep", () => {
  expect(judge("Expr", expression(200, 1))).toBeNull();
  expect(judge("Expr", expression(200, "x"))).toMatch(/^at (\/right){28}.*: expected .*, found "x"$/);
});

test("promise 13: what is nested too deep to be looked through says so, and what holds itself has an end", () => {
  expect(judge("Expr", expression(100_000, 1))).toMatch(/^it cannot be looked through: /);
  const list: Record<string, unknown> = {};
  list["next"] = { next: list };
  expect(judge("List", list)).toBeNull();
  list["next"] = { next: list, more: 1 };
  expect(judge("List", list)).toBe('at /next: expected no key "more" or null, found { next, more }');
});

test("promise 13: keys that replace what every object has do no harm", () => {
  expect(judge("Fixed", { toString: 1 })).toMatch(/^it cannot be looked through: /);
  expect(judge("Page", { hasOwnProperty: 1 })).toContain('expected the key "url"');
});

test("a schema that the graph does not hold is our own bug", () => {
  expect(() => validators.misfit(1, schemas, "Missing", "thread")).toThrow(
    /do not hold #\/definitions\/Missing/,
  );
});
