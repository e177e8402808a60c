import { typeNamed } from "../../model/lookup.js";
import type { Spec, Type } from "../../model/spec.js";
import { typesIn } from "../../model/typesIn.js";
import { componentsOf } from "../components.js";

/** A TypeScript type: its values stay in this process. */
export type InProcess = Extract<Type, { readonly kind: "typescript" }>;

export function isInProcess(type: Type): type is InProcess {
  return type.kind === "typescript";
}

/** The types of this process in what a name stands for, and in all that this leads to. */
export type Hidden = ReadonlyMap<Type, readonly InProcess[]>;

/** How many are told of in what one name stands for: otherwise each name of many could hold each of many. */
const TOLD = 10;

/** Looks through what names stand for, whatever they lead to. */
export function hiddenIn(named: readonly Type[], spec: Spec): Hidden {
  const inside = named.map((type) => [...typesIn([type])]);
  const graph = graphOf(named, inside, spec);
  const found = named.map((): readonly InProcess[] => []);
  // A component comes after all that it leads to.
  for (const component of componentsOf(graph)) {
    const own = component.flatMap((number) => (inside[number] ?? []).filter(isInProcess));
    const targets = new Set(component.flatMap((number) => graph[number] ?? []));
    const further = [...targets].flatMap((number) => found[number] ?? []);
    const some = [...new Set([...own, ...further])].slice(0, TOLD);
    for (const number of component) found[number] = some;
  }
  return new Map(named.map((type, number) => [type, found[number] ?? []]));
}

/** Which of the named types each of them names. */
function graphOf(
  named: readonly Type[],
  inside: readonly (readonly Type[])[],
  spec: Spec,
): readonly (readonly number[])[] {
  const numbers = new Map(named.map((type, number) => [type, number]));
  return inside.map((all) =>
    all.flatMap((type) => {
      const target = type.kind === "reference" ? typeNamed(type, spec) : undefined;
      return (target && numbers.get(target)) ?? [];
    }),
  );
}
