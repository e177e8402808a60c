import { partsOf } from "../../model/parts.js";
import type { Spec, Type } from "../../model/spec.js";

/** What in a type is no scalar: two values of it are not told apart by `===`. */
export function unfitFor(type: Type, spec: Spec): Type | undefined {
  return partsOf(type, spec).find((part) => !isScalar(part));
}

function isScalar(part: Type): boolean {
  return part.kind === "enum" || (part.kind === "primitive" && part.name !== "unknown");
}
