/** How many restarts a supervisor may have within some time, as in OTP: one more than those, and it gives up. */
export class Intensity {
  readonly #most: number;
  readonly #within: number;
  readonly #times: number[] = [];

  constructor({ restarts, within }: { readonly restarts: number; readonly within: number }) {
    this.#most = restarts;
    this.#within = within;
  }

  /** Counts a restart at `now`, in ms. Whether there may be one: those of exactly `within` ms ago still count. */
  admits(now: number): boolean {
    const times = this.#times;
    for (let [oldest] = times; oldest !== undefined && now - oldest > this.#within; [oldest] = times)
      times.shift();
    times.push(now);
    return times.length <= this.#most;
  }
}
