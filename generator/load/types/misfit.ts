import { followed } from "../../model/follow.js";
import type { Field, Spec, Type } from "../../model/spec.js";
import { show } from "./show.js";
import type { Taking } from "./takes.js";

/** What of a type is not as another takes it: the first field. Nothing where both types say all there is to say. */
export function misfitNotes(given: Type, taken: Type, taking: Taking, spec: Spec): readonly string[] {
  const from = followed(given, spec);
  const to = followed(taken, spec);
  if (from?.kind !== "object" || to?.kind !== "object") return [];
  const fields = new Map(from.fields.map((field) => [field.name, field]));
  const wrong = to.fields.find((field) => !taking.takesField(fields.get(field.name), field));
  return wrong === undefined ? [] : [misfit(fields.get(wrong.name), wrong)];
}

function misfit(given: Field | undefined, { name, optional, type }: Field): string {
  if (given === undefined) return `There is no \`${name}: ${show(type)}\` in it.`;
  if (given.optional && !optional) return `\`${name}\` may be missing in it, and is needed.`;
  return `\`${name}\` is ${show(given.type)} in it, and ${show(type)} is needed.`;
}
