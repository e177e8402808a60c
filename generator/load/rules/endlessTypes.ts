import type { Type, TypeDef } from "../../model/spec.js";
import { finiteTypes } from "../types/finite.js";
import type { Rule } from "./rule.js";

/**
 * A type is more than a name for itself: a circle of names must pass through an object, a list or a map. And a value
 * of it can be written to its end: somewhere in the circle is an optional field, a list, a map or another choice.
 */
export const endlessTypes: Rule = ({ types }, report) => {
  const finite = finiteTypes(types);
  const bare = inCircles(types, bareNames);
  const whole = inCircles(
    types.filter(({ name }) => !finite.has(name)),
    requiredNames,
  );
  for (const { name, span } of types) {
    if (bare.has(name)) report("endless-type", span, { name }, [CIRCLE]);
    else if (whole.has(name)) report("endless-type", span, { name }, [ENDLESS]);
  }
};

const CIRCLE = "A circle of types must pass through an object, a list or a map.";
const ENDLESS =
  "Each value would hold another, without an end. Make a field on the way optional (`name?`), `| null`, a list or a map.";

/** The types that lie in a circle, by the names that each leads to. */
function inCircles(
  types: readonly TypeDef[],
  namesIn: (type: Type) => readonly string[],
): ReadonlySet<string> {
  const forward = types.flatMap(({ name, type }) => namesIn(type).map((to) => [name, to] as const));
  const backward = forward.map(([from, to]) => [to, from] as const);
  return circling(circling(new Set(types.map(({ name }) => name)), forward), backward);
}

/** What is left when everything that leads nowhere is taken away, again and again. */
function circling(
  all: ReadonlySet<string>,
  edges: readonly (readonly [from: string, to: string])[],
): ReadonlySet<string> {
  const left = new Set(all);
  const open = new Map<string, number>();
  const from = new Map<string, string[]>();
  for (const [start, end] of edges) {
    if (!all.has(start) || !all.has(end)) continue;
    open.set(start, (open.get(start) ?? 0) + 1);
    const starts = from.get(end) ?? [];
    starts.push(start);
    from.set(end, starts);
  }
  const ended = [...all].filter((name) => !open.has(name));
  for (let name = ended.pop(); name !== undefined; name = ended.pop()) {
    left.delete(name);
    for (const start of from.get(name) ?? []) {
      const still = (open.get(start) ?? 0) - 1;
      open.set(start, still);
      if (still === 0) ended.push(start);
    }
  }
  return left;
}

/** The names a type stands for without anything around them. */
function bareNames(type: Type): readonly string[] {
  if (type.kind === "reference") return [type.name];
  return type.kind === "union" ? type.of.flatMap(bareNames) : [];
}

/** The names that a value of a type may have to hold a value of. */
function requiredNames(type: Type): readonly string[] {
  if (type.kind === "reference") return [type.name];
  if (type.kind === "union") return type.of.flatMap(requiredNames);
  if (type.kind !== "object") return [];
  return type.fields.flatMap((field) => (field.optional ? [] : requiredNames(field.type)));
}
