import type { Report } from "../../diagnostics/create.js";
import type { Type, TypeDef } from "../../model/spec.js";
import { circlesIn } from "../components.js";
import { listed } from "../listed.js";
import { finiteTypes } from "../types/finite.js";
import type { Rule } from "./rule.js";

/**
 * A type is more than a name for itself: a circle of names must pass through an object, a list or a map. And a value
 * of it can be written to its end: somewhere in the circle is an optional field, a list, a map or another choice.
 */
export const endlessTypes: Rule = ({ types }, report) => {
  const finite = finiteTypes(types);
  const told = new Set<TypeDef>();
  const endless = types.filter(({ name }) => !finite.has(name));
  const circles = [
    ...circlesOf(types, bareNames).map((circle) => ({ circle, note: CIRCLE })),
    ...circlesOf(endless, requiredNames).map((circle) => ({ circle, note: ENDLESS })),
  ];
  for (const { circle, note } of circles) {
    if (!circle.some((type) => told.has(type))) reportCircle(circle, note, report);
    for (const type of circle) told.add(type);
  }
};

const CIRCLE = "A circle of types must pass through an object, a list or a map.";
const ENDLESS =
  "Each value would hold another, without an end. Make a field on the way optional (`name?`), `| null`, a list or a map.";

function reportCircle([first, ...more]: readonly TypeDef[], note: string, report: Report): void {
  if (first === undefined) return;
  const way = more.length === 0 ? [] : [`The way leads through ${listed(more.map(({ name }) => name))}.`];
  report("endless-type", first.span, { name: first.name }, [...way, note]);
}

/** The types that lead to each other and so back to themselves, by the names in each; in the order of the file. */
function circlesOf(
  types: readonly TypeDef[],
  namesIn: (type: Type) => readonly string[],
): readonly (readonly TypeDef[])[] {
  const numbers = new Map(types.map(({ name }, number) => [name, number]));
  const graph = types.map(({ type }) => namesIn(type).flatMap((name) => numbers.get(name) ?? []));
  return circlesIn(graph).map((circle) => circle.flatMap((number) => types[number] ?? []));
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
