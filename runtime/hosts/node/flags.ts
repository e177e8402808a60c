/** A place in shared memory where a thread reads whether it should stop. */
export interface Flag {
  readonly cells: Int32Array;
  readonly index: number;
  raise(): void;
  /** Gives the place back for another run. */
  release(): void;
}

/** Places per block of shared memory. */
const BLOCK = 256;

/** Hands out flags, down at first, from blocks of shared memory that are used again and again. */
export class Flags {
  readonly #free: { readonly cells: Int32Array; readonly index: number }[] = [];

  take(): Flag {
    const { cells, index } = this.#free.pop() ?? this.#extend();
    Atomics.store(cells, index, 0);
    return {
      cells,
      index,
      raise: () => void Atomics.store(cells, index, 1),
      release: () => void this.#free.push({ cells, index }),
    };
  }

  #extend(): { readonly cells: Int32Array; readonly index: number } {
    const cells = new Int32Array(new SharedArrayBuffer(BLOCK * Int32Array.BYTES_PER_ELEMENT));
    for (let index = 1; index < BLOCK; index++) this.#free.push({ cells, index });
    return { cells, index: 0 };
  }
}
