import type { Stance, StateDef } from "./spec.js";

/** What a state does with the messages it names: an events state with those it takes, a task with those that interrupt it. */
export function stancesOf(state: StateDef): readonly Stance[] {
  return state.mode === "events" ? state.stances : state.interrupts;
}
