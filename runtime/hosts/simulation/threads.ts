import { buffersIn, movedHome } from "../../core/borders/transfer.js";
import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/contract/host.js";
import { compute, run, type Surroundings } from "../body.js";
import { copying, PROGRESS, partsOfJob, partsOfResult } from "../copying.js";

/** Runs bodies in place, but on copies, so that what works here works on a thread. They take no virtual time. */
export class InlineThreads implements Threads {
  run(job: ThreadJob): ThreadRun {
    let cancelled = false;
    let terminate: () => void = () => {};
    const terminated = new Promise<never>((_, reject) => {
      terminate = () => reject(new Error("the thread was terminated"));
    });
    const result = Promise.race([terminated, runOnCopies(job, () => cancelled)]);
    return {
      result,
      cancel: () => {
        cancelled = true;
      },
      terminate,
    };
  }
}

/** As on a thread, a body starts in a turn of its own. */
async function runOnCopies(
  { body, progress, ...job }: ThreadJob,
  cancelled: () => boolean,
): Promise<ThreadResult> {
  const { url: _, ...input } = job;
  const away = buffersIn(job.data, job.transfers[job.state] ?? []);
  const copies = copying(partsOfJob(job), () => structuredClone(input, { transfer: away }));
  await Promise.resolve();
  const report =
    progress && ((value: unknown) => progress(copying([[PROGRESS, value]], () => structuredClone(value))));
  const result: ThreadResult = run(body, copies, { ...inPlace(cancelled), progress: report });
  if (result.thrown !== undefined) return result;
  return copying(partsOfResult(result), () => structuredClone(result, { transfer: movedHome(job, result) }));
}

/** A parallel map goes from item to item here, each a copy, and so is what becomes of it. */
function inPlace(cancelled: () => boolean): Surroundings {
  const surroundings: Surroundings = {
    cancelled,
    progress: null,
    parallel: (task, items) => {
      const copies = copying([["an item of ctx.parallel", items]], () => structuredClone(items));
      const results = copies.map((item) => compute(task, item, surroundings));
      return copying([["a result of ctx.parallel", results]], () => structuredClone(results));
    },
  };
  return surroundings;
}
