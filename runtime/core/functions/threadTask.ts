import { Agent } from "../agent.js";
import { isPromise } from "../call.js";
import type { Address, Spawnable } from "../contract/address.js";
import type { Reports } from "../contract/contexts.js";
import type { ParallelOptions, ThreadContext, Threaded } from "../contract/thread.js";
import { type FunctionOptions, graphOf, type Moves, type Running } from "./functions.js";

/** What a function on a thread may do. */
export interface ThreadTaskContext<Progress = unknown> extends ThreadContext, Reports<Progress> {}

/** A function that runs on a thread. Called with its input, it is an agent that is ready to start. */
export interface ThreadTask<Input, Output, Progress = unknown>
  extends Threaded<unknown, Entry<Input, Output, Progress>, unknown> {
  (input: Input, options?: FunctionOptions): Spawnable<Address<Output, Progress>, Output>;
  /** The function itself. */
  readonly compute: (input: Input, ctx: ThreadTaskContext<Progress>) => Output;
  /** A body that maps many inputs: the thread's part of a `ctx.parallel` elsewhere. */
  readonly map: (many: Many<Input>, ctx: Entry<unknown, Output[]>) => unknown;
}

/** What its body gets on the thread: the input stands where a state's body finds the agent's data. */
export interface Entry<Input, Output, Progress = unknown> extends ThreadTaskContext<Progress>, Moves<Output> {
  agent: Input;
}

/** The inputs of a map. */
export interface Many<Input> {
  readonly items: readonly Input[];
  readonly options: ParallelOptions;
}

/** What a thread gives back: no promise, since it waits for none. */
export type AtOnce<Output> =
  Output extends PromiseLike<unknown> ? "a thread waits for no promise: return the output itself" : Output;

/**
 * A function on a thread, and the module whose default export it is:
 * `export default threadTask(import.meta.url, (input: Input, ctx) => output)`. It is given a copy of its input, its
 * output comes home as a copy. It returns its output at once: a thread waits for no promise.
 */
export function threadTask<Input, Output, Progress = unknown>(
  url: string,
  compute: (input: Input, ctx: ThreadTaskContext<Progress>) => AtOnce<Output>,
): ThreadTask<Input, Output, Progress> {
  const name = compute.name || nameOf(url);
  const make = (input: Input, options: FunctionOptions = {}) =>
    new ThreadTaskAgent<Output, Progress>({ url, body: one }, input, { name, ...options });
  const task = Object.assign(make, { url, body: one, map, compute: atOnce });
  function atOnce(input: Input, ctx: ThreadTaskContext<Progress>): Output {
    const output = compute(input, ctx);
    if (isPromise(output)) throw promised(name);
    return output as Output;
  }
  function one(_state: unknown, ctx: Entry<Input, Output, Progress>): unknown {
    const { agent: input } = ctx;
    // The input is not to be copied home again.
    Reflect.deleteProperty(ctx, "agent");
    return ctx.next("done", atOnce(input, ctx));
  }
  function map({ items, options }: Many<Input>, ctx: Entry<unknown, Output[]>): unknown {
    return ctx.next("done", ctx.parallel(task, items, options));
  }
  return task;
}

function promised(name: string): TypeError {
  return new TypeError(`${name} returned a promise on a thread, where it is to return its output at once`);
}

class ThreadTaskAgent<Output, Progress> extends Agent<Running<Output, Progress>> {
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
