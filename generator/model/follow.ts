import type { Type } from "./spec.js";

/** The type behind a name, and the names behind that. Undefined when they lead nowhere or in a circle. */
export function followed(type: Type, types: ReadonlyMap<string, Type>): Type | undefined {
  const seen = new Set<string>();
  let at: Type | undefined = type;
  while (at?.kind === "reference") {
    if (seen.has(at.name)) return undefined;
    seen.add(at.name);
    at = types.get(at.name);
  }
  return at;
}
