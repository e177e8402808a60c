import fc from "fast-check";
import { load } from "../../generator/load/load.js";
import type { Json, JsonObject, Spec } from "../../generator/model/spec.js";

/** The names of the types of a random spec; each is also the payload of a message, `MT0` of `T0`. */
export const NAMES = ["T0", "T1", "T2", "T3", "T4", "T5"] as const;

/** Specs whose types are random: of every form, in one another, and naming each other in all ways that may be. */
export function randomSpecs(extra: readonly Json[] = []): fc.Arbitrary<Spec> {
  const type = typeArbitrary(extra);
  const types = fc.record(Object.fromEntries(NAMES.map((name) => [name, type] as const)));
  return types
    .map((made) => load([{ file: "specs/random.yaml", text: JSON.stringify(specWith(made), null, 1) }])[0][0])
    .filter((spec) => spec !== undefined);
}

/** What JSON writes is YAML. */
function specWith(types: JsonObject): JsonObject {
  return {
    types,
    events: Object.fromEntries(NAMES.map((name) => [`M${name}`, name])),
    agents: {
      Shop: {
        forever: true,
        states: {
          Open: { mode: "events", handle: Object.fromEntries(NAMES.map((name) => [`M${name}`, "stay"])) },
        },
      },
    },
  };
}

const primitive = fc.constantFrom("string", "number", "integer", "boolean", "null", "unknown");
const name = fc.constantFrom<string>(...NAMES);
const values = fc.constantFrom<Json>("small", "large", "on", "a/b", 0, 1, -2.5, true, false, null);
const enumeration = fc
  .uniqueArray(values, { minLength: 1, maxLength: 3 })
  .map((all): Json => ({ $enum: all }));
const ofProcess = fc.constantFrom<Json>(
  { $ts: "URL", from: "node:url" },
  { $address: "Shop" },
  { $binary: "Uint8Array" },
  { $accepts: ["MT0", "MT1"] },
);

function typeArbitrary(extra: readonly Json[]): fc.Arbitrary<Json> {
  const more = extra.map((one) => ({ arbitrary: fc.constant(one), weight: 2 }));
  const plain = fc.oneof({ arbitrary: primitive, weight: 4 }, { arbitrary: name, weight: 3 });
  const leaf: fc.Arbitrary<Json> = fc.oneof(
    { arbitrary: plain, weight: 5 },
    { arbitrary: enumeration, weight: 2 },
    { arbitrary: ofProcess, weight: 1 },
    ...more,
  );
  const small = collectionOf(fc.oneof(leaf, unionOf(plain)));
  const union = unionOf(fc.oneof(leaf, small));
  return fc.oneof(union, collectionOf(fc.oneof(leaf, small, union)), leaf);
}

function collectionOf(inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const list = inner.map((of): Json => [of]);
  const map = inner.map((of): Json => ({ $map: of }));
  const field = fc.record({ of: inner, isOptional: fc.boolean() });
  const object = fc.dictionary(fc.constantFrom("a", "b", "c_d", "longName"), field, {
    noNullPrototype: true,
    maxKeys: 4,
  });
  const fields = object.map((all): Json => {
    const entries = Object.entries(all).map(([key, { of, isOptional }]) => [
      isOptional ? `${key}?` : key,
      of,
    ]);
    return Object.fromEntries(entries);
  });
  return fc.oneof(list, map, fields, fields);
}

/** In a text each alternative that is no name is JSON, which is YAML. */
function unionOf(inner: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc
    .uniqueArray(inner, { minLength: 2, maxLength: 3, selector: (one) => JSON.stringify(one) })
    .map((all) => all.map((one) => (typeof one === "string" ? one : JSON.stringify(one))).join(" | "));
}
