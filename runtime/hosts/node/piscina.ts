import type { Piscina } from "piscina";
import type { Given, Reply, Task } from "./talk.js";

/** A pool of piscina's whose threads run bodies. */
export type BodyPool = Piscina<Task, Reply>;

/** How long a thread that has nothing to do is kept, in ms. */
const IDLE = 1000;

const WORKER = new URL("./worker.js", import.meta.url).href;

/** `given`: what its threads are given as they start; `heapMb`: how much the heap of each may hold. */
export async function makePiscina(given: Given, heapMb: number | undefined): Promise<BodyPool> {
  const { Piscina } = await import("piscina");
  return new Piscina({
    filename: WORKER,
    workerData: given,
    minThreads: 0,
    maxThreads: given.threads,
    idleTimeout: IDLE,
    recordTiming: false,
    // Threads that are at work already come last: to wait for one that starts takes longer.
    loadBalancer: (_task, workers) => workers.findLast((worker) => worker.currentUsage === 0) ?? null,
    ...(heapMb !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMb } }),
  });
}
