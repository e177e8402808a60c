import { seeded } from "../../runtime/hosts/simulation/random.js";

/** Chance, from a seed. */
export class Dice {
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seeded(seed);
  }

  /** A whole number from 0 up to, not including, `sides`. */
  roll(sides: number): number {
    return Math.floor(this.#random() * sides);
  }

  /** Whether something happens that happens once in `times`. */
  hit(times: number): boolean {
    return this.roll(times) === 0;
  }

  pick<T>(all: readonly T[]): T {
    const picked = all[this.roll(all.length)];
    if (picked === undefined) throw new Error("there is nothing to pick from");
    return picked;
  }
}
