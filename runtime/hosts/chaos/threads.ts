import { buffersIn } from "../../core/borders/transfer.js";
import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/contract/host.js";
import { commit, NOWHERE, noteThrown, RUBBISH } from "./deeds.js";
import type { Injection } from "./evidence.js";

/** Threads on which bodies go wrong, and come back as they do from a worker. */
export class FaultyThreads implements Threads {
  readonly #threads: Threads;
  readonly #faultOf: (body: object) => Injection | null;

  constructor(threads: Threads, faultOf: (body: object) => Injection | null) {
    this.#threads = threads;
    this.#faultOf = faultOf;
  }

  run(job: ThreadJob): ThreadRun {
    const injection = this.#faultOf(job.body);
    if (injection === null) return this.#threads.run(job);
    if (injection.kind === "is killed" || injection.kind === "is interrupted") {
      return stopped(injection, this.#threads.run(job));
    }
    return spoilt(injection, job);
  }
}

/** The agent is told to stop while its body runs. */
function stopped(injection: Injection, run: ThreadRun): ThreadRun {
  const { host } = injection.cell.system;
  host.soon(() => void commit({ injection, context: null, go: () => {} }));
  return run;
}

function spoilt(injection: Injection, job: ThreadJob): ThreadRun {
  let terminate: () => void = () => {};
  const terminated = new Promise<never>((_, reject) => {
    terminate = () => reject(new Error("the thread was terminated"));
  });
  return { result: Promise.race([terminated, resultOf(injection, job)]), cancel: () => {}, terminate };
}

/** As on a thread, it starts in a turn of its own. */
async function resultOf(injection: Injection, job: ThreadJob): Promise<ThreadResult> {
  await Promise.resolve();
  const { agent } = job;
  const { kind } = injection;
  if (kind === "returns rubbish") return { odd: `number ${RUBBISH}`, agent };
  if (kind === "moves nowhere") return { step: { target: NOWHERE, data: undefined }, agent };
  if (kind === "throws" || kind === "keeps throwing") {
    noteThrown(injection, null);
    return { thrown: injection.error };
  }
  moveAway(job);
  await commit({ injection, context: null, go: () => {} });
  return {};
}

/** Bytes that are moved to a thread are lost with it. */
function moveAway({ data, transfers, state }: ThreadJob): void {
  structuredClone(data, { transfer: buffersIn(data, transfers[state] ?? []) });
}
