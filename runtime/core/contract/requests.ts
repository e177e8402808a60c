import type { Here } from "./contexts.js";
import type { Contract, Site } from "./contract.js";
import type { Scope } from "./scope.js";

/** The request is answered: return it to stay, or its `next(…)` to move as well. */
export interface Answered<C extends Contract, From extends string, To extends string>
  extends Site<C, From, To> {
  readonly answered: From;
}

/** The context of a request: return the response, or `ctx.answer(response).next("Target")` to move as well. */
export interface Asked<C extends Contract, From extends string, S extends string, To extends string, R>
  extends Scope<C, S> {
  answer(response: R): Answered<C, From, To>;
}

/** What answers a request. The first call settles it; later calls do nothing. Await promises before: one is no answer. */
export interface Responder<R> {
  /** Whether there is nobody to answer any more: it was answered, it timed out, or its asker gave up. */
  readonly settled: boolean;
  // A property, and not a method: the compiler then tells responders of different responses apart.
  readonly answer: (response: R) => void;
  fail(error: Error): void;
}

/** The context of a request with `answer: later`: keep `ctx.responder` and answer when it suits. */
export interface AskedLater<C extends Contract, From extends string, S extends string, To extends string, R>
  extends Here<C, From, S, To> {
  readonly responder: Responder<R>;
}

/** The same, where no target is declared. */
export interface AskedLaterStays<C extends Contract, S extends string, R> extends Scope<C, S> {
  readonly responder: Responder<R>;
}

/**
 * How an asker waits: `timeout` in ms (`Infinity`: for ever) in place of the spec's, counted from the end of the platform's turn in
 * which it asks, and a signal that gives up.
 */
export interface AskOptions {
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}
