import { Agent } from "./agent.js";
import { isPromise } from "./call.js";
import type {
  Address,
  Awaitable,
  Contract,
  Empty,
  GivesUp,
  Reports,
  Scope,
  Spawnable,
  Step,
} from "./contract.js";
import type { Graph, TaskGraph } from "./graph.js";

/** How a function lives as an agent. */
export interface FunctionOptions {
  /** What the agent is called, in its id and in errors. Default: the function's name, else `task`. */
  readonly name?: string;
  /** How long one call may take, in ms; then `ctx.signal` fires and the call has failed. */
  readonly timeout?: number;
  /** Calls it again after a failure, up to `max` times, after a pause in ms that doubles within `backoff`. */
  readonly retry?: { readonly max: number; readonly backoff?: readonly [from: number, to: number] };
}

/** What a function may do that runs as an agent. */
export interface TaskContext<Progress = unknown>
  extends Pick<Scope<Running<unknown>, "Running">, Abilities>,
    Reports<Progress>,
    GivesUp {
  /** The agent's own address. */
  readonly self: Address;
}

type Abilities = "signal" | "sleep" | "run" | "spawn" | "parallel";

/** The contract of an agent that a function is: one state, in which the function runs. */
export interface Running<Output, Progress = unknown> extends Contract {
  readonly data: object;
  readonly output: Output;
  readonly address: Address<Output, Progress>;
  readonly states: { readonly Running: Empty };
  readonly targets: { readonly done: [output: Output] };
  readonly events: object;
  readonly timers: object;
}

/**
 * A function as an agent: `await task(async (ctx) => …).run()`, or `ctx.run(task(…))` inside another one. What it
 * returns is the agent's output, what it throws its failure. It lives once, as every agent does.
 */
export function task<Output, Progress = unknown>(
  body: (ctx: TaskContext<Progress>) => Awaitable<Output>,
  options: FunctionOptions = {},
): Spawnable<Address<Output, Progress>, Output> {
  return new FunctionAgent(body, options);
}

class FunctionAgent<Output, Progress> extends Agent<Running<Output, Progress>> {
  readonly #body: (ctx: TaskContext<Progress>) => Awaitable<Output>;

  constructor(body: (ctx: TaskContext<Progress>) => Awaitable<Output>, options: FunctionOptions) {
    super(graphOf("async", "a function", { name: body.name, ...options }), {});
    this.#body = body;
  }

  /** Its one handler. */
  protected body(
    _state: unknown,
    ctx: TaskContext<Progress> & Moves<Output>,
  ): Awaitable<Step<"task", "done">> {
    const output = this.#body(ctx);
    if (!isPromise(output)) return ctx.next("done", output);
    return Promise.resolve(output).then((settled) => ctx.next("done", settled));
  }
}

/** How what a function returns becomes a step. */
export interface Moves<Output> {
  next(target: "done", output: Output): Step<"task", "done">;
}

/** The graph of an agent that a function is. `at` stands for the place in a spec. */
export function graphOf(
  mode: "async" | "sync",
  at: string,
  { name = "", timeout, retry }: FunctionOptions,
): Graph {
  const running: TaskGraph = {
    mode,
    at,
    call: "body",
    next: ["done"],
    ...(timeout === undefined ? {} : { timeout }),
    ...(retry === undefined ? {} : { retry: { backoff: BACKOFF, ...retry } }),
  };
  const states = { Running: running };
  return { agent: name || "task", at, initial: "Running", messages: {}, states, progress: true };
}

/** As in specs, in ms. */
const BACKOFF = [100, 10_000] as const;
