import type { Type, TypeDef } from "../../model/spec.js";

/** A type expression, or the name of a type. */
type Owner = Type | string;

/**
 * The named types of which a value can be written to its end. The others hold, in each of their values, another
 * value of such a type. A name that is not declared counts as finite. Does not recurse through names.
 */
export function finiteTypes(types: readonly TypeDef[]): ReadonlySet<string> {
  const declared = new Set(types.map(({ name }) => name));
  const finite = new Set<string>();
  const open = new Map<Owner, number>();
  const owners = new Map<Owner, Owner[]>();
  const ready: Owner[] = [];

  /** Takes note of the parts of an owner, and of how many it needs: all, or one of a union's. */
  const need = (owner: Owner, parts: readonly Owner[], count: number): void => {
    open.set(owner, count);
    if (count === 0) ready.push(owner);
    for (const part of parts) {
      const above = owners.get(part);
      if (above === undefined) owners.set(part, [owner]);
      else above.push(owner);
      if (typeof part !== "string" && !open.has(part)) add(part);
    }
  };
  const add = (type: Type): void => {
    if (type.kind === "union") need(type, type.of, 1);
    else if (type.kind === "reference" && declared.has(type.name)) need(type, [type.name], 1);
    else if (type.kind === "object") {
      const required = type.fields.filter(({ optional }) => !optional).map((field) => field.type);
      need(type, required, required.length);
    } else need(type, [], 0);
  };
  for (const { name, type } of types) need(name, [type], 1);
  for (let owner = ready.pop(); owner !== undefined; owner = ready.pop()) {
    if (typeof owner === "string") finite.add(owner);
    for (const above of owners.get(owner) ?? []) {
      const left = (open.get(above) ?? 0) - 1;
      open.set(above, left);
      if (left === 0) ready.push(above);
    }
  }
  return finite;
}
