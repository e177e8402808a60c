import { typeNamed } from "./lookup.js";
import type { Spec, Type } from "./spec.js";

/** The type behind a name, and the names behind that. Undefined when they lead nowhere or in a circle. */
export function followed(type: Type, spec: Spec): Type | undefined {
  const seen = new Set<Type>();
  let at: Type | undefined = type;
  while (at?.kind === "reference") {
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = typeNamed(at, spec);
  }
  return at;
}
