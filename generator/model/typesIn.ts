import type { Type } from "./spec.js";

/** Type expressions and those inside them, once. What a name stands for is not inside it. */
export function typesIn(types: readonly Type[]): ReadonlySet<Type> {
  const found = new Set(types);
  // A set hands out what is added while it is read.
  for (const type of found) for (const inner of innerTypes(type)) found.add(inner);
  return found;
}

function innerTypes(type: Type): readonly Type[] {
  switch (type.kind) {
    case "list":
    case "map":
      return [type.of];
    case "union":
      return type.of;
    case "object":
      return type.fields.map((field) => field.type);
    default:
      return [];
  }
}
