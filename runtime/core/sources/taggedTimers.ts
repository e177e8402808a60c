import type { Timer } from "../contract/sources.js";
import type { TimerRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import { TimerRun } from "./timerRun.js";

/**
 * A timer that there is once for each tag. Only those are kept that run, or whose tick waits: of one that is stopped or
 * has ticked nothing is left.
 */
export class TaggedTimers {
  readonly row: TimerRow;
  readonly #life: Life;
  readonly #runs = new Map<unknown, TimerRun>();
  #retired = false;

  constructor(life: Life, row: TimerRow) {
    this.#life = life;
    this.row = row;
  }

  /** How many are kept. */
  get size(): number {
    return this.#runs.size;
  }

  of(tag: unknown): Timer {
    return new TagTimer(tag, this);
  }

  /** The one that is kept. */
  get(tag: unknown): TimerRun | undefined {
    return this.#runs.get(tag);
  }

  start(tag: unknown, ms: number | undefined): void {
    const kept = this.#runs.get(tag);
    const run = kept ?? new TimerRun(this.#life, this.row, { tag, forget: () => this.#runs.delete(tag) });
    if (this.#retired) run.retire();
    run.start(ms);
    if (run.running) this.#runs.set(tag, run);
  }

  retire(): void {
    this.#retired = true;
    for (const run of this.#runs.values()) run.retire();
  }
}

/** The timer of one tag, as handlers hold it: running or not. */
class TagTimer implements Timer {
  readonly #tag: unknown;
  readonly #all: TaggedTimers;

  constructor(tag: unknown, all: TaggedTimers) {
    this.#tag = tag;
    this.#all = all;
  }

  get running(): boolean {
    return this.#all.get(this.#tag)?.running ?? false;
  }

  start(ms?: number): void {
    this.#all.start(this.#tag, ms);
  }

  stop(): void {
    this.#all.get(this.#tag)?.stop();
  }
}
