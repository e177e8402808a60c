import type { Awaitable } from "./contract.js";

/**
 * Performs a `custom` state: a kind of step of its own, brought in by whoever implements this. It stands to the agent as
 * a thread does to a `sync` state.
 */
export interface Performer<State, Ctx, Result> {
  /** Begins one run. What it throws fails the run. */
  start(state: State, ctx: Ctx): Performance<Result>;
}

/** One run of a performer. */
export interface Performance<Result> {
  /** What the state leads to, `ctx.next(…)`, or its promise; nothing where it repeats. An error fails the run. */
  readonly result: Awaitable<Result>;
  /** The agent is asked to end: come to an end soon. `ctx.signal` fires then too. */
  cancel?(): void;
  /**
   * Ends the run wherever it is, since the state's timeout or the deadline of an interrupt has come, a message
   * interrupts it, or the agent has ended. What `result` brings then goes nowhere.
   */
  terminate?(): void;
}
