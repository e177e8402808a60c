import type { Spawnable, SpawnOptions } from "./agent.js";
import type { Ask } from "./ask.js";
import type { Cell } from "./cell.js";
import type { Timer } from "./contract.js";
import { AgentError } from "./error.js";
import { Answered, Step } from "./step.js";
import { timerOf } from "./timers.js";

/**
 * `ctx`: what a handler may do. One class serves every kind of handler; the generated types show each only its
 * part. It belongs to one call: a call that returns a value at once hands its context on to the next one.
 */
export class Context {
  readonly #cell: Cell;
  /** Counts the calls this context has served: a step of an earlier call is told by it. */
  turn = 0;
  /** The last target a step was made for in this call. */
  made: string | null = null;
  /** The request being handled. */
  ask: Ask | null = null;
  /** A signal of this call alone, where the state has a timeout. */
  controller: AbortController | null = null;
  /** Set by `giveUp`: the error is not to be retried. */
  gaveUp = false;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  get state(): string {
    return this.#cell.state.name;
  }

  get data(): unknown {
    return this.#cell.data;
  }

  get self(): object {
    return this.#cell.address;
  }

  get signal(): AbortSignal {
    if (this.#cell.state.timeout === undefined) return this.#cell.signal;
    if (this.controller === null) {
      this.controller = new AbortController();
      if (this.#cell.stopped !== null) this.controller.abort(this.#cell.stopped);
    }
    return this.controller.signal;
  }

  get responder(): Ask | null {
    return this.ask;
  }

  next(target: string, data?: unknown): Step {
    this.made = target;
    return new Step(this, this.turn, target, data);
  }

  answer(response: unknown): Answered {
    this.ask?.answer(response);
    return new Answered(this);
  }

  giveUp(error: Error): never {
    this.gaveUp = true;
    throw error;
  }

  sleep(ms: number): Promise<void> {
    return sleep(this.#cell, ms, this.signal);
  }

  run<Output>(agent: Spawnable<object, Output>): Promise<Output> {
    return agent.run({ system: this.#cell.system, signal: this.signal });
  }

  spawn<Address extends object>(agent: Spawnable<Address>, options?: SpawnOptions): Address {
    return agent.spawn({ ...options, system: this.#cell.system });
  }

  timer(name: string): Timer {
    return timerOf(this.#cell, name);
  }
}

/** Waits by the host's clock; rejects with the signal's reason as soon as it fires. */
export function sleep(cell: Cell, ms: number, signal: AbortSignal): Promise<void> {
  if (!(ms >= 0)) {
    const message = `${cell.id}: a time to sleep is a number of ms from 0 up, not ${String(ms)}`;
    return Promise.reject(new AgentError("usage", message, { agent: cell.id }));
  }
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const timer = cell.system.host.after(ms, () => {
      signal.removeEventListener("abort", stop);
      resolve();
    });
    function stop(): void {
      timer.cancel();
      reject(signal.reason);
    }
    signal.addEventListener("abort", stop, { once: true });
  });
}
