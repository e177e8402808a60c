import type { Context } from "../context.js";

/** A decided move, made by `ctx.next` and good for the call it was made in: its context remembers it. */
export class Step {
  readonly target: string;
  readonly data: unknown;

  constructor(target: string, data: unknown) {
    this.target = target;
    this.data = data;
  }
}

/** What `ctx.answer` gives: the request is answered, and may move as well. */
export class Answered {
  readonly #context: Context;

  constructor(context: Context) {
    this.#context = context;
  }

  next(target: string, data?: unknown): Step {
    return this.#context.next(target, data);
  }
}
