/** Values that a JSON Schema of a spec allows, by chance. */
import type { Dice } from "../../soak/dice.js";

export type Schema = { readonly [key: string]: unknown };

/** What a value of the process alone is taken from: the address of an agent that is called so, or takes these messages. */
export interface Handles {
  address(agent: string): unknown;
  accepting(messages: readonly string[]): unknown;
}

/** Deeper values have no optional parts: types may hold themselves. */
const DEEPEST = 4;

export class Values {
  readonly #schemas: Readonly<Record<string, Schema>>;
  readonly #dice: Dice;

  constructor(schemas: Readonly<Record<string, Schema>>, dice: Dice) {
    this.#schemas = schemas;
    this.#dice = dice;
  }

  /** A value for what the spec calls `name`, such as `Monitor.data`; undefined where it says nothing of it. */
  named(name: string, handles: Handles): unknown {
    const schema = this.#schemas[name];
    return schema === undefined ? undefined : this.#of(schema, handles, 0);
  }

  #of(schema: Schema, handles: Handles, depth: number): unknown {
    const { $ref, anyOf, type } = schema;
    if (typeof $ref === "string") {
      return this.#of(this.#schemas[$ref.slice("#/definitions/".length)] ?? {}, handles, depth);
    }
    if ("const" in schema) return schema["const"];
    if (Array.isArray(schema["enum"])) return this.#dice.pick(schema["enum"]);
    if (Array.isArray(anyOf)) return this.#of(this.#one(anyOf, depth), handles, depth);
    if (type === "object") return this.#object(schema, handles, depth);
    if (type === "array") return this.#list(schema, handles, depth);
    return typeof type === "string" ? this.#plain(type) : inProcess(schema, handles);
  }

  /** Deep down the plainest of several. */
  #one(schemas: readonly Schema[], depth: number): Schema {
    const plain = schemas.filter(
      ({ type }) => typeof type === "string" && type !== "object" && type !== "array",
    );
    return this.#dice.pick(depth >= DEEPEST && plain.length > 0 ? plain : schemas);
  }

  #object(
    { properties = {}, required = [], additionalProperties }: Schema,
    handles: Handles,
    depth: number,
  ): object {
    const value: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(properties as Record<string, Schema>)) {
      const isThere = (required as string[]).includes(key) || (depth < DEEPEST && this.#dice.hit(2));
      if (isThere) value[key] = this.#of(schema, handles, depth + 1);
    }
    if (typeof additionalProperties === "object" && additionalProperties !== null && depth < DEEPEST) {
      value["one"] = this.#of(additionalProperties as Schema, handles, depth + 1);
    }
    return value;
  }

  #list({ items = {}, minItems = 0 }: Schema, handles: Handles, depth: number): unknown[] {
    const length = Math.max(Number(minItems), depth < DEEPEST ? this.#dice.roll(3) : 0);
    return Array.from({ length }, () => this.#of(items as Schema, handles, depth + 1));
  }

  #plain(type: string): unknown {
    if (type === "string") return this.#dice.pick(["", "a", "b", "some words"]);
    if (type === "boolean") return this.#dice.hit(2);
    return type === "null" ? null : this.#dice.roll(10);
  }
}

/** What is of the process alone: addresses, responders, bytes, and objects of which nothing is known. */
function inProcess({ $address, $accepts, $responder, $binary }: Schema, handles: Handles): unknown {
  if (typeof $address === "string") return handles.address($address);
  if (Array.isArray($accepts)) return handles.accepting($accepts);
  if ($responder !== undefined) return { settled: true, answer() {}, fail() {} };
  return typeof $binary === "string" ? BYTES[$binary]?.() : {};
}

const BYTES: Readonly<Record<string, () => unknown>> = {
  Uint8Array: () => new Uint8Array(8),
  Uint8ClampedArray: () => new Uint8ClampedArray(8),
  ArrayBuffer: () => new ArrayBuffer(8),
};
