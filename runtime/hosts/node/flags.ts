/** A place in shared memory where a thread reads yes or no: whether it should stop, whether it is observed. */
export interface Flag {
  readonly cells: Int32Array;
  readonly index: number;
  raise(): void;
  lower(): void;
  /** Gives the place back for another run: this one changes nothing there any more. */
  release(): void;
}

/** Places per block of shared memory. */
const BLOCK = 256;

/** Hands out flags, down at first, from blocks of shared memory that are used again and again. */
export class Flags {
  readonly #free: { readonly cells: Int32Array; readonly index: number }[] = [];

  take(): Flag {
    const { cells, index } = this.#free.pop() ?? this.#extend();
    let held = true;
    const set = (value: number) => {
      if (held) Atomics.store(cells, index, value);
    };
    set(0);
    const release = () => {
      held = false;
      this.#free.push({ cells, index });
    };
    return { cells, index, raise: () => set(1), lower: () => set(0), release };
  }

  #extend(): { readonly cells: Int32Array; readonly index: number } {
    const cells = new Int32Array(new SharedArrayBuffer(BLOCK * Int32Array.BYTES_PER_ELEMENT));
    for (let index = 1; index < BLOCK; index++) this.#free.push({ cells, index });
    return { cells, index: 0 };
  }
}
