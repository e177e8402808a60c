import { shown } from "../borders/misfit.js";
import { isHandle } from "../borders/tokens.js";
import { toError } from "../contract/error.js";
import { Address } from "../messages/address.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How deep a value is told: what lies deeper is described. */
const MOST_LEVELS = 100;

/** How many characters it may take; a larger one is described. */
const LARGEST = 1_000_000;

/**
 * A value as JSON. What JSON does not hold is described in its place, as `{ "$described": "a bigint" }`: numbers that are none, functions,
 * objects of classes, objects that hold themselves. Fields that are `undefined` are left out. Never throws.
 */
export function jsonOf(value: unknown): Json {
  try {
    const json = copied(value, new Set());
    const { length } = JSON.stringify(json);
    return length > LARGEST ? described(`a value of ${length} characters`) : json;
  } catch (thrown) {
    return described(`a value that cannot be read: ${toError(thrown).message}`);
  }
}

function copied(value: unknown, open: Set<object>): Json {
  if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : described(String(value));
  if (typeof value === "bigint") return described(`${value}n`);
  if (typeof value !== "object") return described(shown(value));
  if (isHandle(value))
    return described(value instanceof Address ? `the address of ${value.id}` : "a responder");
  if (open.has(value)) return described("an object that holds itself");
  if (open.size >= MOST_LEVELS) return described("more levels");
  open.add(value);
  const copy = inside(value, open);
  open.delete(value);
  return copy;
}

function inside(value: object, open: Set<object>): Json {
  if (Array.isArray(value)) return Array.from(value, (item) => copied(item, open));
  const own: unknown = Reflect.get(value, "toJSON");
  if (typeof own === "function") return copied(own.call(value), open);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  if (!isPlain) return described(`an object of the class ${value.constructor.name}`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields.map(([key, field]) => [key, copied(field, open)]));
}

function described(text: string): Json {
  return { $described: text };
}
