import type { Ended } from "../contract/contract.js";
import { Queue } from "../tools/queue.js";
import { quiet } from "../tools/quiet.js";
import type { Item, Sender, Taker } from "./item.js";
import { wakeAll } from "./item.js";

/** Where values end that nobody wants. */
export class Drop implements Taker {
  readonly hasRoom = true;
  readonly waiters = new Set<Sender>();
  count = 0;

  take(): void {
    this.count += 1;
  }
}

interface Reader {
  readonly resolve: (result: IteratorResult<unknown>) => void;
  readonly reject: (error: Error) => void;
}

const END = { done: true, value: undefined } as const;

/**
 * Where values come out. As long as nobody reads they are only counted; then so many are kept as may wait before a stage,
 * and who reads slowly slows the pipeline down.
 */
export class Outlet implements Taker, AsyncIterable<unknown> {
  readonly waiters = new Set<Sender>();
  readonly #capacity: number;
  /** Tells the pipeline that there is room. */
  readonly #wake: () => void;
  readonly #kept = new Queue<Item>();
  readonly #readers = new Queue<Reader>();
  #isRead = false;
  #ended: Ended | null = null;
  count = 0;

  constructor(capacity: number, wake: () => void) {
    this.#capacity = capacity;
    this.#wake = wake;
  }

  get hasRoom(): boolean {
    return !this.#isRead || this.#readers.size > 0 || this.#kept.size < this.#capacity;
  }

  take(item: Item): void {
    this.count += 1;
    if (!this.#isRead) return;
    const reader = this.#readers.shift();
    if (reader === undefined) this.#kept.push(item);
    else reader.resolve({ done: false, value: item.value });
  }

  /** From now on outputs are kept for whoever reads them. */
  read(): void {
    this.#isRead = true;
  }

  /** The pipeline has ended: what is kept can still be read. */
  end(ended: Ended): void {
    this.#ended = ended;
    for (let reader = this.#readers.shift(); reader !== undefined; reader = this.#readers.shift()) {
      if (ended.reason === "failed") reader.reject(ended.error);
      else reader.resolve(END);
    }
  }

  /** All who read take from the same outputs. */
  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return { next: () => this.#next(), return: () => this.#leave() };
  }

  #next(): Promise<IteratorResult<unknown>> {
    const item = this.#kept.shift();
    if (item !== undefined) {
      this.#tellRoom();
      return Promise.resolve({ done: false, value: item.value });
    }
    if (this.#ended?.reason === "failed") return quiet(Promise.reject(this.#ended.error));
    if (this.#ended !== null) return Promise.resolve(END);
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      this.#tellRoom();
    });
  }

  /** Nobody reads on: outputs are only counted again. */
  #leave(): Promise<IteratorResult<unknown>> {
    this.#isRead = false;
    this.#kept.retain(() => false);
    this.#tellRoom();
    return Promise.resolve(END);
  }

  #tellRoom(): void {
    if (this.waiters.size === 0) return;
    wakeAll(this.waiters);
    this.#wake();
  }
}
