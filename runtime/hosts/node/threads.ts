import type { Piscina } from "piscina";
import { buffersIn, isMovedAway } from "../../core/borders/transfer.js";
import { toError } from "../../core/contract/error.js";
import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/contract/host.js";
import { partsOfJob } from "../copying.js";
import { type PackedError, unpack } from "./errors.js";
import { explained } from "./explained.js";
import { Flags } from "./flags.js";
import { type Help, Helpers, type MapCall } from "./helpers.js";
import type { Orders } from "./parallel.js";
import { Reports } from "./reports.js";
import { PoolRun } from "./runs.js";

/** What a worker is sent: a body to run, or a map to help with. */
type Task = Orders & ({ readonly url: string; readonly help: Help } | Job);

interface Job extends Omit<ThreadJob, "body" | "progress"> {
  /** Where it reports progress, if the spec declares any. */
  readonly reports: Reports["sent"] | undefined;
}

/** What a worker sends home: as the core wants it, but for errors, which travel as plain data. */
interface Reply extends Omit<ThreadResult, "thrown"> {
  readonly thrown?: PackedError;
  /** Why there is no body to run. */
  readonly broken?: PackedError;
}

/** A thread tells of what nobody caught there. */
interface Failed {
  /** 0: of none that is at work. */
  readonly run: number;
  readonly failed: PackedError;
}

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

/** How long an idle thread is kept for the next body, in ms. */
const IDLE = 1000;

/** Runs bodies on the worker threads of a piscina pool, which is made when the first body needs it. */
export class PiscinaThreads implements Threads {
  #made: Promise<Piscina> | null = null;
  readonly #flags = new Flags();
  readonly #runs = new Map<number, PoolRun>();
  readonly #helpers = new Helpers(
    () => this.#idle,
    (help, call, owner) => this.#help(help, call, owner),
  );
  #numbers = 0;
  /** How many threads the pool has at most. */
  #most = 1;
  readonly #options: ThreadOptions;
  readonly #report: (error: Error) => void;

  /** `report` tells a person of an error that is no body's. */
  constructor(options: ThreadOptions, report: (error: Error) => void) {
    this.#options = options;
    this.#report = report;
  }

  run({ body: _, progress, ...job }: ThreadJob): ThreadRun {
    const flag = this.#flags.take();
    const { cells, index } = flag;
    const reports = progress && new Reports(progress, this.#flags.take());
    const own = { ...job, flag: { cells, index }, reports: reports?.sent };
    const moved = buffersIn(job.data, job.transfers[job.state] ?? []);
    const run = this.#start(
      (orders) => guarded({ ...orders, ...own }, moved),
      reports ? [reports.sent.port, ...moved] : moved,
    );
    return {
      result: home(run.result).finally(() => {
        flag.release();
        return reports?.close();
      }),
      cancel: () => flag.raise(),
      terminate: () => {
        reports?.observe(false);
        run.terminate();
      },
      observe: (observed) => reports?.observe(observed),
    };
  }

  get #idle(): number {
    return this.#most - this.#runs.size;
  }

  #help(help: Help, { flag, share }: MapCall, owner: PoolRun): PoolRun {
    const run = this.#start((orders) => ({ ...orders, flag, url: share.url, help }), [help.port]);
    owner.adopt(run);
    return run;
  }

  #start(taskOf: (orders: Omit<Orders, "flag">) => Task, moved: readonly Moved[]): PoolRun {
    const id = ++this.#numbers;
    const run = new PoolRun(id, async (signal) => {
      this.#made ??= this.#make();
      const pool = await this.#made;
      const task = taskOf({ run: id, threads: this.#most });
      try {
        return await pool.run(task, { signal, transferList: [...moved] });
      } catch (error) {
        throw explained(toError(error), "help" in task ? [] : partsOfJob(task), this.#options.heapMb);
      }
    });
    this.#runs.set(id, run);
    const leave = () => {
      this.#runs.delete(id);
      this.#helpers.assign();
    };
    run.result.then(leave, leave);
    return run;
  }

  async #make(): Promise<Piscina> {
    const { Piscina } = await import("piscina");
    const filename = new URL("./worker.js", import.meta.url).href;
    const { max, heapMb } = this.#options;
    const pool = new Piscina({
      filename,
      minThreads: 0,
      idleTimeout: IDLE,
      ...(max !== undefined && { maxThreads: max }),
      ...(heapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
    });
    this.#most = pool.options.maxThreads;
    pool.on("message", (told: MapCall | Failed) => this.#hear(told));
    pool.on("error", this.#report);
    return pool;
  }

  /** What a thread tells while it is at work. */
  #hear(told: MapCall | Failed): void {
    const run = this.#runs.get(told.run);
    if ("share" in told) {
      if (run !== undefined) this.#helpers.offer(told, run);
    } else if (run === undefined) this.#report(unpack(told.failed));
    else run.fail(unpack(told.failed));
  }
}

/**
 * A task that is looked at as it is sent, which may be long after: it fails there if bytes it was to move were moved
 * away meanwhile. Node itself would send it, and no thread could read it.
 */
function guarded(task: Orders & Job, moved: readonly ArrayBuffer[]): Task {
  if (moved.length === 0) return task;
  const whole = () => {
    if (moved.some(isMovedAway)) throw new DOMException("bytes were moved away", "DataCloneError");
  };
  return Object.defineProperty(task, "whole", { enumerable: true, get: whole });
}

type Moved = ArrayBuffer | Help["port"];

/** What came home; rejects when the body could not run. */
async function home(result: Promise<unknown>): Promise<ThreadResult> {
  const { thrown, broken, ...reply } = (await result) as Reply;
  if (broken !== undefined) throw unpack(broken);
  return thrown === undefined ? reply : { ...reply, thrown: unpack(thrown) };
}
