import type { Host } from "../contract/host.js";
import { attempt } from "./attempt.js";
import { Queue } from "./queue.js";

/**
 * Work that makes more work of its kind: done one after the other in the order in which it came, so that no chain of it is too
 * long for the stack.
 */
export class WorkList {
  readonly #host: Host;
  readonly #waiting = new Queue<() => void>();
  #isBusy = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Does it at once, or after what is under way. What it throws is reported. */
  add(work: () => void): void {
    this.#waiting.push(work);
    if (!this.#isBusy) this.#drain();
  }

  /** Does it at once; what it adds comes after it. Throws what it throws. */
  first(work: () => void): void {
    if (this.#isBusy) return work();
    this.#isBusy = true;
    try {
      work();
    } finally {
      this.#drain();
    }
  }

  #drain(): void {
    this.#isBusy = true;
    for (let work = this.#waiting.shift(); work !== undefined; work = this.#waiting.shift())
      attempt(this.#host, work);
    this.#isBusy = false;
  }
}
