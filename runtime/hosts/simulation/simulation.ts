import { list } from "../../core/borders/misfit.js";
import type { Cell } from "../../core/cell.js";
import type { Spawnable } from "../../core/contract/address.js";
import type { Host } from "../../core/contract/host.js";
import type { Observation } from "../../core/contract/observation.js";
import { ENDING, type Status, WAITING } from "../../core/status.js";
import { System } from "../../core/system.js";
import { asyncCalls } from "../asyncCalls.js";
import { AjvValidators } from "../validate/validators.js";
import { Clock } from "./clock.js";
import { seeded } from "./random.js";
import { InlineThreads } from "./threads.js";

export interface SimulationOptions {
  /** Decides the order in which agents run and every random number; the same seed, the same run. Default 1. */
  readonly seed?: number;
  /** Gives the host that the agents live on in place of the simulated one, which it is given: with other threads, say. */
  readonly host?: (simulated: Host) => Host;
}

/** How often agents may ask for another turn without any time passing; a turn is some 250,000 steps. */
const MOST_TURNS = 8;

/** In the middle of a handler, or of last hooks. */
const AT_WORK: ReadonlySet<Status> = new Set([WAITING, ENDING]);

const REAL_WORLD =
  "files, sockets and real timers are not waited for here: await what they settle by itself, without until()";

function whereabouts(cells: readonly Cell[]): string {
  return list(
    cells.map(({ id, state }) => `${id} in "${state.name}"`),
    " and ",
  );
}

/** Lets the platform have a turn: every promise that can settle does. */
function platform(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * A world for tests. Time stands still until `advance` or `until` moves it; agents that are ready run in an order
 * drawn from the seed; bodies of `sync` states run in place, on copies. Handlers that await the real world (files,
 * sockets) are not waited for: give them promises of your own.
 */
export class Simulation {
  readonly system: System;
  /** Everything that has happened so far. */
  readonly log: Observation[] = [];
  /** Errors that nobody took: under another host a person would be told. */
  readonly reported: Error[] = [];
  readonly #clock = new Clock();
  /** Turns that something still waits for. */
  #turns = 0;
  #stopped = false;

  constructor({ seed = 1, host = (simulated) => simulated }: SimulationOptions = {}) {
    this.system = new System(host(this.#host(seed)));
  }

  /** Virtual ms since the start. */
  get now(): number {
    return this.#clock.now;
  }

  /** When, in virtual ms, the next thing falls due that somebody waits for; undefined when nothing is left to happen. */
  get next(): number | undefined {
    return this.#clock.next;
  }

  /** Whether it was stopped, because agents moved on and on without ever waiting. */
  get stopped(): boolean {
    return this.#stopped;
  }

  /** Starts an agent in this world. */
  spawn<Address extends object>(agent: Pick<Spawnable<Address>, "spawn">): Address {
    return agent.spawn({ system: this.system });
  }

  /** Starts an agent in this world and lives on until it has ended. */
  run<Output>(agent: Spawnable<object, Output>): Promise<Output> {
    return this.until(agent.run({ system: this.system }));
  }

  /** Keeps a log of everything that happens from now on, in `log`. */
  watch(): this {
    this.system.observe((observation) => this.log.push(observation));
    return this;
  }

  /**
   * Lets everything happen that needs no time to pass. Rejects, and stops this world, when that does not come to
   * an end: some agents move on and on without ever waiting.
   */
  async settle(): Promise<void> {
    await platform();
    for (let turn = 1; this.#awaited > 0; turn++) {
      if (turn > MOST_TURNS) throw this.#endless();
      await platform();
    }
    // Deadlines begin at the end of the turn in which they are set.
    if (this.#turns > 0) await platform();
  }

  /** Turns that agents wait for, without the one at whose end deadlines begin: that is nobody's work. */
  get #awaited(): number {
    return this.#turns - (this.system.deadlines.beginning ? 1 : 0);
  }

  /** Lets `ms` pass, and everything happen that falls due in it. */
  async advance(ms: number): Promise<void> {
    const until = this.#clock.now + ms;
    await this.settle();
    while (this.#clock.step(until)) await this.settle();
    this.#clock.skip(until);
  }

  /**
   * Lets time pass until a promise is settled, and gives its outcome. Rejects when nothing is left that could
   * happen while it is still pending. Await a promise by itself that waits for files, sockets or real timers.
   */
  async until<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    const settle = () => {
      settled = true;
    };
    promise.then(settle, settle);
    await this.settle();
    while (!settled) {
      const { next } = this;
      if (next === undefined) throw this.#stuck();
      this.#clock.step(next);
      await this.settle();
    }
    return promise;
  }

  #stuck(): Error {
    const alive = this.system.cells();
    const busy = alive.filter(({ status }) => AT_WORK.has(status));
    const idle = alive.filter(({ status }) => !AT_WORK.has(status));
    const parts = [
      `nothing is left to happen at ${this.now} ms, and it still waits`,
      ...(busy.length > 0 ? [`at work: ${whereabouts(busy)}`] : []),
      ...(idle.length > 0 ? [`waiting for messages: ${whereabouts(idle)}`] : []),
      ...(alive.length === 0 ? ["no agent is alive"] : []),
      ...(busy.length > 0 || alive.length === 0 ? [REAL_WORLD] : []),
    ];
    return new Error(parts.join("; "));
  }

  #endless(): Error {
    this.#stopped = true;
    return new Error(
      `agents are still busy after millions of steps at ${this.now} ms: do they go round in a circle?`,
    );
  }

  /** Agents that are busy for long let the platform have a turn, so that a test that hangs can be timed out. */
  #later(callback: () => void): void {
    this.#turns += 1;
    setImmediate(() => {
      this.#turns -= 1;
      if (!this.#stopped) callback();
    });
  }

  #host(seed: number): Host {
    const clock = this.#clock;
    const order = seeded(seed);
    const calls = asyncCalls(true);
    return {
      now: () => clock.now,
      random: seeded(~seed),
      soon: (callback) => void Promise.resolve().then(callback),
      later: (callback) => this.#later(callback),
      after: (ms, callback) => clock.after(ms, callback),
      pick: (ready) => Math.floor(order() * ready),
      ...(calls && { calls }),
      threads: new InlineThreads(),
      validators: new AjvValidators(),
      report: (error) => void this.reported.push(error),
    };
  }
}
