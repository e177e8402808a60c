import type { MessageDef, Spec } from "./spec.js";

const known = new WeakMap<Spec, ReadonlyMap<string, MessageDef>>();

/** The messages of a spec by name. Kept with the spec: asked for again for each of its agents. */
export function messagesOf(spec: Spec): ReadonlyMap<string, MessageDef> {
  const found = known.get(spec);
  if (found) return found;
  const messages = new Map<string, MessageDef>();
  for (const message of [...spec.events, ...spec.requests]) messages.set(message.name, message);
  known.set(spec, messages);
  return messages;
}
