import { didYouMean } from "../../diagnostics/suggest.js";
import { followed } from "../../model/follow.js";
import type { MergeDef } from "../../model/pipelines.js";
import type { Reference, Spec } from "../../model/spec.js";
import { listed } from "../listed.js";
import { show } from "../types/show.js";
import type { Rule } from "./rule.js";
import { unfitFor } from "./scalars.js";

/** What a merge tells its values apart by is a field of each of them, and one value of it is equal to another. */
export const merges: Rule = (spec, report) => {
  for (const stage of spec.pipelines.flatMap(({ stages }) => stages)) {
    if (stage.kind !== "merge" || stage.by === undefined) continue;
    const misuse = misuseOf(stage.by, stage, spec);
    if (misuse === undefined) continue;
    report(
      "bad-by",
      stage.by.span,
      { field: stage.by.name, stage: stage.name, why: misuse.why },
      misuse.notes,
    );
  }
};

interface Misuse {
  readonly why: string;
  readonly notes: readonly string[];
}

function misuseOf({ name }: Reference, { from }: MergeDef, spec: Spec): Misuse | undefined {
  const type = followed(from, spec);
  // A name that is not declared has been reported.
  if (type === undefined || type.kind === "schema" || type.kind === "typescript") return undefined;
  if (type.kind !== "object")
    return { why: `a ${show(type)} has no fields`, notes: ["Leave `by` out, or take objects."] };
  const field = type.fields.find((one) => one.name === name);
  const names = type.fields.map((one) => one.name);
  if (field === undefined)
    return { why: "no such field", notes: [`Fields: ${listed(names)}`, ...didYouMean(name, names)] };
  if (field.optional) return { why: "it may be missing", notes: [SCALAR] };
  const unfit = unfitFor(field.type, spec);
  // A JSON Schema is not run here.
  if (unfit === undefined || unfit.kind === "schema") return undefined;
  return { why: `it is ${show(field.type)}`, notes: [SCALAR] };
}

const SCALAR = "Values are told apart by a string, a number, a boolean or an enum that is always there.";
