import type { Ask } from "./ask.js";
import type { TimerRun } from "./timers.js";

/** Something waiting in a mailbox. Always an object literal of this one shape: it is the cheapest to make. */
export interface Message {
  /** The message's number in the table; `TICK` for a timer's tick. */
  readonly index: number;
  readonly payload: unknown;
  /** Whoever waits for the response. */
  readonly ask: Ask | null;
  readonly timer: TimerRun | null;
}

export const TICK = -1;
