import type { ThreadJob, ThreadResult, ThreadRun, Threads } from "../../core/host.js";
import { runBody } from "../body.js";

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
async function runOnCopies({ body, ...job }: ThreadJob, cancelled: () => boolean): Promise<ThreadResult> {
  const { url: _, ...input } = job;
  const copies = structuredClone(input);
  await Promise.resolve();
  const result: ThreadResult = runBody(body, copies, cancelled);
  return result.thrown === undefined ? structuredClone(result) : result;
}
