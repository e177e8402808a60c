import { Address } from "./address.js";

/**
 * Addresses cannot be copied to a thread. A token goes in the place of each, `{ $address: 0 }`, and what comes
 * home gets the address back wherever the body put the token.
 */
export class Tokens {
  readonly #addresses: Address[] = [];

  /** A value with tokens for addresses; the value itself when there are none in it. */
  out(value: unknown): unknown {
    return replace(value, new Map(), (found) => {
      if (!(found instanceof Address)) return undefined;
      return { $address: this.#addresses.push(found) - 1 };
    });
  }

  /** A value with its addresses back. */
  home(value: unknown): unknown {
    if (this.#addresses.length === 0) return value;
    return replace(value, new Map(), (found) => {
      const token: unknown = "$address" in found ? found.$address : undefined;
      return typeof token === "number" ? this.#addresses[token] : undefined;
    });
  }
}

/** Swaps objects at any depth of plain data. What holds nothing to swap is not copied; cycles end at themselves. */
function replace(
  value: unknown,
  done: Map<object, unknown>,
  swap: (found: object) => object | undefined,
): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (done.has(value)) return done.get(value);
  done.set(value, value);
  const result = swap(value) ?? inside(value, (part) => replace(part, done, swap));
  done.set(value, result);
  return result;
}

function inside(value: object, change: (part: unknown) => unknown): object {
  if (Array.isArray(value)) {
    const parts = value.map(change);
    return parts.some((part, index) => part !== value[index]) ? parts : value;
  }
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([key, part]): [string, unknown] => [key, change(part)]);
  return changed.some(([, part], index) => part !== entries[index]?.[1])
    ? Object.fromEntries(changed)
    : value;
}
