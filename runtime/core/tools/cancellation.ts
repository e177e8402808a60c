import { Chain, type Link } from "./chain.js";

/** Hears when a cancellation fires, unless it lets go before. It stands in its list itself: nothing is made for it. */
export interface Listener extends Link<Listener> {
  /** What it listens to, as long as it does. */
  to: Cancellation | null;
  hear(reason: Error): void;
}

/** It listens no longer, if it did. */
export function stopListening(listener: Listener): void {
  listener.to?.unlisten(listener);
}

/** Calls `stop` once what it listens to fires. */
export class CallbackListener implements Listener {
  before: Listener | null = null;
  after: Listener | null = null;
  to: Cancellation | null = null;
  readonly hear: (reason: Error) => void;

  constructor(stop: (reason: Error) => void) {
    this.hear = stop;
  }
}

/**
 * Fires once, when what it stands for is to stop: an agent, or one call of a handler. Its signal is made only for
 * those who ask for one; the runtime's own listeners are kept beside it, since platforms warn of many on a signal.
 */
export class Cancellation {
  #reason: Error | null = null;
  #controller: AbortController | null = null;
  readonly #listeners = new Chain<Listener>();

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

  /** Tells `listener` once it fires: at once, if it has. */
  listen(listener: Listener): void {
    if (this.#reason !== null) return listener.hear(this.#reason);
    listener.to = this;
    this.#listeners.push(listener);
  }

  unlisten(listener: Listener): void {
    listener.to = null;
    this.#listeners.remove(listener);
  }

  fire(reason: Error): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.#controller?.abort(reason);
    for (let { first } = this.#listeners; first !== null; first = this.#listeners.first) {
      this.unlisten(first);
      first.hear(reason);
    }
  }
}

/** Calls `stop` when the first of them fires. Gives the function that stops listening. */
export function whenFired(either: ReadonlySet<Cancellation>, stop: (reason: Error) => void): () => void {
  const listeners: Listener[] = [];
  const release = () => {
    for (const listener of listeners) stopListening(listener);
  };
  let over = false;
  function fired(reason: Error): void {
    if (over) return;
    over = true;
    release();
    stop(reason);
  }
  for (const one of either) {
    if (over) break;
    const listener = new CallbackListener(fired);
    listeners.push(listener);
    one.listen(listener);
  }
  return release;
}
