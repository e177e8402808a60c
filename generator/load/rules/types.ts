import type { Field, Spec, Type } from "../../model/spec.js";

/** Every type expression a spec holds, once, those inside others included. */
export function typesOf(spec: Spec): ReadonlySet<Type> {
  const found = new Set<Type>();
  const lists = new Set<readonly Field[]>();
  const add = (type: Type | undefined): void => {
    if (type === undefined || found.has(type)) return;
    found.add(type);
    for (const inner of innerTypes(type)) add(inner);
  };
  const addFields = (fields: readonly Field[]): void => {
    // A named type may be the data of many states.
    if (lists.has(fields)) return;
    lists.add(fields);
    for (const { type } of fields) add(type);
  };
  for (const { type } of spec.types) add(type);
  for (const { payload } of spec.events) add(payload);
  for (const { payload, response } of spec.requests) [payload, response].forEach(add);
  for (const agent of spec.agents) {
    addFields(agent.data);
    add(agent.output);
    for (const state of agent.states) addFields(state.data);
  }
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
