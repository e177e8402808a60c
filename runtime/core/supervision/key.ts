import { list, shown } from "../borders/misfit.js";
import type { KeyGraph } from "../graph/supervision.js";

/** Whether a value is a key as the spec declares it. */
export function fitsKey(key: unknown, { types = [], values = [] }: KeyGraph): boolean {
  return types.some((type) => isOf(type, key)) || values.some((value) => value === key);
}

/** What a key is, for the reader of an error: `a string or an integer`, `"eu" or "us"`. */
export function keyText({ types = [], values = [] }: KeyGraph): string {
  return list([...types.map((type) => WORDS[type]), ...values.map(shown)], " or ");
}

type KeyType = NonNullable<KeyGraph["types"]>[number];

const WORDS: Readonly<Record<KeyType, string>> = {
  string: "a string",
  number: "a number",
  integer: "an integer",
  boolean: "a boolean",
  null: "null",
};

function isOf(type: KeyType, key: unknown): boolean {
  switch (type) {
    case "null":
      return key === null;
    case "integer":
      return Number.isInteger(key);
    case "number":
      return Number.isFinite(key);
    default:
      return typeof key === type;
  }
}
