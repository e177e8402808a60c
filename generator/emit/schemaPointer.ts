import type { Json, JsonObject } from "../model/spec.js";

/** What a local reference of a JSON Schema, such as `#/$defs/Node`, points at. Undefined for all others. */
export function schemaAt(root: JsonObject, ref: string): Json | undefined {
  if (!/^#(\/|$)/.test(ref)) return undefined;
  let at: Json | undefined = root;
  for (const token of ref.split("/").slice(1)) at = child(at, unescaped(token));
  return at;
}

function child(parent: Json | undefined, name: string): Json | undefined {
  if (typeof parent !== "object" || parent === null) return undefined;
  return Object.entries(parent).find(([key]) => key === name)?.[1];
}

function unescaped(token: string): string {
  const plain = token.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}
