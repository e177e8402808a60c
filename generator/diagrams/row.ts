import type { Count } from "./agents/run.js";

/** A line inside a state, a stage, or a member of a system. */
export interface Row {
  readonly kind: Sign | "note";
  readonly name: string;
  /** What is to be said about it; may be empty. */
  readonly detail: string;
  /** Whether its handler may stay in the state. */
  readonly stays: boolean;
  /** What the runtime calls the message or the tick, if it may tell that it was handled without a move. Else empty. */
  readonly message: string;
  /** How often it stayed. */
  readonly run?: Count;
}

/** What a state may act on, and what tells it apart in every format. */
export type Sign = "event" | "request" | "reply" | "publication" | "finished" | "watch" | "timer";

/** A row about the state itself. */
export function note(name: string, detail: string): Row {
  return { kind: "note", name, detail, stays: false, message: "" };
}
