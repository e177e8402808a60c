import { followed } from "../model/follow.js";
import type { Spec, Type } from "../model/spec.js";

/** Whether a value of the type may be left out where it is given as an argument: nothing in it is required. */
export function mayBeLeftOut(type: Type, spec: Spec): boolean {
  const resolved = followed(type, spec);
  return resolved?.kind === "object" && resolved.fields.every(({ optional }) => optional);
}
