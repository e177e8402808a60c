import type { AgentDef, TimerDef } from "./spec.js";

/** All timers of an agent: those that run across its states, then those of its states. */
export function timersOf({ timers, states }: AgentDef): readonly TimerDef[] {
  return [...timers, ...states.flatMap((state) => (state.mode === "events" ? state.timers : []))];
}
