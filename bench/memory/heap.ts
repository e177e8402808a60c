/** The live heap after a forced collection, in bytes. Needs `--expose-gc`. */
export function heap(): number {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("start it with --expose-gc: npm run bench:memory");
  gc();
  return process.memoryUsage().heapUsed;
}

/** Looks at the heap each time that so many things have been done. */
export class Meter {
  readonly #every: number;
  readonly figures: number[] = [];
  seen = 0;

  constructor(every: number) {
    this.#every = every;
  }

  /** One more has been done. */
  note(): void {
    this.seen += 1;
    if (this.seen % this.#every === 0) this.figures.push(heap());
  }
}
