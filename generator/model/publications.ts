import type { AgentDef, Reference } from "./spec.js";

/** The publications that an agent subscribes to, each once, in the order of its states. */
export function subscribedBy({ states }: AgentDef): readonly Reference[] {
  const named = states.flatMap((state) =>
    state.mode === "events" ? state.subscriptions.map(({ message }) => message) : [],
  );
  const first = new Map<string, Reference>();
  for (const one of named) if (!first.has(one.name)) first.set(one.name, one);
  return [...first.values()];
}

/** All that it publishes or subscribes to. */
export function publicationsIn(agent: AgentDef): readonly Reference[] {
  return [...agent.publishes, ...subscribedBy(agent)];
}
