import { Queue } from "../tools/queue.js";

/** How many restarts a supervisor may have within some time, as in OTP: one more than those, and it gives up. */
export class Intensity {
  readonly #most: number;
  readonly #within: number;
  /** Of the restarts within that time, never more than those. */
  readonly #times = new Queue<number>();

  constructor({ restarts, within }: { readonly restarts: number; readonly within: number }) {
    this.#most = restarts;
    this.#within = within;
  }

  /** Whether there may be a restart at `now`, in ms, which counts then: those of exactly `within` ms ago still count. */
  admits(now: number): boolean {
    const times = this.#times;
    while (times.first !== undefined && now - times.first > this.#within) times.shift();
    if (times.size >= this.#most) return false;
    times.push(now);
    return true;
  }
}
