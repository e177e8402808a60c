import { Agent } from "../agent.js";
import { isPromise } from "../call.js";
import type { Address, Spawnable } from "../contract/address.js";
import type { GivesUp, Reports } from "../contract/contexts.js";
import type { Awaitable, Contract, Empty, Step } from "../contract/contract.js";
import type { Scope } from "../contract/scope.js";
import type { Graph, RetryGraph, TaskGraph } from "../graph/graph.js";

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

/** How many graphs are kept: a program that gives each function a name of its own is not to fill the memory. */
const MOST = 256;
const graphs = new Map<string, Graph>();

/**
 * The graph of an agent that a function is. `at` stands for the place in a spec. Functions of the same name and options
 * share one, so that it is made ready to run once, and not for each of their short lives.
 */
export function graphOf(mode: "async" | "sync", at: string, options: FunctionOptions): Graph {
  const { name = "", timeout, retry } = options;
  const [from, to] = retry?.backoff ?? BACKOFF;
  // The length tells where the one text ends and the other begins.
  const key = `${mode} ${timeout} ${retry?.max} ${from} ${to} ${at.length} ${at}${name}`;
  const known = graphs.get(key);
  if (known !== undefined) return known;
  const graph = makeGraph(mode, at, options);
  const [oldest] = graphs.keys();
  if (graphs.size === MOST && oldest !== undefined) graphs.delete(oldest);
  graphs.set(key, graph);
  return graph;
}

function makeGraph(mode: "async" | "sync", at: string, { name, timeout, retry }: FunctionOptions): Graph {
  const running: TaskGraph = {
    mode,
    at,
    call: "body",
    next: ["done"],
    ...(timeout === undefined ? {} : { timeout }),
    ...(retry === undefined ? {} : { retry: retryOf(retry) }),
  };
  const states = { Running: running };
  return { agent: name || "task", at, initial: "Running", messages: {}, states, progress: true };
}

/** A copy: the graph outlives what the caller has given. */
function retryOf({ max, backoff: [from, to] = BACKOFF }: NonNullable<FunctionOptions["retry"]>): RetryGraph {
  return { max, backoff: [from, to] };
}

/** As in specs, in ms. */
const BACKOFF = [100, 10_000] as const;
