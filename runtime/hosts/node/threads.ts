import type { MessagePort } from "node:worker_threads";
import type { Piscina } from "piscina";
import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/host.js";
import { buffersIn } from "../../core/transfer.js";
import { type PackedError, unpack } from "./errors.js";
import { Flags } from "./flags.js";
import { type Help, Helpers, type MapCall } from "./helpers.js";
import type { Orders } from "./parallel.js";
import { Reports } from "./reports.js";
import { PoolRun } from "./runs.js";

/** What a worker is sent: a body to run, or a map to help with. */
type Task = Orders & ({ readonly url: string; readonly help: Help } | Job);

interface Job extends Omit<ThreadJob, "body" | "progress"> {
  /** Where it reports progress, if the spec declares any. */
  readonly reports: MessagePort | undefined;
}

/** What a worker sends home: as the core wants it, but for errors, which travel as plain data. */
interface Reply extends Omit<ThreadResult, "thrown"> {
  readonly thrown?: PackedError;
  /** Why there is no body to run. */
  readonly broken?: PackedError;
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

  run({ body: _, progress, ...job }: ThreadJob): ThreadRun {
    const flag = this.#flags.take();
    const { cells, index } = flag;
    const reports = progress && new Reports(progress);
    const own = { ...job, flag: { cells, index }, reports: reports?.port };
    const moved = buffersIn(job.data, job.transfers[job.state] ?? []);
    const run = this.#start((orders) => ({ ...orders, ...own }), reports ? [reports.port, ...moved] : moved);
    return {
      result: home(run.result).finally(() => {
        flag.release();
        reports?.close();
      }),
      cancel: () => flag.raise(),
      terminate: () => run.terminate(),
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
      return pool.run(taskOf({ run: id, threads: this.#most }), { signal, transferList: [...moved] });
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
    const pool = new Piscina({ filename, minThreads: 0, idleTimeout: IDLE });
    this.#most = pool.options.maxThreads;
    pool.on("message", (call: MapCall) => {
      const owner = this.#runs.get(call.run);
      if (owner !== undefined) this.#helpers.offer(call, owner);
    });
    return pool;
  }
}

type Moved = ArrayBuffer | Help["port"];

/** What came home from a thread; rejects when the body could not run, or what it gave back could not be sent. */
async function home(result: Promise<unknown>): Promise<ThreadResult> {
  const { thrown, broken, ...reply } = await replyOf(result);
  if (broken !== undefined) throw unpack(broken);
  return thrown === undefined ? reply : { ...reply, thrown: unpack(thrown) };
}

async function replyOf(result: Promise<unknown>): Promise<Reply> {
  try {
    return (await result) as Reply;
  } catch (error) {
    // A worker packs all its errors but the one of sending its result: in the copying that loses its class (Node
    // 20) or its message (22 and later).
    if (error instanceof Error && error.message !== "") throw error;
    throw new Error(
      "what the body gave back could not be cloned: it, or the agent's data, holds what is not plain data",
    );
  }
}
