/** How many restarts a supervisor may have within some time, as in OTP: one more than those, and it gives up. */
export class Intensity {
  readonly #most: number;
  readonly #within: number;
  #times: number[] = [];

  constructor({ restarts, within }: { readonly restarts: number; readonly within: number }) {
    this.#most = restarts;
    this.#within = within;
  }

  /** Counts a restart at `now`, in ms. Whether there may be one: those of exactly `within` ms ago still count. */
  admits(now: number): boolean {
    this.#times = this.#times.filter((time) => now - time <= this.#within);
    this.#times.push(now);
    return this.#times.length <= this.#most;
  }
}
