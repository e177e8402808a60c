/** Counts what happens in each second, and remembers some of them. */
export class Rate {
  /** Counts, by second. */
  readonly #counts = new Map<number, number>();
  readonly #seconds: number;

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Something happens at this time, in ms. */
  count(time: number): void {
    const second = Math.floor(time / 1000);
    this.#counts.set(second, (this.#counts.get(second) ?? 0) + 1);
    if (this.#counts.size > this.#seconds) this.#forget(second);
  }

  /** How many there were in the last full second. */
  now(time: number): number {
    return this.#counts.get(Math.floor(time / 1000) - 1) ?? 0;
  }

  /** How many there were in each of the last full seconds, the latest last. */
  past(time: number): number[] {
    const end = Math.floor(time / 1000);
    return Array.from({ length: this.#seconds }, (_, at) => this.#counts.get(end - this.#seconds + at) ?? 0);
  }

  #forget(second: number): void {
    for (const old of this.#counts.keys()) if (old < second - this.#seconds) this.#counts.delete(old);
  }
}
