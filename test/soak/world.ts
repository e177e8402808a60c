import type { System } from "crb-gen";
import { Bank } from "./bank.js";
import type { Dice } from "./dice.js";
import type { BankBase, WorkerBase } from "./generated/soak.js";
import type { Outcomes } from "./outcomes.js";
import { Worker } from "./worker.js";

/** How a thread fares where it is a real one; in a simulation it runs in place, and must come to an end. */
export type Fate = "fine" | "throws" | "exits" | "spins" | "waits";

/** Agents by the thousand, and what happens to them by chance. */
export class World {
  started = 0;
  readonly #system: System;
  readonly #dice: Dice;
  readonly #outcomes: Outcomes;
  readonly #fates: readonly Fate[];
  #bank: BankBase.Address;
  readonly #workers = new Set<WorkerBase.Address>();

  constructor(system: System, dice: Dice, outcomes: Outcomes, fates: readonly Fate[]) {
    this.#system = system;
    this.#dice = dice;
    this.#outcomes = outcomes;
    this.#fates = fates;
    this.#bank = this.#openBank();
  }

  /** One thing happens. */
  happen(most: number): void {
    if (this.#workers.size < most && (this.#workers.size === 0 || this.#dice.hit(8))) return this.#hire();
    if (this.#dice.hit(2000)) return this.#robBank();
    if (this.#dice.hit(300)) return this.#follow();
    this.#act(this.#dice.pick([...this.#sample()]));
  }

  #act(worker: WorkerBase.Address): void {
    const n = this.#dice.roll(100);
    if (n < 25) worker.note({ n });
    else if (n < 45) worker.fetch({ n });
    else if (n < 47) worker.crunch({ fate: this.#dice.pick(this.#fates) });
    else if (n < 49) worker.split({ items: this.#dice.roll(10) });
    else if (n < 55) worker.spend({ amount: n });
    else if (n < 60) worker.owe({ amount: n });
    else if (n < 61) worker.follow();
    else if (n < 62) worker.molt();
    else if (n < 65) worker.feed({ items: this.#dice.roll(20) });
    else if (n < 72) worker.remind({ of: this.#dice.roll(5) });
    else if (n < 76) worker.cancel();
    else if (n < 86) this.#ask(worker);
    else if (n < 92) worker.stop();
    else void worker.interrupt({ deadline: this.#dice.pick([0, 5, 50, 500]) });
  }

  /** Some asker gives up before there can be an answer. */
  #ask(worker: WorkerBase.Address): void {
    const signal = this.#dice.hit(4) ? AbortSignal.abort() : undefined;
    const options = signal === undefined ? {} : { signal };
    this.#outcomes.watch("count", worker.count({}, options));
    this.#outcomes.watch("advice", this.#bank.advice());
  }

  #hire(): void {
    const worker = new Worker({ bank: this.#bank }, this.#dice, this.#outcomes).spawn({
      system: this.#system,
    });
    this.started += 1;
    this.#workers.add(worker);
    this.#outcomes.watch("worker", worker.done);
    if (this.#dice.hit(4)) this.#look(worker);
    void worker.ended.then(() => this.#workers.delete(worker));
  }

  /** Somebody looks at a worker, perhaps for a moment only. */
  #look(worker: WorkerBase.Address): void {
    const stop = worker.observe(({ type }) => {
      if (type === "progress") this.#outcomes.count("progress seen");
      if (this.#dice.hit(50)) stop();
    });
  }

  /** Somebody who is no agent follows the bank for a while. */
  #follow(): void {
    const entry = this.#bank.score(({ kind }) => {
      this.#outcomes.count(`followed: ${kind}`);
      if (this.#dice.hit(20)) entry.stop();
    });
  }

  #openBank(): BankBase.Address {
    const bank = new Bank(this.#dice).spawn({ system: this.#system });
    this.#outcomes.watch("bank", bank.done);
    return bank;
  }

  #robBank(): void {
    void this.#bank.interrupt({ deadline: 0 });
    this.#bank = this.#openBank();
  }

  /** A few of the workers: the set is large, and picking one must be cheap. */
  *#sample(): Iterable<WorkerBase.Address> {
    let left = 1 + this.#dice.roll(Math.min(40, this.#workers.size));
    for (const worker of this.#workers) {
      if (left === 0) return;
      left -= 1;
      yield worker;
    }
  }
}
