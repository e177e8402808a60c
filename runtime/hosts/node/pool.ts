import { availableParallelism } from "node:os";
import { toError } from "../../core/contract/error.js";
import { Queue } from "../../core/tools/queue.js";
import { type Parts, partsOfJob } from "../copying.js";
import { unpack } from "./errors.js";
import { explained } from "./explained.js";
import { makeFlags } from "./flags.js";
import { type BodyPool, makePiscina } from "./piscina.js";
import type { PoolRun } from "./runs.js";
import type { Done, MapCall, Progress, Reply, Task, Told } from "./talk.js";

/** The threads of a host. */
export interface ThreadOptions {
  /** How many bodies run at once at most. Default: one and a half for each core. */
  readonly max?: number;
  /**
   * How many MB of objects the heap of a thread may hold; beyond, it is ended. A single allocation far beyond
   * the limit ends the process. Default: as V8 has it.
   */
  readonly heapMb?: number;
}

/** Who hears of a pool. */
export interface PoolOwner {
  /** What a body tells before it is through. */
  hear(run: PoolRun, told: Progress | MapCall): void;
  /** Threads may be to spare now. */
  spare(): void;
  /** An error that is no run's. */
  report(error: Error): void;
}

/**
 * Runs on the threads of a piscina pool, which is made when the first one comes. It is given no more of them than it may have
 * threads, so that those that wait begin in the order in which they come.
 */
export class Pool {
  /** How many threads there are at most. */
  readonly max: number;
  readonly #heapMb: number | undefined;
  readonly #owner: PoolOwner;
  readonly #waiting = new Queue<PoolRun>();
  /** Those that piscina has, by number, in order. */
  readonly #given = new Map<number, PoolRun>();
  readonly #flags: Int32Array;
  /** The words of the flags that are for nobody. */
  readonly #slots: number[];
  #numbers = 0;
  #made: Promise<void> | null = null;
  #piscina: BodyPool | null = null;

  constructor(owner: PoolOwner, { max = Math.ceil(availableParallelism() * 1.5), heapMb }: ThreadOptions) {
    this.#owner = owner;
    this.max = max;
    this.#heapMb = heapMb;
    this.#flags = makeFlags(max);
    this.#slots = Array.from({ length: max }, (_, slot) => slot);
  }

  /** How many more runs could be at work. */
  get spare(): number {
    return this.max - this.#given.size - this.#waiting.size;
  }

  start(run: PoolRun): void {
    if (run.over) return;
    this.#waiting.push(run);
    this.#assign();
  }

  /** Ends a run wherever it is: its thread dies with it. */
  terminate(run: PoolRun): void {
    if (run.over) return;
    this.#waiting.remove((one) => one === run);
    this.#fail(run, new Error("it was terminated"));
  }

  #goOn(): void {
    this.#assign();
    this.#owner.spare();
  }

  #assign(): void {
    if (this.#piscina === null) {
      this.#made ??= this.#make();
      return;
    }
    while (this.#given.size < this.max) {
      const run = this.#waiting.shift();
      if (run === undefined) return;
      this.#give(this.#piscina, run);
    }
  }

  async #make(): Promise<void> {
    try {
      const piscina = await makePiscina({ flags: this.#flags, threads: this.max }, this.#heapMb);
      piscina.on("message", (told: Told) => this.#hear(told));
      piscina.on("error", (error: Error) => this.#miss(piscina, error));
      this.#piscina = piscina;
      this.#assign();
    } catch (error) {
      this.#made = null;
      for (let run = this.#waiting.shift(); run !== undefined; run = this.#waiting.shift())
        this.#end(run, error);
    }
  }

  #give(piscina: BodyPool, run: PoolRun): void {
    const { task, moved } = run;
    run.begin(++this.#numbers, this.#flags, this.#slots.pop() ?? 0);
    this.#given.set(task.run, run);
    try {
      piscina.run(task, { signal: run, transferList: moved }).then(
        (reply) => this.#settle(run, reply),
        (error) => this.#fail(run, error),
      );
    } catch (error) {
      this.#end(run, error);
    }
  }

  #settle(run: PoolRun, reply: Reply): void {
    if (run.over) return;
    if ("broken" in reply) return this.#fail(run, unpack(reply.broken));
    if (reply.reported) run.reports?.whenOpen(() => this.#done(run, reply));
    else this.#done(run, reply);
  }

  #done(run: PoolRun, { done, thrown }: Done): void {
    if (run.over) return;
    this.#leave(run);
    run.done(thrown === undefined ? done : { ...done, thrown: unpack(thrown) });
    this.#goOn();
  }

  #hear(told: Told): void {
    const run = this.#given.get(told.run);
    if (!("failed" in told)) {
      if (run !== undefined) this.#owner.hear(run, told);
    } else if (run === undefined) this.#owner.report(unpack(told.failed));
    else this.#fail(run, unpack(told.failed));
  }

  /** A thread has failed that had no run. If it failed as it started, the last one given has no thread to wait for. */
  #miss(piscina: BodyPool, error: Error): void {
    const last = [...this.#given.values()].at(-1);
    if (last === undefined || this.#given.size <= piscina.threads.length) this.#owner.report(error);
    else this.#fail(last, error);
  }

  #fail(run: PoolRun, error: unknown): void {
    this.#end(run, error);
    this.#goOn();
  }

  /** Its thread ends with it, and those who help it. */
  #end(run: PoolRun, error: unknown): void {
    if (run.over) return;
    this.#leave(run);
    run.fail(explained(toError(error), partsOf(run.task), this.#heapMb));
    run.abort();
    for (const helper of run.helpers) this.terminate(helper);
  }

  #leave({ task: { run, slot } }: PoolRun): void {
    if (this.#given.delete(run)) this.#slots.push(slot);
  }
}

function partsOf(task: Task): Parts {
  return "help" in task ? [] : partsOfJob(task);
}
