import { typeNamed } from "./lookup.js";
import type { Spec, Type } from "./spec.js";

// Kept with the spec, which never changes: one chain of names may be the data of thousands of states.
const ends = new WeakMap<Spec, Map<Type, Type | undefined>>();

/** The type behind a name, and the names behind that. Undefined when they lead nowhere or in a circle. */
export function followed(type: Type, spec: Spec): Type | undefined {
  const known = ends.get(spec) ?? new Map<Type, Type | undefined>();
  ends.set(spec, known);
  const way = new Set<Type>();
  let at: Type | undefined = type;
  while (at?.kind === "reference" && !known.has(at)) {
    // What leads in a circle leads to nothing.
    known.set(at, undefined);
    way.add(at);
    at = typeNamed(at, spec);
  }
  const end = at?.kind === "reference" ? known.get(at) : at;
  for (const name of way) known.set(name, end);
  return end;
}
