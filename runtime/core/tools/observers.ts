import type { Host } from "../contract/host.js";
import type { Observation, Observer } from "../contract/observation.js";
import { attempt } from "./attempt.js";

/** Who watches a system, or an agent. One that throws is reported, and troubles nobody else. */
export class Observers {
  #all: readonly Observer[] = [];

  get size(): number {
    return this.#all.length;
  }

  /** Gives the function that takes it out again. */
  add(observer: Observer): () => void {
    // Told of by a function of its own: the same observer may be there twice.
    const tell: Observer = (observation) => observer(observation);
    this.#all = [...this.#all, tell];
    return () => {
      this.#all = this.#all.filter((other) => other !== tell);
    };
  }

  tell(observation: Observation, host: Host): void {
    for (const observer of this.#all) attempt(host, () => observer(observation));
  }
}
