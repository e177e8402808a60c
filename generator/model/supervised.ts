import type { AgentDef, Reference } from "./spec.js";
import { endingsOf } from "./stances.js";

/** The kinds of agents whose end an agent may hear of, each once, in the order of its states. */
export function watchedBy({ states }: AgentDef): readonly Reference[] {
  const first = new Map<string, Reference>();
  for (const { message } of states.flatMap(endingsOf("watches")))
    if (!first.has(message.name)) first.set(message.name, message);
  return [...first.values()];
}

/** The kinds of agents that an agent may have as children, as its groups name them. */
export function childrenOf({ supervises }: AgentDef): readonly Reference[] {
  return supervises?.groups.flatMap(({ agents }) => agents) ?? [];
}

/** How long an agent may take to end that supervises nobody, in ms: OTP's default for a worker. */
export const SHUTDOWN = 5_000;

/** How long an agent may take to end, in ms: its groups one after the other, and it itself. */
export function deadlineOf({ supervises }: AgentDef): number {
  const all = supervises?.groups.reduce((sum, { shutdown }) => sum + shutdown, SHUTDOWN) ?? SHUTDOWN;
  return Math.min(all, Number.MAX_SAFE_INTEGER);
}
