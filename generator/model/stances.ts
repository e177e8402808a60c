import type { Ending, EventsDef, Go, Handle, Stance, StateDef } from "./spec.js";

/** What a state does with the messages it names: an events state with those it takes, a task with those that interrupt it. */
export function stancesOf(state: StateDef): readonly Stance[] {
  return state.mode === "events" ? state.stances : state.interrupts;
}

/** What states do when agents end: children of theirs, or others that they watch. */
export function endingsOf(of: "finished" | "watches"): (state: StateDef) => readonly Ending[] {
  return (state) => (state.mode === "events" ? state[of] : []);
}

/** What a state does with what comes to it besides messages that others send: responses, changes and ends. */
export function heardBy({ replies, subscriptions, finished, watches }: EventsDef): readonly (Handle | Go)[] {
  return [...replies, ...subscriptions, ...finished, ...watches];
}
