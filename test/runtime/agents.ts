/**
 * Small agents by hand: a graph of a few states, and handlers beside it, so that a case is ten lines. All of them take
 * the same messages: the events `Ping`, `Pong` and `Go`, the requests `Get` and (with a timeout of 50 ms) `Put`.
 */
import type { Observation } from "crb-gen";
import { Agent, type Graph } from "crb-gen/codegen";
import { Simulation } from "crb-gen/simulation";
import type { Context } from "../../runtime/core/context.js";
import type { Address as Base } from "../../runtime/core/contract/address.js";
import type { AskOptions } from "../../runtime/core/contract/requests.js";
import type {
  EventsGraph,
  MessageGraph,
  MessageSiteGraph,
  StateGraph,
  TaskGraph,
  TimerGraph,
} from "../../runtime/core/graph/graph.js";

export type { Context as Ctx };

export interface Door extends Base {
  ping(payload?: unknown): void;
  pong(payload?: unknown): void;
  go(payload?: unknown): void;
  get(payload?: unknown, options?: AskOptions): Promise<unknown>;
  put(payload?: unknown, options?: AskOptions): Promise<unknown>;
}

/** What stands for any contract: the types of generated code are not the concern here. */
interface Anything {
  readonly name: string;
  readonly data: Record<string, unknown>;
  readonly output: unknown;
  readonly address: Door;
  readonly states: object;
  readonly targets: object;
  readonly events: Record<string, unknown>;
  readonly timers: Record<string, readonly unknown[]>;
}

/** Any agent, its data open to tests. */
export class Loose extends Agent<Anything> {
  declare data: Record<string, unknown>;
}

export type Handlers = Record<string, unknown> & ThisType<Loose>;

/** An agent of a class of its own, with these handlers as methods. */
export function agent(graph: Graph, handlers: Handlers = {}, data: object = {}): Loose {
  class Tested extends Loose {}
  Object.assign(Tested.prototype, handlers);
  return new Tested(graph, data);
}

const MESSAGES: Record<string, MessageGraph> = {
  Ping: { kind: "event", at: "specs/tested.yaml:2", method: "ping" },
  Pong: { kind: "event", at: "specs/tested.yaml:2", method: "pong" },
  Go: { kind: "event", at: "specs/tested.yaml:2", method: "go" },
  Get: { kind: "request", at: "specs/tested.yaml:2", method: "get" },
  Put: { kind: "request", at: "specs/tested.yaml:2", method: "put", timeout: 50 },
};

/** The graph of `Tested`; it starts in the first state. */
export function graph(states: Record<string, StateGraph>, more: Partial<Graph> = {}): Graph {
  const [initial = ""] = Object.keys(states);
  return { agent: "Tested", at: "specs/tested.yaml:1", initial, messages: MESSAGES, states, ...more };
}

/** A task: `call` is its method, `next` what it may return. */
export function task(call: string, next: string[], more: Partial<TaskGraph> = {}): TaskGraph {
  return { mode: "async", at: "specs/tested.yaml:10", call, next, ...more };
}

/** An `events` state; what it has no stance on is an error. */
export function events(handle: EventsGraph["handle"] = {}, more: Partial<EventsGraph> = {}): EventsGraph {
  return { mode: "events", at: "specs/tested.yaml:20", handle, otherwise: "error", ...more };
}

/** A handler `call` that may choose among `next`. */
export function on(
  call: string,
  next: string[] = ["stay"],
  more: Partial<MessageSiteGraph> = {},
): MessageSiteGraph {
  return { at: "specs/tested.yaml:30", call, next, ...more };
}

/** A timer whose tick calls `call`. */
export function timer(more: Partial<TimerGraph>, call = "onTick", next = ["stay"]): TimerGraph {
  return { at: "specs/tested.yaml:40", tick: { at: "specs/tested.yaml:40", call, next }, ...more };
}

/** A virtual world that keeps its log, and an agent in it. */
export function live(
  states: Record<string, StateGraph>,
  handlers: Handlers,
  { data = {}, more = {}, seed = 1 }: { data?: object; more?: Partial<Graph>; seed?: number } = {},
): { sim: Simulation; door: Door; agent: Loose } {
  const sim = new Simulation({ seed }).watch();
  const subject = agent(graph(states, more), handlers, data);
  return { sim, agent: subject, door: subject.spawn({ system: sim.system }) };
}

/** The log in words, without times and names. */
export function story(sim: Simulation): string[] {
  return sim.log.map(inWords);
}

function inWords(entry: Observation): string {
  switch (entry.type) {
    case "started":
      return `started ${entry.state}`;
    case "rested":
      return `rested: ${entry.reason}`;
    case "restarted":
      return `restarted in ${entry.state}`;
    case "molted":
      return `molted from ${entry.from} to ${entry.agent} in ${entry.state}`;
    case "moved":
      return `moved ${entry.from} -> ${entry.to} by ${entry.by}`;
    case "handled":
      return `handled ${entry.message} in ${entry.state}`;
    case "deferred":
      return `deferred ${entry.message} in ${entry.state}`;
    case "progress":
      return `progress ${JSON.stringify(entry.progress)} in ${entry.state}`;
    case "failed":
      return `failed ${entry.by} in ${entry.state}: ${entry.error.message}, then ${entry.then}`;
    case "dead-letter":
      return `dead letter ${entry.message}: ${entry.why}`;
    case "interrupted":
      return `interrupted within ${entry.deadline}`;
    case "ended":
      return `ended ${entry.ended.reason}`;
  }
}

/** What a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<Error & { code?: string }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
    throw new Error(`rejected with ${String(error)}, not an Error`);
  }
  throw new Error("it did not reject");
}

export interface Gate<T = void> {
  readonly promise: Promise<T>;
  readonly open: (value: T) => void;
  readonly fail: (error: unknown) => void;
}

/** A promise that the test settles. */
export function gate<T = void>(): Gate<T> {
  let open: (value: T) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

/** The address of the agent whose handler this is. */
export function own(ctx: Context): Door {
  return ctx.self as Door;
}
