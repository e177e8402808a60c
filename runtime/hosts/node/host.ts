import type { Host, HostTimer } from "../../core/host.js";
import { PiscinaThreads } from "./threads.js";

/** The host of programs under Node: its clock, its timers, and a pool of worker threads. */
export function nodeHost(): Host {
  return {
    now: () => performance.now(),
    random: Math.random,
    soon: (callback) => void settled.then(callback),
    later: (callback) => void setImmediate(callback),
    after,
    threads: new PiscinaThreads(),
    report,
  };
}

/** Shows an error. One whose cause throws where it is looked into is shown without it: an agent must still end. */
function report(error: Error): void {
  try {
    console.error(error);
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
