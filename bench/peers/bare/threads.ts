import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { shares } from "../../shares.js";
import { SIZE } from "../../threads/carrier.js";
import { spin } from "../../threads/spin.js";

/** Messages to a thread that sends them back. */

const ECHO = new URL("../threads/echo.js", import.meta.url);

/** Lets a number go to a thread and back, one more each time. */
export async function hop(count: number): Promise<number> {
  const worker = new Worker(ECHO);
  let made = 0;
  while (made < count) {
    worker.postMessage(made);
    const [back] = await once(worker, "message");
    made = back + 1;
  }
  await worker.terminate();
  return made;
}

/** Sixty-four numbers are under way at each time, on as many threads as there are cores. */
export async function hops(count: number): Promise<number> {
  const workers = Array.from({ length: availableParallelism() }, () => new Worker(ECHO));
  const inFlight = shares(64, workers.length);
  const made = await Promise.all(
    shares(count, workers.length).map((share, index) => echoes(workers[index]!, share, inFlight[index]!)),
  );
  await Promise.all(workers.map((worker) => worker.terminate()));
  return made.reduce((sum, each) => sum + each, 0);
}

function echoes(worker: Worker, count: number, inFlight: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let [sent, made] = [0, 0];
    worker.on("error", reject);
    worker.on("message", () => {
      made += 1;
      if (made === count) resolve(made);
      else if (sent < count) worker.postMessage(sent++);
    });
    while (sent < Math.min(count, inFlight)) worker.postMessage(sent++);
  });
}

/** Bytes as copies, there and back. */
export async function copiedBytes(trips: number): Promise<number> {
  const worker = new Worker(ECHO);
  let bytes = new Uint8Array(SIZE);
  for (let made = 0; made < trips; made++) {
    worker.postMessage(bytes);
    [bytes] = await once(worker, "message");
    if (bytes.length !== SIZE) throw new Error("bytes were lost");
  }
  await worker.terminate();
  return trips;
}

export async function movedBytes(trips: number): Promise<number> {
  const worker = new Worker(ECHO);
  let bytes = new Uint8Array(SIZE);
  for (let made = 0; made < trips; made++) {
    worker.postMessage({ moved: bytes }, [bytes.buffer]);
    [{ moved: bytes }] = await once(worker, "message");
    if (bytes.length !== SIZE) throw new Error("bytes were lost");
  }
  await worker.terminate();
  return trips;
}

/** On this thread alone. */
export async function parallel(count: number): Promise<number> {
  for (let done = 0; done < count; done++) spin(1);
  return count;
}
