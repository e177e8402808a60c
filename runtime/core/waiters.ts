import { resume } from "./call.js";
import type { Cell } from "./cell.js";
import type { Context } from "./context.js";

/** What is done with what a call brings back, when it is its agent's turn again. */
export interface Outcome<T = unknown> {
  value(cell: Cell, context: Context, value: T): void;
  error(cell: Cell, context: Context, thrown: unknown): void;
}

/** Those that wait for promises, to be used again: each has functions of its own, which cost more to make than a whole step. */
export class Waiters {
  readonly #free: Waiter[] = [];

  /** Calls back when the promise has settled, unless the agent has given up on the call by then. */
  wait(cell: Cell, context: Context, promise: PromiseLike<unknown>, outcome: Outcome): void {
    const waiter = this.#free.pop() ?? new Waiter((one) => this.#take(one));
    waiter.wait({ cell, context, outcome }, promise);
  }

  #take(waiter: Waiter): void {
    if (this.#free.length < MOST_FREE) this.#free.push(waiter);
  }
}

/** More are let go: they are what a crowd has left behind. */
const MOST_FREE = 64;

interface Awaited {
  readonly cell: Cell;
  readonly context: Context;
  readonly outcome: Outcome;
}

/** Waits for one promise, and then for the turn of the agent. */
class Waiter {
  readonly #free: (waiter: Waiter) => void;
  #awaited: Awaited | null = null;
  #result: unknown = undefined;
  #threw = false;

  constructor(free: (waiter: Waiter) => void) {
    this.#free = free;
  }

  wait(awaited: Awaited, promise: PromiseLike<unknown>): void {
    this.#awaited = awaited;
    // As `await` does: a promise with a `then` of its own might call back twice, and be taken for the next one.
    Promise.prototype.then.call(Promise.resolve(promise), this.#value, this.#error);
  }

  readonly #value = (value: unknown): void => this.#come(value, false);
  readonly #error = (thrown: unknown): void => this.#come(thrown, true);

  #come(result: unknown, threw: boolean): void {
    const awaited = this.#awaited;
    if (awaited === null) return;
    if (awaited.cell.waiting !== awaited.context) return this.#end();
    this.#result = result;
    this.#threw = threw;
    resume(awaited.cell, awaited.context, this.#back);
  }

  readonly #back = (): void => {
    const awaited = this.#awaited;
    const result = this.#result;
    const threw = this.#threw;
    this.#end();
    if (awaited === null) return;
    const { cell, context, outcome } = awaited;
    if (threw) outcome.error(cell, context, result);
    else outcome.value(cell, context, result);
  };

  #end(): void {
    this.#awaited = null;
    this.#result = undefined;
    this.#free(this);
  }
}
