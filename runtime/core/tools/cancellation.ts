/**
 * Fires once, when what it stands for is to stop: an agent, or one call of a handler. Its signal is made only for
 * those who ask for one; the runtime's own listeners are kept beside it, since platforms warn of many on a signal.
 */
export class Cancellation {
  #reason: Error | null = null;
  #controller: AbortController | null = null;
  readonly #listeners = new Set<(reason: Error) => void>();

  get signal(): AbortSignal {
    if (this.#controller === null) {
      this.#controller = new AbortController();
      if (this.#reason !== null) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  get hasFired(): boolean {
    return this.#reason !== null;
  }

  /** Whether somebody has asked for its signal. */
  get hasSignal(): boolean {
    return this.#controller !== null;
  }

  /** Calls `stop` once it fires: at once, if it has. */
  listen(stop: (reason: Error) => void): void {
    if (this.#reason !== null) stop(this.#reason);
    else this.#listeners.add(stop);
  }

  unlisten(stop: (reason: Error) => void): void {
    this.#listeners.delete(stop);
  }

  fire(reason: Error): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.#controller?.abort(reason);
    for (const stop of this.#listeners) stop(reason);
    this.#listeners.clear();
  }
}

/** Calls `stop` when the first of them fires. Gives the function that stops listening. */
export function whenFired(either: ReadonlySet<Cancellation>, stop: (reason: Error) => void): () => void {
  const release = () => {
    for (const one of either) one.unlisten(fired);
  };
  let over = false;
  function fired(reason: Error): void {
    if (over) return;
    over = true;
    release();
    stop(reason);
  }
  for (const one of either) one.listen(fired);
  return release;
}
