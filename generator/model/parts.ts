import { typeNamed } from "./lookup.js";
import type { Spec, Type } from "./spec.js";

/** What a type is made of, names and unions spelled out. A name that leads nowhere stands for itself. */
export function partsOf(type: Type, spec: Spec): readonly Type[] {
  const seen = new Set([type]);
  const parts: Type[] = [];
  // A set hands out what is added while it is read.
  for (const part of seen) {
    const inside =
      part.kind === "union" ? part.of : part.kind === "reference" ? [typeNamed(part, spec) ?? part] : [];
    if (inside.length === 0 || inside.includes(part)) parts.push(part);
    for (const one of inside) seen.add(one);
  }
  return parts;
}
