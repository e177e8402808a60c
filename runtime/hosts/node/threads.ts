import { buffersIn, isMovedAway } from "../../core/borders/transfer.js";
import type { ThreadJob, ThreadRun, Threads } from "../../core/contract/host.js";
import { CANCELLED, OBSERVED } from "./flags.js";
import { Helpers } from "./helpers.js";
import { Pool, type PoolOwner, type ThreadOptions } from "./pool.js";
import { Reports } from "./reports.js";
import { PoolRun } from "./runs.js";
import type { Help, Job, MapCall, Progress } from "./talk.js";

/** Runs bodies on the worker threads of a pool. */
export class PiscinaThreads implements Threads, PoolOwner {
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
    const task = { run: 0, slot: 0, url, part, state, data, agent, transfers, progress: progress !== null };
    if (moved.length > 0) guard(task, moved);
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

  hear(run: PoolRun, told: Progress | MapCall): void {
    if ("share" in told) this.#helpers.offer(told, run);
    else run.reports?.open(told.reports);
  }

  spare(): void {
    this.#helpers.assign();
  }

  #help(help: Help, owner: PoolRun): PoolRun {
    const run = new PoolRun({ run: 0, slot: 0, url: help.share.url, help }, [help.port], owner);
    this.#pool.start(run);
    return run;
  }
}

/**
 * A task that is looked at as it is sent, which may be after others: it fails there if bytes it was to move were moved
 * away meanwhile. Node itself would send it, and no thread could read it.
 */
function guard(task: Job, moved: readonly ArrayBuffer[]): void {
  const whole = () => {
    if (moved.some(isMovedAway)) throw new DOMException("bytes were moved away", "DataCloneError");
  };
  Object.defineProperty(task, "whole", { enumerable: true, get: whole });
}
