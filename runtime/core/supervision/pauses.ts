import type { Host } from "../contract/host.js";
import { backoff } from "../moves/recover.js";

/** The pauses of a child before its next lives: longer from one to the next, as long as its lives are short. */
export class Pauses {
  readonly #range: readonly [from: number, to: number];
  readonly #host: Host;
  /** When its life began, by the host's clock. */
  #began: number;
  /** Restarts in a row, each after a short life. */
  #failures = 0;

  constructor(range: readonly [from: number, to: number], host: Host) {
    this.#range = range;
    this.#host = host;
    this.#began = host.now();
  }

  /** A life begins. */
  begin(): void {
    this.#began = this.#host.now();
  }

  /** The next one, in ms. */
  next(): number {
    const range = this.#range;
    if (this.#host.now() - this.#began > range[1]) this.#failures = 0;
    this.#failures += 1;
    return backoff({ backoff: range }, this.#failures, this.#host.random());
  }
}
