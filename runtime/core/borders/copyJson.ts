import { toError } from "../contract/error.js";
import { misfitText, shown } from "./misfit.js";
import { isHandle } from "./tokens.js";

/** How deep a value from outside may be nested: what looks through it recurses. */
const MOST_LEVELS = 500;

/** Of how many values it may consist, parts that are shared counted wherever they stand. */
const MOST_VALUES = 1_000_000;

/**
 * A copy of a value from outside that is safe to use, and what is wrong with the value, if it is. It is JSON data, in
 * which addresses and responders may stand, and nothing else is taken over: no prototypes, getters, symbols or holes. A key that is
 * `undefined` is left out.
 */
export function copyJson(value: unknown): readonly [copy: unknown, misfit: string | null] {
  try {
    return [new Copier().copy(value), null];
  } catch (thrown) {
    const misfit = thrown instanceof Unfit ? thrown.message : `it cannot be read: ${toError(thrown).message}`;
    return [undefined, misfit];
  }
}

class Unfit extends Error {}

class Copier {
  /** The keys that lead to the value being copied, and the objects on the way. */
  readonly #path: string[] = [];
  readonly #open = new Set<object>();
  #left = MOST_VALUES;

  copy(value: unknown): unknown {
    this.#left -= 1;
    this.#leave(0);
    if (typeof value === "string" || typeof value === "boolean" || value === null) return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (isHandle(value)) return value;
    if (Array.isArray(value)) return this.#inside(value, () => this.#list(value));
    if (isPlain(value)) return this.#inside(value, () => this.#object(value));
    throw this.#unfit("JSON", typeof value === "object" ? "an object of a class" : shown(value));
  }

  #inside<T>(value: object, copy: () => T): T {
    if (this.#open.has(value)) throw this.#unfit("JSON", "an object that holds itself");
    if (this.#open.size >= MOST_LEVELS) throw this.#unfit(`at most ${MOST_LEVELS} levels`, "more");
    this.#open.add(value);
    const copied = copy();
    this.#open.delete(value);
    return copied;
  }

  #list(value: readonly unknown[]): unknown[] {
    // A length costs its sender nothing: it is looked at before the list is.
    this.#leave(value.length);
    return Array.from(value, (item, index) => this.#at(String(index), item));
  }

  #object(value: object): object {
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      if (key === "__proto__") throw this.#unfit("no key that sets a prototype", '"__proto__"');
      if (inner !== undefined) copy[key] = this.#at(key, inner);
    }
    return copy;
  }

  #at(key: string, value: unknown): unknown {
    this.#path.push(key);
    const copied = this.copy(value);
    this.#path.pop();
    return copied;
  }

  /** Throws when not so many values are left. */
  #leave(values: number): void {
    if (this.#left < values) throw this.#unfit(`at most ${MOST_VALUES} values`, "more");
  }

  #unfit(expected: string, found: string): Unfit {
    const path = this.#path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    return new Unfit(misfitText(path, expected, found));
  }
}

/** Whether it is an object of no class, in whatever realm it was made. */
function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
