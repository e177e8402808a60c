import { typesOf } from "../model/lookup.js";
import type { Spec, Type } from "../model/spec.js";

/** Whether a value of the type may be left out where it is given as an argument: nothing in it is required. */
export function mayBeLeftOut(type: Type, spec: Spec): boolean {
  const resolved = resolve(type, spec);
  return resolved?.kind === "object" && resolved.fields.every(({ optional }) => optional);
}

/** The type behind a name, and the names behind that. Undefined when they lead nowhere. */
function resolve(type: Type, spec: Spec): Type | undefined {
  let at: Type | undefined = type;
  const seen = new Set<string>();
  while (at?.kind === "reference") {
    const { name } = at;
    if (seen.has(name)) return undefined;
    seen.add(name);
    at = typesOf(spec).get(name);
  }
  return at;
}
