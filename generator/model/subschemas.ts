import { isList, isObject } from "./json.js";
import { pointerOf } from "./jsonPointer.js";
import type { Json, JsonObject } from "./spec.js";

/** What a keyword of JSON Schema (draft-07) holds: a schema, a list of schemas, or schemas by name. */
const HOLDS: ReadonlyMap<string, "one" | "list" | "oneOrList" | "named"> = new Map([
  ["additionalItems", "one"],
  ["additionalProperties", "one"],
  ["contains", "one"],
  ["else", "one"],
  ["if", "one"],
  ["not", "one"],
  ["propertyNames", "one"],
  ["then", "one"],
  ["allOf", "list"],
  ["anyOf", "list"],
  ["oneOf", "list"],
  ["items", "oneOrList"],
  ["$defs", "named"],
  ["definitions", "named"],
  ["dependencies", "named"],
  ["patternProperties", "named"],
  ["properties", "named"],
]);

/** Gives a schema in place of another; `pointer` leads to that from the schema around it. */
type Change = (inner: JsonObject, pointer: string) => JsonObject;

/** A schema with others in place of those that stand directly in it. What is no schema (a default, `true`) stays. */
export function mapSubschemas(schema: JsonObject, change: Change): JsonObject {
  return mapValues(schema, (value, keyword) => {
    const holds = HOLDS.get(keyword);
    const one = (inner: Json, ...keys: readonly (string | number)[]): Json =>
      isObject(inner) ? change(inner, pointerOf([keyword, ...keys])) : inner;
    if (isList(value)) {
      return holds === "list" || holds === "oneOrList" ? value.map((inner, at) => one(inner, at)) : value;
    }
    if (isObject(value) && holds === "named") return mapValues(value, (inner, key) => one(inner, key));
    return holds === "one" || holds === "oneOrList" ? one(value) : value;
  });
}

/** Every schema in a schema, itself included, by the JSON pointer that leads to it. */
export function schemasIn(schema: JsonObject): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const visit = (inner: JsonObject, at: string): JsonObject => {
    found.set(at, inner);
    return mapSubschemas(inner, (below, pointer) => visit(below, at + pointer));
  };
  visit(schema, "");
  return found;
}

function mapValues(object: JsonObject, change: (value: Json, key: string) => Json): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}
