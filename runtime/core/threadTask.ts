import { Agent } from "./agent.js";
import { isPromise } from "./call.js";
import type { Address, GivesUp, Spawnable, Threaded } from "./contract.js";
import { type FunctionOptions, graphOf, type Moves, type Running } from "./functions.js";

/** What a function may do that runs on a thread. */
export interface ThreadContext extends GivesUp {
  /** Whether the agent was interrupted: return or throw soon, or the thread is terminated at the deadline. */
  cancelled(): boolean;
}

/** A function that runs on a thread. Called with its input, it is an agent that is ready to start. */
export interface ThreadTask<Input, Output> extends Threaded<unknown, Entry<Input, Output>, unknown> {
  (input: Input, options?: FunctionOptions): Spawnable<Address<Output>, Output>;
}

/** What its body gets on the thread: the input stands where a state's body finds the agent's data. */
interface Entry<Input, Output> extends ThreadContext, Moves<Output> {
  agent: Input;
}

/**
 * A function on a thread, and the module whose default export it is:
 * `export default threadTask(import.meta.url, (input: Input, ctx) => output)`. It is given a copy of its input, its
 * output comes home as a copy. It returns its output at once: a thread waits for no promise.
 */
export function threadTask<Input, Output>(
  url: string,
  compute: (input: Input, ctx: ThreadContext) => Output,
): ThreadTask<Input, Output> {
  const body = (_state: unknown, ctx: Entry<Input, Output>) => {
    const { agent: input } = ctx;
    // The input is not to be copied home again.
    Reflect.deleteProperty(ctx, "agent");
    return ctx.next("done", atOnce(compute(input, ctx)));
  };
  const name = compute.name || nameOf(url);
  const make = (input: Input, options: FunctionOptions = {}) =>
    new ThreadTaskAgent<Output>({ url, body }, input, { name, ...options });
  return Object.assign(make, { url, body });
}

class ThreadTaskAgent<Output> extends Agent<Running<Output>> {
  readonly body: Threaded<never, never, unknown>;

  constructor(body: Threaded<never, never, unknown>, input: unknown, options: FunctionOptions) {
    super(graphOf("sync", body.url, options), {});
    this.body = body;
    this.data = input as object;
  }
}

/** The file's name without its endings: `blur` of `file:///…/blur.thread.ts`. */
function nameOf(url: string): string {
  return /([^/.]+)[^/]*$/.exec(url)?.[1] ?? "";
}

function atOnce<T>(output: T): T {
  if (isPromise(output))
    throw new TypeError("a function on a thread returned a promise; it returns its output at once");
  return output;
}
