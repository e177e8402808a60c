import type { Host } from "../../core/contract/host.js";
import { Simulation } from "../simulation/simulation.js";

/** A world that gives up on a promise which no amount of time settles, because timers go on for ever. */
export class PatientSimulation extends Simulation {
  readonly #patience: number;

  /** `patience`: how long `until` waits at most, in virtual ms. */
  constructor(seed: number, host: (simulated: Host) => Host, patience: number) {
    super({ seed, host });
    this.#patience = patience;
  }

  override until<T>(promise: Promise<T>): Promise<T> {
    return this.within(this.#patience, promise);
  }

  /** Lets time pass until a promise is settled, `ms` at most. */
  async within<T>(ms: number, promise: Promise<T>): Promise<T> {
    let stop = () => {};
    const late = new Promise<never>((_, reject) => {
      const timer = this.system.host.after(ms, () => reject(new Error(`it still waits after ${ms} ms`)));
      timer.hold(false);
      stop = () => timer.cancel();
    });
    return super.until(Promise.race([promise, late])).finally(stop);
  }
}
