import type { Cell } from "../cell.js";
import { interrupt } from "../life/interrupt.js";
import type { Door } from "./door.js";
import { Feed } from "./feed.js";
import { endOf } from "./runAll.js";

/**
 * Feeds inputs to a pipeline from now on. What comes out until it is done can be iterated over once, as with a generator.
 * When the inputs throw, and when the pipeline is interrupted, the reader hears of it after what was inside. A reader who
 * leaves interrupts the pipeline.
 */
export function processAll(cell: Cell, door: Door, inputs: unknown): AsyncIterable<unknown> {
  return new Processing(cell, door, inputs);
}

class Processing implements AsyncIterableIterator<unknown> {
  readonly #cell: Cell;
  readonly #door: Door;
  readonly #feed: Feed;
  readonly #outputs: AsyncIterator<unknown>;
  /** Whether the reader knows that nothing more comes. */
  #isOver = false;

  constructor(cell: Cell, door: Door, inputs: unknown) {
    this.#cell = cell;
    this.#door = door;
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

  readonly #passOn = (
    result: IteratorResult<unknown>,
  ): IteratorResult<unknown> | Promise<IteratorResult<unknown>> => {
    if (result.done !== true || this.#isOver) return result;
    const { shortfall } = this.#feed;
    if (shortfall !== null) return this.#fail(shortfall);
    this.#isOver = true;
    if (this.#cell.ended?.reason !== "interrupted") return result;
    return endOf(this.#cell, this.#door).then(() => result);
  };

  readonly #fail = (error: unknown): never => {
    this.#isOver = true;
    this.#feed.stop();
    throw error;
  };

  async return(): Promise<IteratorResult<unknown>> {
    this.#isOver = true;
    this.#feed.stop();
    await this.#outputs.return?.();
    await interrupt(this.#cell);
    return { done: true, value: undefined };
  }
}
