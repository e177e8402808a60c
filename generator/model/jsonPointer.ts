import type { Json, JsonObject } from "./spec.js";

/** The keys on the way of a JSON pointer: those of `/a/b~1c` are `a` and `b/c`. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The JSON pointer with these keys. */
export function pointerOf(keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The JSON pointer in a local `$ref`, such as `/$defs/Node` in `#/$defs/Node`. Undefined for all others. */
export function pointerIn(ref: string): string | undefined {
  return /^#(\/|$)/.test(ref) ? percentDecoded(ref.slice(1)) : undefined;
}

/** The `$ref` with a JSON pointer in it. */
export function refTo(pointer: string): string {
  return `#${encodeURI(pointer).replaceAll("#", "%23")}`;
}

/** What a local `$ref` of a JSON Schema points at. Undefined for all others. */
export function referredBy(ref: string, root: JsonObject): Json | undefined {
  const pointer = pointerIn(ref);
  if (pointer === undefined) return undefined;
  let at: Json | undefined = root;
  for (const key of keysOf(pointer)) at = child(at, key);
  return at;
}

function child(parent: Json | undefined, key: string): Json | undefined {
  if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return undefined;
  const value: Json = Reflect.get(parent, key);
  return value;
}

/** A `$ref` is a URL, so what a URL cannot carry is written as `%20`. A stray `%` stands for itself. */
function percentDecoded(ref: string): string {
  try {
    return decodeURIComponent(ref);
  } catch {
    return ref;
  }
}
