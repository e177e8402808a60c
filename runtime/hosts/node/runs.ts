/** One run on a thread of the pool: of a body, or of a helper in a parallel map. */
export class PoolRun {
  readonly id: number;
  /** Settles with what the worker sends home; rejects when the thread dies. */
  readonly result: Promise<unknown>;
  readonly #terminator = new AbortController();
  /** Helpers in its parallel maps: they end with it when its thread dies. */
  readonly #helpers = new Set<PoolRun>();
  #failure: Error | null = null;
  over = false;

  /** `start` sends it to a thread, which is to be terminated when the signal fires. */
  constructor(id: number, start: (signal: AbortSignal) => Promise<unknown>) {
    this.id = id;
    this.result = this.#watched(start(this.#terminator.signal));
  }

  /** Ends its thread wherever it is, and the threads that help it. */
  terminate(): void {
    this.#terminator.abort();
    for (const helper of this.#helpers) helper.terminate();
  }

  /** Its thread is of no use any more, for a reason that the thread told. */
  fail(reason: Error): void {
    this.#failure ??= reason;
    this.terminate();
  }

  adopt(helper: PoolRun): void {
    this.#helpers.add(helper);
    const leave = () => void this.#helpers.delete(helper);
    helper.result.then(leave, leave);
  }

  async #watched(result: Promise<unknown>): Promise<unknown> {
    try {
      return await result;
    } catch (error) {
      this.terminate();
      throw this.#failure ?? error;
    } finally {
      this.over = true;
    }
  }
}
