import { Address } from "./address.js";
import { copyPlain } from "./plain.js";

/**
 * Addresses cannot be copied to a thread. A token goes in the place of each, `{ $address: 0 }`, and what comes
 * home gets the address back wherever the body put the token.
 */
export class Tokens {
  readonly #addresses: Address[] = [];

  /** A value with tokens for addresses; the value itself when there are none in it. */
  out(value: unknown): unknown {
    const before = this.#addresses.length;
    const copy = copyPlain(value, (found) => {
      if (!(found instanceof Address)) return undefined;
      return { $address: this.#addresses.push(found) - 1 };
    });
    return this.#addresses.length === before ? value : copy;
  }

  /** A value with its addresses back. */
  home(value: unknown): unknown {
    if (this.#addresses.length === 0) return value;
    return copyPlain(value, (found) => {
      const token: unknown = "$address" in found ? found.$address : undefined;
      return typeof token === "number" ? this.#addresses[token] : undefined;
    });
  }
}
