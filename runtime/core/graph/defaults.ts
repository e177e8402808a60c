import type { Data } from "./graph.js";

/** The data of what has none. */
export const NOTHING: Data = Object.freeze({});

/** Values that stand in for fields somebody leaves out, or gives as `undefined`. */
export class Defaults {
  readonly #values: Data;
  readonly #fields: readonly string[];
  /** Whether a value is an object, which everyone who gets it needs a copy of. */
  readonly #deep: boolean;

  constructor(values: Data) {
    this.#values = values;
    this.#fields = Object.keys(values);
    this.#deep = Object.values(values).some((value) => typeof value === "object" && value !== null);
  }

  /** A new object: `data` over the defaults. */
  fill(data: unknown): Data {
    const values = this.#deep ? structuredClone(this.#values) : this.#values;
    // The data first: copies of it then share its shape with one another, instead of having one each. Spread alone it would be
    // cloned together with its shape, one to which every further field is added slowly.
    const filled: Record<string, unknown> = { ...NOTHING, ...(data as Data | undefined) };
    for (const field of this.#fields) if (filled[field] === undefined) filled[field] = values[field];
    return filled;
  }
}
