import type { MessageDef, Spec, Type } from "./spec.js";

interface Lookup {
  readonly messages: ReadonlyMap<string, MessageDef>;
  readonly types: ReadonlyMap<string, Type>;
}

// Kept with the spec, which never changes: it is asked again for each of many agents.
const lookups = new WeakMap<Spec, Lookup>();

/** The messages of a spec by name. */
export function messagesOf(spec: Spec): ReadonlyMap<string, MessageDef> {
  return lookupOf(spec).messages;
}

/** The types of a spec by name. */
export function typesByName(spec: Spec): ReadonlyMap<string, Type> {
  return lookupOf(spec).types;
}

function lookupOf(spec: Spec): Lookup {
  const known = lookups.get(spec);
  if (known) return known;
  const messages = [...spec.events, ...spec.requests].map((message) => [message.name, message] as const);
  const types = spec.types.map(({ name, type }) => [name, type] as const);
  const made = { messages: new Map<string, MessageDef>(messages), types: new Map(types) };
  lookups.set(spec, made);
  return made;
}
