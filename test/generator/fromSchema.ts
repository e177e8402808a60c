import fc from "fast-check";
import { referredBy } from "../../generator/model/jsonPointer.js";
import type { Json, JsonObject } from "../../generator/model/spec.js";

type Schema = Readonly<Record<string, unknown>> | boolean;

/** Makes arbitrary values of JSON Schemas (draft-07, as far as specs and these tests write it). */
export class FromSchema {
  readonly #root: JsonObject;
  /** How deep the least value behind a reference is nested; without an entry there is none. */
  readonly #heights = new Map<string, number>();

  constructor(root: JsonObject) {
    this.#root = root;
    const refs = [...new Set(JSON.stringify(root).match(/(?<="\$ref":")[^"]+/g) ?? [])];
    for (let before = -1; before !== this.#heights.size; ) {
      before = this.#heights.size;
      for (const ref of refs) {
        const height = this.#heightOf(this.#behind(ref));
        if (height !== Infinity && !this.#heights.has(ref)) this.#heights.set(ref, height + 1);
      }
    }
  }

  /** Values of a definition; undefined when there are none. */
  of(definition: string): fc.Arbitrary<Json> | undefined {
    const schema = this.#behind(`#/definitions/${definition}`);
    return this.#heightOf(schema) === Infinity ? undefined : this.#arbitrary(schema, 4);
  }

  #behind(ref: string): Schema {
    const found: unknown = referredBy(ref, this.#root) ?? false;
    return found as Schema;
  }

  #heightOf(schema: Schema): number {
    if (typeof schema === "boolean") return schema ? 0 : Infinity;
    if ("not" in schema || "$ts" in schema || "$address" in schema || "$accepts" in schema) return Infinity;
    if (typeof schema.$ref === "string") return this.#heights.get(schema.$ref) ?? Infinity;
    const alternatives = listOf(schema.anyOf ?? schema.oneOf ?? schema.allOf);
    if (alternatives.length > 0) return Math.min(...alternatives.map((one) => this.#heightOf(one)));
    const parts =
      schema.type === "object" ? requiredOf(schema) : schema.type === "array" ? itemsOf(schema) : [];
    return parts.length === 0 ? 0 : 1 + Math.max(...parts.map((part) => this.#heightOf(part)));
  }

  #arbitrary(schema: Schema, fuel: number): fc.Arbitrary<Json> {
    if (typeof schema === "boolean" || Object.keys(schema).length === 0) return anything;
    if (typeof schema.$ref === "string") return this.#arbitrary(this.#behind(schema.$ref), fuel - 1);
    if (Array.isArray(schema.enum)) return fc.constantFrom<Json>(...schema.enum);
    if (schema.const !== undefined) return fc.constant(schema.const as Json);
    const alternatives = listOf(schema.anyOf ?? schema.oneOf ?? schema.allOf);
    if (alternatives.length > 0) return this.#oneOf(alternatives, fuel);
    const types = [schema.type].flat();
    return fc.oneof(...types.map((type) => this.#ofType(type, schema, fuel)));
  }

  /** Out of fuel it is one of the least. */
  #oneOf(alternatives: readonly Schema[], fuel: number): fc.Arbitrary<Json> {
    const heights = alternatives.map((one) => this.#heightOf(one));
    const most = fuel > 0 ? Number.MAX_VALUE : Math.min(...heights);
    const fitting = alternatives.filter((_, index) => (heights[index] ?? Infinity) <= most);
    return fc.oneof(...fitting.map((one) => this.#arbitrary(one, fuel)));
  }

  #ofType(type: unknown, schema: Exclude<Schema, boolean>, fuel: number): fc.Arbitrary<Json> {
    switch (type) {
      case "string":
        return textOf(schema);
      case "number":
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case "integer":
        return fc.integer({ min: typeof schema.minimum === "number" ? schema.minimum : -1000, max: 1000 });
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case "array":
        return this.#array(schema, fuel);
      default:
        return this.#object(schema, fuel);
    }
  }

  #array(schema: Exclude<Schema, boolean>, fuel: number): fc.Arbitrary<Json> {
    if (Array.isArray(schema.items)) {
      return fc.tuple(...schema.items.map((item) => this.#arbitrary(item, fuel - 1)));
    }
    const items = (schema.items ?? true) as Schema;
    const isEmpty = fuel <= 0 || this.#heightOf(items) === Infinity;
    return isEmpty ? fc.constant([]) : fc.array(this.#arbitrary(items, fuel - 1), { maxLength: 3 });
  }

  #object(schema: Exclude<Schema, boolean>, fuel: number): fc.Arbitrary<Json> {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const requiredKeys = listOf<string>(schema.required);
    const present = properties.filter(
      ([name, inner]) => requiredKeys.includes(name) || (fuel > 0 && this.#heightOf(inner) !== Infinity),
    );
    const model = Object.fromEntries(
      present.map(([name, inner]) => [name, this.#arbitrary(inner, fuel - 1)] as const),
    );
    const others = schema.additionalProperties as Schema | undefined;
    const isMap = properties.length === 0 && others !== undefined && others !== false;
    if (!isMap || fuel <= 0 || this.#heightOf(others) === Infinity)
      return fc.record(model, { requiredKeys: [...requiredKeys] });
    return fc.dictionary(keys, this.#arbitrary(others, fuel - 1), { maxKeys: 3, noNullPrototype: true });
  }
}

const keys = fc.constantFrom("a", "b", "constructor", "hasOwnProperty", "with space", "ключ", "0", "a/b~c");

const anything: fc.Arbitrary<Json> = fc
  .jsonValue({ maxDepth: 1 })
  .map((value) => JSON.parse(JSON.stringify(value).replaceAll("__proto__", "proto")));

const FORMATS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ["email", ["a@example.org"]],
  ["date", ["2030-01-31"]],
  ["uri", ["https://example.org/a?b#c"]],
]);

function textOf({ format, minLength = 0 }: Exclude<Schema, boolean>): fc.Arbitrary<string> {
  const known = FORMATS.get(format);
  return known === undefined
    ? fc.string({ minLength: Number(minLength), maxLength: 4 + Number(minLength) })
    : fc.constantFrom(...known);
}

function requiredOf(schema: Exclude<Schema, boolean>): readonly Schema[] {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  return listOf<string>(schema.required).map((name) => properties[name] ?? true);
}

function itemsOf({ items }: Exclude<Schema, boolean>): readonly Schema[] {
  return Array.isArray(items) ? items : [];
}

function listOf<T = Schema>(value: unknown): readonly T[] {
  return Array.isArray(value) ? value : [];
}
