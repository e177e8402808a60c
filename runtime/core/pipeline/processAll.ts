import type { Cell } from "../cell.js";
import { interrupt } from "../life/interrupt.js";
import type { Door } from "./door.js";
import { Feed } from "./feed.js";

/**
 * Feeds inputs to a pipeline from now on. What comes out until it is done can be iterated over once, as with a generator.
 * When the inputs throw, the reader hears of it after what was inside. A reader who leaves interrupts the pipeline.
 */
export function processAll(cell: Cell, door: Door, inputs: unknown): AsyncIterable<unknown> {
  return new Processing(cell, door, inputs);
}

class Processing implements AsyncIterableIterator<unknown> {
  readonly #cell: Cell;
  readonly #feed: Feed;
  readonly #outputs: AsyncIterator<unknown>;

  constructor(cell: Cell, door: Door, inputs: unknown) {
    this.#cell = cell;
    this.#feed = new Feed(cell, door, inputs, "process()");
    this.#outputs = door.readLife();
    void this.#feed.start();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    return this.#outputs.next().then(this.#passOn, this.#fail);
  }

  readonly #passOn = (result: IteratorResult<unknown>): IteratorResult<unknown> => {
    const shortfall = result.done === true ? this.#feed.shortfall : null;
    return shortfall === null ? result : this.#fail(shortfall);
  };

  readonly #fail = (error: unknown): never => {
    this.#feed.stop();
    throw error;
  };

  async return(): Promise<IteratorResult<unknown>> {
    this.#feed.stop();
    await this.#outputs.return?.();
    await interrupt(this.#cell);
    return { done: true, value: undefined };
  }
}
