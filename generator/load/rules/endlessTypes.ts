import type { Type } from "../../model/spec.js";
import type { Rule } from "./rule.js";

/** A type is more than a name for itself: a circle of names must pass through an object, a list or a map. */
export const endlessTypes: Rule = (spec, report) => {
  const names = new Map(spec.types.map(({ name, type }) => [name, namesIn(type)]));
  const forward = [...names].flatMap(([from, all]) => all.map((to) => [from, to] as const));
  const backward = forward.map(([from, to]) => [to, from] as const);
  const stuck = circling(circling(new Set(names.keys()), forward), backward);
  for (const { name, span } of spec.types) {
    if (stuck.has(name)) report("endless-type", span, { name }, [HINT]);
  }
};

const HINT = "A circle of types must pass through an object, a list or a map.";

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
function namesIn(type: Type): readonly string[] {
  if (type.kind === "reference") return [type.name];
  return type.kind === "union" ? type.of.flatMap(namesIn) : [];
}
