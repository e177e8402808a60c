import { Address } from "./address.js";
import { copyPlain } from "./plain.js";

/**
 * Addresses cannot be copied to a thread. A token goes in the place of each, and what comes home gets the address
 * back wherever the body put the token. Tokens have a key drawn at random, so that no data passes for one.
 */
export class Tokens {
  readonly #random: () => number;
  readonly #addresses: Address[] = [];
  #key = "";

  /** `random` draws a number in [0, 1). */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** A value with tokens for addresses; the value itself when there are none in it. */
  out(value: unknown): unknown {
    const before = this.#addresses.length;
    const copy = copyPlain(value, (found) => (found instanceof Address ? this.#tokenOf(found) : undefined));
    return this.#addresses.length === before ? value : copy;
  }

  /** A value with its addresses back. */
  home(value: unknown): unknown {
    if (this.#addresses.length === 0) return value;
    return copyPlain(value, (found) => {
      const number: unknown = Object.hasOwn(found, this.#key) ? Reflect.get(found, this.#key) : undefined;
      return typeof number === "number" ? this.#addresses[number] : undefined;
    });
  }

  #tokenOf(address: Address): object {
    if (this.#key === "") this.#key = `$address ${this.#random()}`;
    return { [this.#key]: this.#addresses.push(address) - 1 };
  }
}
