import type { Ended } from "../contract/address.js";
import { Queue } from "../tools/queue.js";
import { refused } from "../tools/quiet.js";

/** A `next()` that waits for an output. */
interface Waiting {
  readonly reader: Reader;
  readonly resolve: (result: IteratorResult<unknown>) => void;
  readonly reject: (error: Error) => void;
}

const END = { done: true, value: undefined } as const;

/**
 * What comes out of a pipeline, through all its lives. As long as nobody reads nothing is kept; then so many as may wait
 * before a stage, and who reads slowly slows the pipeline down. All who read take from the same; when the last of them
 * leaves nothing is kept any more, until somebody begins to read again.
 */
export class Outputs implements AsyncIterable<unknown> {
  readonly #capacity: number;
  readonly #kept: Queue<{ readonly value: unknown }> = new Queue();
  readonly #waiting = new Queue<Waiting>();
  readonly #readers = new Set<Reader>();
  #isRead = false;
  /** How many readers were given. */
  #given = 0;
  #ended: Ended | null = null;
  /** Tells the pipeline that there is room. */
  tellRoom: () => void = () => {};

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** For how many there is room. */
  get room(): number {
    if (!this.#isRead) return Number.POSITIVE_INFINITY;
    return this.#waiting.size + this.#capacity - this.#kept.size;
  }

  put(value: unknown): void {
    if (!this.#isRead) return;
    const waiting = this.#waiting.shift();
    if (waiting === undefined) return this.#kept.push({ value });
    this.#given += 1;
    waiting.resolve({ done: false, value });
  }

  /** From now on they are kept for whoever reads them. */
  read(): this {
    this.#isRead = true;
    return this;
  }

  /** The pipeline has ended: what is kept can still be read. */
  end(ended: Ended): void {
    this.#ended = ended;
    for (let next = this.#waiting.shift(); next !== undefined; next = this.#waiting.shift()) {
      if (ended.reason === "failed") next.reject(ended.error);
      else next.resolve(END);
    }
  }

  /** The pipeline is done, and begins anew: those who read for one life are given what is kept, and no more. */
  endLife(): void {
    for (const reader of this.#readers) {
      if (!reader.isOfLife) continue;
      reader.last = this.#given + this.#kept.size;
      this.#dismiss(reader);
    }
  }

  [Symbol.asyncIterator](): AsyncIterator<unknown> {
    return this.reader(false);
  }

  /** Begins to read. `isOfLife`: until the pipeline is done, though it may begin anew. */
  reader(isOfLife: boolean): Reader {
    const reader = new Reader(this, isOfLife);
    this.#readers.add(reader);
    this.read();
    return reader;
  }

  /** The next output, for a reader. */
  next(reader: Reader): Promise<IteratorResult<unknown>> {
    if (!this.#readers.has(reader) || this.#given >= reader.last) return Promise.resolve(END);
    const kept = this.#kept.shift();
    if (kept !== undefined) {
      this.#given += 1;
      // Not for each: many that go on together cost one turn.
      if (this.#kept.size <= this.#capacity / 2) this.tellRoom();
      return Promise.resolve({ done: false, value: kept.value });
    }
    if (this.#ended?.reason === "failed") return refused(this.#ended.error);
    if (this.#ended !== null) return Promise.resolve(END);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ reader, resolve, reject });
      this.tellRoom();
    });
  }

  /** A reader reads no more, not even what it waits for. Without any they are only counted again. */
  leave(reader: Reader): void {
    if (!this.#readers.delete(reader)) return;
    this.#dismiss(reader);
    if (this.#readers.size > 0) return;
    this.#isRead = false;
    this.#kept.retain(() => false);
    this.tellRoom();
  }

  /** What a reader waits for does not come. */
  #dismiss(reader: Reader): void {
    this.#waiting.retain((waiting) => {
      if (waiting.reader === reader) waiting.resolve(END);
      return waiting.reader !== reader;
    });
  }
}

/** One who reads outputs. */
export class Reader implements AsyncIterator<unknown> {
  readonly #outputs: Outputs;
  /** Whether it reads no longer than until the pipeline is done. */
  readonly isOfLife: boolean;
  /** How many outputs there are until then, whoever was given them. */
  last = Number.POSITIVE_INFINITY;

  constructor(outputs: Outputs, isOfLife: boolean) {
    this.#outputs = outputs;
    this.isOfLife = isOfLife;
  }

  next(): Promise<IteratorResult<unknown>> {
    return this.#outputs.next(this);
  }

  return(): Promise<IteratorResult<unknown>> {
    this.#outputs.leave(this);
    return Promise.resolve(END);
  }
}
