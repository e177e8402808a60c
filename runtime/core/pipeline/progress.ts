import type { Context } from "../context.js";
import type { HostTimer } from "../contract/host.js";
import type { Counts } from "../contract/pipeline.js";
import { ENDED } from "../status.js";

/** How often observers are told how far a pipeline is, in ms. */
const EVERY = 1000;

/** Tells observers, if there are any, how far a pipeline is: when something has happened, and not too often. */
export class Progress {
  readonly #counts: () => Counts;
  #told = Number.NEGATIVE_INFINITY;
  #timer: HostTimer | null = null;

  constructor(counts: () => Counts) {
    this.#counts = counts;
  }

  /** Something has happened. */
  note(context: Context): void {
    const { cell } = context;
    if (!cell.observed || this.#timer !== null) return;
    const { host } = cell.system;
    const wait = this.#told + EVERY - host.now();
    if (wait <= 0) this.tell(context);
    else this.#timer = host.after(wait, () => this.tell(context));
  }

  /** Of a life that has ended already there is nothing more to tell. */
  tell({ cell, life }: Context): void {
    this.stop();
    this.#told = cell.system.host.now();
    if (life.past !== null || cell.status === ENDED) return;
    if (!cell.observed) return;
    const counts = this.#counts();
    cell.tell({ type: "progress", state: cell.state.name, progress: counts, counts });
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
  }
}
