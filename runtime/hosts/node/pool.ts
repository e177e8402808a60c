import { availableParallelism } from "node:os";
import { toError } from "../../core/contract/error.js";
import { Queue } from "../../core/tools/queue.js";
import { partsOfJob, uncopied } from "../copying.js";
import { unpack } from "./errors.js";
import type { PoolRun } from "./runs.js";
import type { Broken, Done, Task, Told } from "./talk.js";
import { Thread, type ThreadOwner } from "./thread.js";

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
  hear(run: PoolRun, told: Told): void;
  /** Threads may be to spare now. */
  spare(): void;
  /** An error that is no run's. */
  report(error: Error): void;
}

/**
 * Threads that are at work on one run each, begun in the order in which they come. A thread is started when there are more runs than
 * threads, and ended when it has had nothing to do for long, when it fails, or when its run is to end wherever it is.
 */
export class Pool implements ThreadOwner {
  /** How many threads there are at most. */
  readonly max: number;
  readonly #heapMb: number | undefined;
  readonly #owner: PoolOwner;
  readonly #threads = new Set<Thread>();
  /** Those that have nothing to do. The last one to rest is the first to be given something, so that the others may retire. */
  readonly #idle: Thread[] = [];
  readonly #waiting = new Queue<PoolRun>();
  /** How many wait or are at work. */
  #runs = 0;

  constructor(owner: PoolOwner, { max = Math.ceil(availableParallelism() * 1.5), heapMb }: ThreadOptions) {
    this.#owner = owner;
    this.max = max;
    this.#heapMb = heapMb;
  }

  /** How many more runs could be at work. */
  get spare(): number {
    return this.max - this.#runs;
  }

  start(run: PoolRun): void {
    if (run.over) return;
    this.#runs += 1;
    this.#waiting.push(run);
    this.#assign();
  }

  /** Ends a run wherever it is: its thread dies with it. */
  terminate(run: PoolRun): void {
    if (run.over) return;
    if (run.thread !== null) this.#drop(run.thread);
    else this.#waiting.remove((one) => one === run);
    this.#fail(run, new Error("it was terminated"));
    this.#goOn();
  }

  hear(thread: Thread, told: Told): void {
    if ("failed" in told) return this.#owner.report(unpack(told.failed));
    // What comes from a thread that was ended goes nowhere.
    if (!this.#threads.has(thread)) return;
    const { run } = thread;
    if ("ready" in told) this.#rest(thread);
    else if (run === null) return;
    else if ("done" in told || "broken" in told) this.#settle(thread, run, told);
    else return this.#owner.hear(run, told);
    this.#goOn();
  }

  lose(thread: Thread, error: Error): void {
    if (!this.#threads.has(thread)) return;
    this.#drop(thread);
    const run = thread.isStarting ? this.#waiting.shift() : thread.run;
    if (run === undefined || run === null) this.#owner.report(error);
    else this.#fail(run, error);
    this.#goOn();
  }

  retire(thread: Thread): void {
    this.#drop(thread);
  }

  #goOn(): void {
    this.#assign();
    this.#owner.spare();
  }

  #assign(): void {
    for (let thread = this.#idle.pop(); thread !== undefined; thread = this.#idle.pop()) {
      const run = this.#waiting.shift();
      if (run !== undefined) this.#give(thread, run);
      else {
        this.#idle.push(thread);
        break;
      }
    }
    while (this.#threads.size < Math.min(this.#runs, this.max)) this.#grow();
  }

  #give(thread: Thread, run: PoolRun): void {
    const { task } = run;
    try {
      thread.take(run);
    } catch (error) {
      this.#idle.push(thread);
      this.#fail(run, unsent(task, toError(error)));
    }
  }

  #grow(): void {
    try {
      this.#threads.add(new Thread(this, this.max, this.#heapMb));
    } catch (error) {
      const run = this.#waiting.shift();
      if (run !== undefined) this.#fail(run, toError(error));
    }
  }

  #rest(thread: Thread): void {
    thread.rest();
    this.#idle.push(thread);
  }

  #settle(thread: Thread, run: PoolRun, told: Done | Broken): void {
    this.#rest(thread);
    if ("broken" in told) return this.#fail(run, unpack(told.broken));
    const { done, thrown } = told;
    this.#runs -= 1;
    run.done(thrown === undefined ? done : { ...done, thrown: unpack(thrown) });
  }

  /** Those who help it end with it. */
  #fail(run: PoolRun, error: Error): void {
    this.#runs -= 1;
    run.fail(error);
    for (const helper of run.helpers) this.terminate(helper);
  }

  #drop(thread: Thread): void {
    this.#threads.delete(thread);
    const place = this.#idle.indexOf(thread);
    if (place >= 0) this.#idle.splice(place, 1);
    thread.end();
  }
}

/** Why something cannot be sent: what of it cannot be copied. */
function unsent(task: Task | null, error: Error): Error {
  return (task !== null && "part" in task && uncopied(partsOfJob(task))) || error;
}
