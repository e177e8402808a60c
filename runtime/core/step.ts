import type { Context } from "./context.js";

/** A decided move, made by `ctx.next` and good for one handler call: `turn` tells which. */
export class Step {
  readonly context: Context;
  readonly turn: number;
  readonly target: string;
  readonly data: unknown;

  constructor(context: Context, turn: number, target: string, data: unknown) {
    this.context = context;
    this.turn = turn;
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
