import type { Schemas } from "../graph/graph.js";
import type { Probe } from "./probe.js";

/**
 * What the runtime's core asks of the platform: time, randomness, a way to yield, threads. The core never reads
 * a clock, starts a timer or draws a random number by itself, so the same agents run on Node, in a browser and
 * under simulation.
 */
export interface Host {
  /** A monotonic clock, in ms with fractions; its zero is arbitrary. */
  now(): number;
  /** A number in [0, 1). */
  random(): number;
  /** Calls back after the running code, before timers and I/O. */
  soon(callback: () => void): void;
  /** Calls back after the platform has had a turn for its timers and I/O. */
  later(callback: () => void): void;
  /** Calls back once after `ms`, of any length; `Infinity` never. */
  after(ms: number, callback: () => void): HostTimer;
  /** Which of `ready` waiting agents runs next, from 0. Absent: in order of arrival, at once where possible. */
  pick?(ready: number): number;
  /** For which call code runs, also after it has awaited something. Absent: that is known until it first awaits. */
  readonly calls?: Calls;
  readonly threads: Threads;
  readonly validators: Validators;
  /** @internal Sees agents from inside. Absent, as on every platform: it costs nothing. */
  readonly probe?: Probe;
  /** An error that nobody else takes: tells a person. */
  report(error: Error): void;
}

/** Remembers something for code that runs, and for all that it goes on with later. */
export interface Calls {
  /** Whether it remembers every call, at whatever price, so that no run depends on those before it. */
  readonly always: boolean;
  run<T>(call: object | undefined, body: () => T): T;
  readonly current: object | undefined;
}

export interface HostTimer {
  cancel(): void;
  /** Whether it keeps the process alive while it waits (as it does at first). */
  hold(alive: boolean): void;
}

/** Tells whether what comes from outside is what the spec says. */
export interface Validators {
  /**
   * What is wrong with a value, as words such as `at /url: expected a string, found 5`; null when it fits the schema
   * of that name. Throws a `usage` error where nothing can be validated.
   */
  misfit(value: unknown, schemas: Schemas, name: string, origin: Origin): string | null;
}

/**
 * Where a value comes from. A thread is of this process, so what it brings home may be of TypeScript's own types; all
 * else that comes is JSON, and addresses.
 */
export type Origin = "thread" | "elsewhere";

/** Runs the bodies of `sync` states away from the event loop. */
export interface Threads {
  run(job: ThreadJob): ThreadRun;
}

/** One run of a body. `data` and `agent` are copied to the thread, or transferred. */
export interface ThreadJob {
  /** The module whose default export is the body, or holds it. */
  readonly url: string;
  /**
   * What runs of that export: the body, as that of a state or of a stage that gives one result or many, or the function
   * that maps many inputs (`ctx.parallel`).
   */
  readonly part: "body" | "stage" | "split" | "map";
  /** The body itself, for hosts that run it in place (on copies). */
  readonly body: (data: never, ctx: never) => unknown;
  readonly state: string;
  /** The state's data. */
  readonly data: unknown;
  /** The agent's data; for a stage what its context says of the value. */
  readonly agent: unknown;
  /** Takes copies of what the body reports by `ctx.progress`, as it does; null where the spec declares no progress. */
  readonly progress: ((value: unknown) => void) | null;
  /** Fields of state data whose bytes are moved instead of copied, by the name of the state: on the way and home. */
  readonly transfers: Readonly<Record<string, readonly string[]>>;
}

/** Work under way that can be told to stop, and be stopped. */
export interface Stoppable {
  cancel(): void;
  terminate(): void;
  /** Whether somebody observes what it reports from now on; nobody does at first. */
  observe?(observed: boolean): void;
}

export interface ThreadRun extends Stoppable {
  /** Rejects when the thread dies, its module cannot be loaded, or a value cannot be copied. */
  readonly result: Promise<ThreadResult>;
  /** Tells the body to stop: `ctx.cancelled()` is true from now on. */
  cancel(): void;
  /** Ends the thread wherever it is; `result` rejects. */
  terminate(): void;
}

export interface ThreadResult {
  /** The step the body returned; absent when it returned nothing. */
  readonly step?: { readonly target: string; readonly data: unknown };
  /** What else it returned, described; absent when it is a step or nothing. */
  readonly odd?: string;
  /** The target of a step that was made and not returned. */
  readonly made?: string;
  /** What the body threw. Nothing else counts then. */
  readonly thrown?: Error;
  /** What was moved to the thread, by its field: it comes back when the body threw. */
  readonly returned?: object;
  /** The body said by `giveUp` that what it threw is not to be retried. */
  readonly gaveUp?: boolean;
  /** The state's data after a run that returned no step. */
  readonly data?: unknown;
  /** The agent's data after the run. */
  readonly agent?: unknown;
}
