import type { ThreadTask } from "../functions/threadTask.js";
import type { GivesUp } from "./contexts.js";
import type { Contract, Site } from "./contract.js";

/** On a thread there is no `this`: the agent's data comes along and goes back when the body returns. */
export interface Thread<C extends Contract, From extends string, S extends string, To extends string>
  extends ThreadStays<C, S>,
    Site<C, From, To> {}

/** The same, where no target is declared: the body repeats. */
export interface ThreadStays<C extends Contract, S extends string> extends ThreadContext {
  readonly state: S;
  /**
   * The agent's data. Changes are kept when the body returns, and dropped when it throws. Addresses in it and in
   * the state's data can be passed on, but not called: an agent is out of reach from a thread.
   */
  readonly agent: C["data"];
}

/** What runs on a thread may do, a function as well as the body of a state. */
export interface ThreadContext extends GivesUp {
  /** Whether the agent was interrupted: return or throw soon, or the thread is terminated at the deadline. */
  cancelled(): boolean;
  /**
   * Maps items on this thread and others that are idle, the results in the order of the items. The first error stops
   * the rest and is thrown; so does an interrupt.
   */
  parallel<Input, Output>(
    task: ThreadTask<Input, Output>,
    items: Iterable<Input>,
    options?: ParallelOptions,
  ): Output[];
}

/** How a map is spread over threads. */
export interface ParallelOptions {
  /** On how many threads at most. Default: as many as the host has. */
  readonly threads?: number;
  /** How many items a thread takes at once. Default: so many that each thread comes back some 16 times. */
  readonly chunk?: number;
}

/** The body of a `sync` state and the module that holds it, made by `threaded()`. */
export interface Threaded<State, Ctx, Result> {
  readonly url: string;
  readonly body: (state: State, ctx: Ctx) => Result;
}
