import fc from "fast-check";
import { expect, test } from "vitest";
import { copyPlain } from "../../runtime/core/borders/plain.js";

test("plain data of any shape is copied, and shares nothing with its original", () => {
  fc.assert(
    fc.property(fc.object({ withNullPrototype: true, withSparseArray: true }), (value) => {
      const before = structuredClone(value);
      const copy = copyPlain(value);
      expect(copy).toEqual(before);
      spoil(copy);
      expect(structuredClone(value)).toEqual(before);
    }),
  );
});

/** Changes everything that can be reached. */
function spoil(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) spoil(part);
  Reflect.set(value, "spoilt", true);
}

test("a cycle becomes a cycle of copies", () => {
  const value: { list: unknown[] } = { list: [] };
  value.list.push(value);
  const copy = Object(copyPlain(value));
  expect(copy).not.toBe(value);
  expect(copy.list).not.toBe(value.list);
  expect(copy.list[0]).toBe(copy);
});

test("what is no plain data stays the same object", () => {
  class Connection {}
  const values = [new Connection(), new Map(), new Date(0), () => {}, Symbol("s"), 1n];
  const copy = copyPlain(values);
  expect(copy).not.toBe(values);
  expect(Array.isArray(copy) && copy.every((part, index) => part === values[index])).toBe(true);
});

test("a key called __proto__ is copied as a key", () => {
  const copy = copyPlain(JSON.parse('{"__proto__":{"a":{}}}'));
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"a":{}}}');
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
});
