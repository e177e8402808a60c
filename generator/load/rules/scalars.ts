import { typeNamed } from "../../model/lookup.js";
import type { Spec, Type } from "../../model/spec.js";

/** What in a type is no scalar: two values of it are not told apart by `===`. */
export function unfitFor(type: Type, spec: Spec): Type | undefined {
  const parts = new Set([type]);
  // A set hands out what is added while it is read.
  for (const part of parts) {
    if (part.kind === "union") for (const one of part.of) parts.add(one);
    else if (part.kind === "reference") parts.add(typeNamed(part, spec) ?? part);
    else if (part.kind !== "enum" && !(part.kind === "primitive" && part.name !== "unknown")) return part;
  }
  return undefined;
}
