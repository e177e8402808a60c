import { buffersIn } from "../../core/borders/transfer.js";
import type { ThreadJob, ThreadRun, Threads } from "../../core/contract/host.js";
import { CANCELLED, OBSERVED } from "./flags.js";
import { Helpers } from "./helpers.js";
import { Pool, type PoolOwner, type ThreadOptions } from "./pool.js";
import { Reports } from "./reports.js";
import { PoolRun } from "./runs.js";
import type { Help, Told } from "./talk.js";

/** Runs bodies on worker threads, which are started as they are needed. */
export class WorkerThreads implements Threads, PoolOwner {
  readonly report: (error: Error) => void;
  readonly #pool: Pool;
  readonly #helpers: Helpers;

  /** `report` tells a person of an error that is no body's. */
  constructor(options: ThreadOptions, report: (error: Error) => void) {
    this.report = report;
    this.#pool = new Pool(this, options);
    this.#helpers = new Helpers(
      () => this.#pool.spare,
      (help, owner) => this.#help(help, owner),
    );
  }

  run({ url, part, state, data, agent, transfers, progress }: ThreadJob): ThreadRun {
    const moved = buffersIn(data, transfers[state] ?? []);
    const task = { url, part, state, data, agent, transfers, progress: progress !== null };
    const run = new PoolRun(task, moved);
    const reports = progress && new Reports(progress);
    run.reports = reports;
    // What the run is told at once holds before its body begins.
    queueMicrotask(() => this.#pool.start(run));
    return {
      result: reports === null ? run.result : run.result.finally(() => reports.close()),
      cancel: () => run.tell(CANCELLED, true),
      terminate: () => {
        reports?.observe(false);
        this.#pool.terminate(run);
      },
      observe: (observed) => {
        reports?.observe(observed);
        run.tell(OBSERVED, observed);
      },
    };
  }

  hear(run: PoolRun, told: Told): void {
    if ("share" in told) this.#helpers.offer(told, run);
    else if ("reports" in told) run.reports?.open(told.reports);
  }

  spare(): void {
    this.#helpers.assign();
  }

  #help(help: Help, owner: PoolRun): PoolRun {
    const run = new PoolRun({ url: help.share.url, help }, [help.port], owner);
    this.#pool.start(run);
    return run;
  }
}
