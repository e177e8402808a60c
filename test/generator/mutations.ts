import fc from "fast-check";
import type { Json } from "../../generator/model/spec.js";

/** Where something stands in a value: keys and indexes. */
export type Path = readonly (string | number)[];

/** Values that differ from one in one place, at any depth: another value there, a key less, or a key more. */
export function mutationsOf(value: Json): fc.Arbitrary<Json> {
  const paths = pathsIn(value);
  return fc.constantFrom(...paths).chain((path) => {
    const at = valueAt(value, path);
    const replaced = other.map((one) => withValue(value, path, one));
    if (!isObject(at)) return replaced;
    const more = fc.constantFrom("a", "b", "extra").map((key) => withValue(value, [...path, key], "more"));
    const keys = Object.keys(at);
    if (keys.length === 0) return fc.oneof(replaced, more);
    const less = fc.constantFrom(...keys).map((key) => withValue(value, [...path, key], undefined));
    return fc.oneof(replaced, more, less, less);
  });
}

const other = fc.constantFrom<Json>("text", "small", "", 0, 7, 1.5, true, false, null, [], {}, ["x"], {
  a: 1,
});

export function pathsIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

export function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const key of path) at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  return at;
}

/** A copy of a value with another at a place; `undefined` takes the key away. */
export function withValue(value: Json, path: Path, put: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return put ?? null;
  const copy: Json = structuredClone(value);
  const inner = rest.length === 0 ? put : withValue(valueAt(value, [key]) ?? null, rest, put);
  if (inner === undefined) Reflect.deleteProperty(Object(copy), key);
  else Reflect.set(Object(copy), key, inner);
  return copy;
}

export function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
