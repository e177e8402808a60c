import type { Address, Spawnable, SpawnOptions } from "../contract/address.js";
import type { ParallelOptions } from "../contract/thread.js";
import { mapOnThreads } from "../functions/parallel.js";
import type { ThreadTask } from "../functions/threadTask.js";
import { runInside } from "../life/inner.js";
import { sleep } from "../sleep.js";
import { Cancellation } from "../tools/cancellation.js";
import type { Engine } from "./engine.js";
import type { Item } from "./item.js";
import type { StageRow } from "./stage.js";

/** `ctx`: what a stage may do. It belongs to one attempt at one value. */
export class StageContext {
  readonly #engine: Engine;
  readonly #stage: StageRow;
  readonly #item: Item;
  /** Fires when the attempt is given up. */
  #own: Cancellation | null = null;
  /** Set by `giveUp`: the error is not to be retried. */
  gaveUp = false;

  constructor(engine: Engine, stage: StageRow, item: Item) {
    this.#engine = engine;
    this.#stage = stage;
    this.#item = item;
  }

  get stage(): string {
    return this.#stage.name;
  }

  get config(): object {
    return this.#stage.config;
  }

  get layer(): number {
    return this.#item.layer;
  }

  get input(): number {
    return this.#item.input;
  }

  get self(): object {
    return this.#engine.cell.address;
  }

  get signal(): AbortSignal {
    return this.cancellation.signal;
  }

  get cancellation(): Cancellation {
    this.#own ??= new Cancellation();
    return this.#own;
  }

  giveUp(error: Error): never {
    this.gaveUp = true;
    throw error;
  }

  sleep(ms: number): Promise<void> {
    return sleep(this.#engine.cell, ms, this.#until);
  }

  run(agent: Pick<Spawnable<Address>, "spawn">, inputs?: unknown): Promise<unknown> {
    return runInside(this.#engine.context, this.#until, agent, inputs);
  }

  spawn<Address extends object>(agent: Pick<Spawnable<Address>, "spawn">, options?: SpawnOptions): Address {
    return agent.spawn({ ...options, system: this.#engine.system });
  }

  parallel<Input, Output>(
    task: ThreadTask<Input, Output>,
    items: Iterable<Input>,
    options?: ParallelOptions,
  ): Promise<Output[]> {
    return mapOnThreads(this.#engine.context, this.#until, task, {
      items: [...items],
      options: { ...options },
    });
  }

  /** The attempt is given up. */
  expire(reason: Error): void {
    this.cancellation.fire(reason);
  }

  get #until(): ReadonlySet<Cancellation> {
    return new Set([this.cancellation]);
  }
}
