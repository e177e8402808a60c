import type { Ended } from "../contract/contract.js";
import { Queue } from "../tools/queue.js";
import { quiet } from "../tools/quiet.js";

interface Reader {
  readonly resolve: (result: IteratorResult<unknown>) => void;
  readonly reject: (error: Error) => void;
}

const END = { done: true, value: undefined } as const;

/**
 * What comes out of a pipeline, through all its lives. As long as nobody reads nothing is kept; then so many as may wait
 * before a stage, and who reads slowly slows the pipeline down. All who read take from the same.
 */
export class Outputs implements AsyncIterable<unknown> {
  readonly #capacity: number;
  readonly #kept: Queue<{ readonly value: unknown }> = new Queue();
  readonly #readers = new Queue<Reader>();
  #isRead = false;
  #ended: Ended | null = null;
  /** Tells the pipeline that there is room. */
  tellRoom: () => void = () => {};

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get hasRoom(): boolean {
    return !this.#isRead || this.#readers.size > 0 || this.#kept.size < this.#capacity;
  }

  put(value: unknown): void {
    if (!this.#isRead) return;
    const reader = this.#readers.shift();
    if (reader === undefined) this.#kept.push({ value });
    else reader.resolve({ done: false, value });
  }

  /** From now on they are kept for whoever reads them. */
  read(): this {
    this.#isRead = true;
    return this;
  }

  /** The pipeline has ended: what is kept can still be read. */
  end(ended: Ended): void {
    this.#ended = ended;
    for (let reader = this.#readers.shift(); reader !== undefined; reader = this.#readers.shift()) {
      if (ended.reason === "failed") reader.reject(ended.error);
      else reader.resolve(END);
    }
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return { next: () => this.#next(), return: () => this.#leave() };
  }

  #next(): Promise<IteratorResult<unknown>> {
    const kept = this.#kept.shift();
    if (kept !== undefined) {
      // Not for each: many that go on together cost one turn.
      if (this.#kept.size <= this.#capacity / 2) this.tellRoom();
      return Promise.resolve({ done: false, value: kept.value });
    }
    if (this.#ended?.reason === "failed") return quiet(Promise.reject(this.#ended.error));
    if (this.#ended !== null) return Promise.resolve(END);
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      this.tellRoom();
    });
  }

  /** Nobody reads on: they are only counted again. */
  #leave(): Promise<IteratorResult<unknown>> {
    this.#isRead = false;
    this.#kept.retain(() => false);
    this.tellRoom();
    return Promise.resolve(END);
  }
}
