import { Address } from "../messages/address.js";
import { Ask } from "../messages/ask.js";
import { copyPlain, somePlain } from "./plain.js";

/** What lives in its process only, and yet may be passed through a thread. */
type Handle = Address | Ask;

/**
 * Addresses and responders cannot be copied to a thread. A token goes in the place of each, and what comes home gets
 * the thing itself back wherever the body put the token. Tokens have a key drawn at random, so that no data passes for one.
 */
export class Tokens {
  readonly #random: () => number;
  readonly #handles: Handle[] = [];
  #key = "";

  /** `random` draws a number in [0, 1). */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** A value with tokens for handles; the value itself when there are none in it. */
  out(value: unknown): unknown {
    if (!somePlain(value, isHandle)) return value;
    return copyPlain(value, (found) => (isHandle(found) ? this.#tokenOf(found) : undefined));
  }

  /** A value with its handles back. */
  home(value: unknown): unknown {
    if (this.#handles.length === 0) return value;
    return copyPlain(value, (found) => {
      const number: unknown = Object.hasOwn(found, this.#key) ? Reflect.get(found, this.#key) : undefined;
      return typeof number === "number" ? this.#handles[number] : undefined;
    });
  }

  #tokenOf(handle: Handle): object {
    if (this.#key === "") this.#key = `$handle ${this.#random()}`;
    return { [this.#key]: this.#handles.push(handle) - 1 };
  }
}

/** Whether it is an address or a responder. */
export function isHandle(value: unknown): value is Handle {
  return value instanceof Address || value instanceof Ask;
}
