import { toError } from "../../core/contract/error.js";
import type { Simulation } from "../simulation/simulation.js";

/** Starts agents in a simulation and drives them; it may let time pass. Run once undisturbed, then once for each fault. */
export type Scenario = (simulation: Simulation) => unknown;

/** One performance of a scenario. */
export class Play {
  over = false;
  /** What the scenario threw; null when it did not. */
  thrown: Error | null = null;
  readonly #end: Promise<void>;

  constructor(scenario: Scenario, simulation: Simulation) {
    const run = async () => void (await scenario(simulation));
    this.#end = run()
      .catch((thrown: unknown) => {
        this.thrown = toError(thrown);
      })
      .finally(() => {
        this.over = true;
      });
  }

  /** Waits for its end, `patience` ms of real time at most: what a fault keeps from settling is awaited in vain. */
  async wait(patience: number): Promise<void> {
    if (patience === Infinity) return this.#end;
    let stop = () => {};
    const late = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      stop = () => clearTimeout(timer);
    });
    await Promise.race([this.#end, late]);
    stop();
  }
}
