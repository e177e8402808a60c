import type { Crowd, Row, TimedRow, Work } from "../rows/row.js";

/** How much is tried first, before it is known how long it takes. */
const FIRST = 1000;

/**
 * Takes one sample of a row: how much is done in a second, or how many bytes each takes. `ms` is how long a sample
 * takes at least, after half of that for warming up. Throws if what was done is not what was asked for.
 */
export function sample(row: Row, work: Work | Crowd, ms: number): Promise<number> {
  if (row.by === "bytes") return weighed(work as Crowd, row.amount);
  return row.until === "clock" ? clocked(work as Work, ms) : timed(row, work as Work, ms);
}

async function clocked(work: Work, ms: number): Promise<number> {
  await work(ms / 2);
  const start = performance.now();
  const done = await work(ms);
  if (done <= 0) throw new Error("nothing was done");
  return perSecond(done, performance.now() - start);
}

async function timed(row: TimedRow, work: Work, ms: number): Promise<number> {
  const amount = await warmUp(row, work, ms / 2);
  let [done, spent] = [0, 0];
  while (spent < ms) {
    spent += await timeOf(work, amount);
    done += amount;
  }
  return perSecond(done, spent);
}

/** Works for so many ms; gives how much is to be done in a run, which takes a tenth of that or more if it may. */
async function warmUp(row: TimedRow, work: Work, ms: number): Promise<number> {
  let amount = row.until === "whole" ? row.amount : Math.min(FIRST, row.amount);
  for (let spent = 0; spent < ms; ) {
    const took = await timeOf(work, amount);
    spent += took;
    if (took < ms / 10) amount = Math.min(amount * 4, row.amount);
  }
  return amount;
}

/** How long it takes, in ms, to do just so much. */
async function timeOf(work: Work, amount: number): Promise<number> {
  const start = performance.now();
  const done = await work(amount);
  const took = performance.now() - start;
  if (done !== amount) throw new Error(`${done} were done of ${amount}`);
  return took;
}

/** How many bytes of heap each of a crowd takes. */
async function weighed(crowd: Crowd, count: number): Promise<number> {
  await (await crowd(1000))(); // what is made once is not counted
  const before = await heap();
  const alive = await crowd(count);
  const bytes = (await heap()) - before;
  const counted = await alive();
  if (counted !== count) throw new Error(`${counted} were alive of ${count}`);
  return bytes / count;
}

/** The live heap in bytes, when all that was under way has settled. */
async function heap(): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error("start it with --expose-gc");
  await new Promise((resolve) => setTimeout(resolve, 20));
  gc();
  return process.memoryUsage().heapUsed;
}

function perSecond(done: number, ms: number): number {
  return (done / ms) * 1000;
}
