import { shown } from "../borders/misfit.js";
import { isHandle } from "../borders/tokens.js";
import { toError } from "../contract/error.js";
import { Address } from "../messages/address.js";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How deep a value is told: what lies deeper is described. */
const MOST_LEVELS = 100;

/** How many characters it may take, but for those of quotes and escapes; a larger one is described. */
const LARGEST = 1_000_000;

/**
 * A value as JSON. What JSON does not hold is described in its place, as `{ "$described": "a bigint" }`: numbers that are none, functions,
 * objects of classes, objects that hold themselves. Fields that are `undefined` are left out. Never throws.
 */
export function jsonOf(value: unknown): Json {
  try {
    return new Copier().copy(value);
  } catch (thrown) {
    return thrown instanceof TooLarge
      ? description(`a value of more than ${LARGEST} characters`)
      : description(`a value that cannot be read: ${toError(thrown).message}`);
  }
}

class TooLarge extends Error {}

/** Copies one value, and counts what the copy takes as it goes: what is shared in the value may be endless in its copy. */
class Copier {
  /** The objects that the copy is inside of. */
  readonly #open = new Set<object>();
  /** How many characters it may still take. */
  #room = LARGEST;

  copy(value: unknown): Json {
    if (typeof value === "string") return this.#taking(value.length, value);
    if (typeof value === "boolean" || value === null) return this.#taking(4, value);
    if (typeof value === "number")
      return Number.isFinite(value)
        ? this.#taking(String(value).length, value)
        : this.#described(String(value));
    if (typeof value === "bigint") return this.#described(`${value}n`);
    if (typeof value !== "object") return this.#described(shown(value));
    return this.#object(value);
  }

  #object(value: object): Json {
    if (isHandle(value))
      return this.#described(value instanceof Address ? `the address of ${value.id}` : "a responder");
    if (this.#open.has(value)) return this.#described("an object that holds itself");
    if (this.#open.size >= MOST_LEVELS) return this.#described("more levels");
    this.#open.add(value);
    const copy = this.#inside(value);
    this.#open.delete(value);
    return this.#taking(2, copy);
  }

  #inside(value: object): Json {
    if (Array.isArray(value)) return Array.from(value, (item) => this.#taking(1, this.copy(item)));
    const own: unknown = Reflect.get(value, "toJSON");
    if (typeof own === "function") return this.copy(own.call(value));
    const prototype: unknown = Object.getPrototypeOf(value);
    const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
    if (!isPlain) return this.#described(`an object of the class ${value.constructor.name}`);
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(
      fields.map(([key, field]) => [key, this.#taking(key.length + 4, this.copy(field))]),
    );
  }

  #described(text: string): Json {
    return this.#taking(text.length, description(text));
  }

  #taking(characters: number, json: Json): Json {
    this.#room -= characters;
    if (this.#room < 0) throw new TooLarge();
    return json;
  }
}

function description(text: string): Json {
  return { $described: text };
}
