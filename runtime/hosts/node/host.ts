import { describe } from "../../core/borders/describe.js";
import { AgentError } from "../../core/contract/error.js";
import type { Host, HostTimer } from "../../core/contract/host.js";
import { asyncCalls } from "../asyncCalls.js";
import { AjvValidators } from "../validate/validators.js";
import type { ThreadOptions } from "./pool.js";
import { reportText } from "./reported.js";
import { PiscinaThreads } from "./threads.js";

/**
 * The host of programs under Node: its clock, its timers, and a pool of worker threads. Throws a `usage` error for
 * options that mean nothing, and on a thread of that pool: there a body runs, and no agents.
 */
export function nodeHost({ threads = {} }: NodeHostOptions = {}): Host {
  if (BODY_THREAD in globalThis) throw startedOnThread();
  for (const [name, count] of Object.entries(threads)) checkCount(name, count);
  const calls = REMEMBERS_CHEAPLY ? asyncCalls(false) : undefined;
  return {
    now: () => performance.now(),
    random: Math.random,
    soon: (callback) => void settled.then(callback),
    later: (callback) => void setImmediate(callback),
    after,
    ...(calls && { calls }),
    threads: new PiscinaThreads(threads, report),
    validators: new AjvValidators(),
    report,
  };
}

export interface NodeHostOptions {
  readonly threads?: ThreadOptions;
}

function checkCount(name: string, count: unknown): void {
  if (count === undefined || (Number.isSafeInteger(count) && Number(count) > 0)) return;
  const message = `nodeHost: threads.${name} is a whole number from 1 up, not ${describe(count)}`;
  throw new AgentError("usage", message, { agent: "" });
}

/** Up to Node 22 an `AsyncLocalStorage` makes every promise of the process more than twice as dear. */
const REMEMBERS_CHEAPLY = Number.parseInt(process.versions.node, 10) >= 24;

/** The mark of a thread that runs bodies, set by the worker. */
const BODY_THREAD = Symbol.for("crb-gen.body-thread");

/**
 * The module of a body, or of a `threadTask`, starts agents: the thread that imports it for the body would start them again, and they
 * would need threads again, without end.
 */
function startedOnThread(): AgentError {
  const message =
    "agents are started by the module that holds the body of a sync state, or a function for a thread; put that into a " +
    "file of its own, such as digesting.sync.ts or primes.thread.ts, and keep that a module of its own when you bundle";
  return new AgentError("usage", message, { agent: "" });
}

/** Shows an error. One whose cause throws where it is looked into is shown without it: an agent must still end. */
function report(error: Error): void {
  try {
    console.error(reportText(error));
  } catch {
    console.error(error.stack);
  }
}

/** One promise for all: `then` on it is the cheapest way into the microtask queue. */
const settled = Promise.resolve();

/** Node's timers hold 31 bits of ms, some 24.8 days; longer ones go in legs. */
const LONGEST = 2 ** 31 - 1;

function after(ms: number, callback: () => void): HostTimer {
  return new NodeTimer(ms, callback);
}

class NodeTimer implements HostTimer {
  readonly #callback: () => void;
  #left: number;
  #alive = true;
  #timeout: NodeJS.Timeout;

  constructor(ms: number, callback: () => void) {
    this.#callback = callback;
    this.#left = ms;
    this.#timeout = this.#leg();
  }

  cancel(): void {
    clearTimeout(this.#timeout);
  }

  hold(alive: boolean): void {
    this.#alive = alive;
    if (alive) this.#timeout.ref();
    else this.#timeout.unref();
  }

  #leg(): NodeJS.Timeout {
    const ms = Math.min(this.#left, LONGEST);
    this.#left -= ms;
    return setTimeout(() => this.#next(), Number.isNaN(ms) ? 0 : ms);
  }

  #next(): void {
    if (!(this.#left > 0)) return this.#callback();
    this.#timeout = this.#leg();
    if (!this.#alive) this.#timeout.unref();
  }
}
