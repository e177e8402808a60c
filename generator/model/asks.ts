import type { AgentDef, Reply } from "./spec.js";

/** The requests that an agent makes to hear of the response as a message: the first reply that names each. */
export function asksOf(agent: AgentDef): readonly Reply[] {
  const first = new Map<string, Reply>();
  for (const reply of repliesOf(agent)) {
    if (!first.has(reply.message.name)) first.set(reply.message.name, reply);
  }
  return [...first.values()];
}

/** The replies of an agent in the order of its states, each once: what it declares for several states is not repeated. */
export function repliesOf({ states }: AgentDef): readonly Reply[] {
  return [...new Set(states.flatMap((state) => (state.mode === "events" ? state.replies : [])))];
}
