import type { Cell } from "./cell.js";
import { Context } from "./context.js";
import { AgentError } from "./contract/error.js";
import type { Calls, Host } from "./contract/host.js";
import type { Happening, Observer } from "./contract/observation.js";
import { interrupt } from "./life/interrupt.js";
import { run } from "./loop.js";
import { Scheduler } from "./scheduler.js";
import { Chain } from "./tools/chain.js";
import { Deadlines } from "./tools/deadlines.js";
import { Observers } from "./tools/observers.js";
import { WorkList } from "./tools/workList.js";
import { Waiters } from "./waiters.js";

/**
 * The world that agents live in: a host, the order in which they run, and who watches. Agents that are started
 * without naming one live in the default system of the platform.
 */
export class System {
  readonly host: Host;
  /** @internal */
  readonly scheduler: Scheduler;
  /** @internal */
  readonly deadlines: Deadlines;
  /** @internal */
  readonly waiters = new Waiters();
  /** @internal What the end of an agent means for others. */
  readonly consequences: WorkList;
  /** @internal */
  readonly calls: Calls | null;
  /** @internal The agent that has its turn: what its handlers do until they first await something is its doing. */
  running: Cell | null = null;
  readonly #observers = new Observers();
  /** They keep what happens for later: nobody hears of errors by them. */
  readonly #recorders = new Observers();
  /** Those that are alive. */
  readonly #cells = new Chain<Cell>();
  #numbers = 0;

  constructor(host: Host) {
    this.host = host;
    this.scheduler = new Scheduler(host, run);
    this.deadlines = new Deadlines(host);
    this.consequences = new WorkList(host);
    this.calls = host.calls ?? null;
  }

  /** How many agents are alive. */
  get size(): number {
    return this.#cells.size;
  }

  /** @internal The call that the host takes what runs now for a part of: one that has awaited something. */
  get remembered(): Context | null {
    const current = this.calls?.current;
    return current instanceof Context ? current : null;
  }

  /** @internal The agent whose code runs now, as far as that is known. */
  get caller(): Cell | null {
    return this.running ?? this.remembered?.cell ?? null;
  }

  /** @internal Runs code as a part of a call, or of none, for all that it goes on with later, where the host remembers that. */
  within<T>(call: Context | undefined, body: () => T): T {
    return this.calls === null ? body() : this.calls.run(call, body);
  }

  /** @internal Runs code of others in the middle of an agent's call: what it asks, the agent does not wait for. */
  apart<T>(body: () => T): T {
    const { running } = this;
    this.running = null;
    try {
      return this.within(undefined, body);
    } finally {
      this.running = running;
    }
  }

  /** Watches everything that happens from now on; gives the function that stops it. */
  observe(observer: Observer): () => void {
    return this.#watch(this.#observers, observer);
  }

  /** @internal The same for what keeps a record: errors that only it is told of are reported to a person all the same. */
  record(recorder: Observer): () => void {
    return this.#watch(this.#recorders, recorder);
  }

  #watch(watchers: Observers, observer: Observer): () => void {
    const stop = watchers.add(observer);
    this.#noteObserved();
    return () => {
      stop();
      this.#noteObserved();
    };
  }

  /**
   * Asks every agent to end, as `address.interrupt` does, and waits until none is left. Children are asked by their
   * supervisors, in the order of their groups; those that run inside another agent are asked by that one.
   */
  async interrupt(options?: { readonly deadline?: number }): Promise<void> {
    // Those that end may start others meanwhile.
    while (this.size > 0) {
      const cells = this.cells().filter(
        ({ member, belongings }) => (belongings?.outer ?? null) === null && member === null,
      );
      await Promise.all(cells.map((cell) => interrupt(cell, options?.deadline)));
    }
  }

  /** @internal Whether all of it is watched or recorded. */
  observed = false;

  /** @internal Whether somebody hears of errors that nothing else takes. */
  get heard(): boolean {
    return this.#observers.size > 0;
  }

  /** @internal */
  tell(cell: Cell, happening: Happening): void {
    const observation = { agent: cell.id, time: this.host.now(), ...happening };
    this.apart(() => {
      // Recorded first: what an observer does may happen before it returns.
      this.#recorders.tell(observation, this.host);
      this.#observers.tell(observation, this.host);
      cell.observers?.tell(observation, this.host);
    });
  }

  /** @internal Takes an agent in and gives it a number. */
  admit(cell: Cell): number {
    this.#cells.push(cell);
    this.#numbers += 1;
    return this.#numbers;
  }

  /** @internal */
  dismiss(cell: Cell): void {
    this.#cells.remove(cell);
  }

  #noteObserved(): void {
    this.observed = this.#observers.size > 0 || this.#recorders.size > 0;
    for (const cell of this.cells()) cell.noteObserved();
  }

  /** @internal Those that are alive, the youngest first. */
  cells(): readonly Cell[] {
    return this.#cells.items.toReversed();
  }
}

let standard: System | null = null;
let platform: (() => Host) | null = null;

/** The system of agents that are started without one, made at its first use. */
export function defaultSystem(): System {
  if (standard !== null) return standard;
  if (platform === null) {
    throw new AgentError("usage", "no platform is set up: import crb-gen, or pass a system", { agent: "" });
  }
  standard = new System(platform());
  return standard;
}

/** Says how the host of the default system is made. The doors of the package call it for their platform. */
export function provideHost(make: () => Host): void {
  platform ??= make;
}
