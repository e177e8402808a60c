import { setTimeout as pause } from "node:timers/promises";
import { nodeHost, System } from "crb-gen";
import { Dice } from "./dice.js";
import { isExpected } from "./fault.js";
import { Outcomes } from "./outcomes.js";
import { World } from "./world.js";

const WORKERS = 400;
/** How much the heap may have grown, in bytes: what is compiled and cached, but no agents. */
const GROWTH = 8e6;
/** How long idle threads are kept, and more, in ms. */
const THREADS_GONE = 3000;

/** One world in real time, on real threads. Gives what is wrong. */
export async function soakNode(seed: number, seconds: number): Promise<string[]> {
  const reported: Error[] = [];
  const system = new System({ ...nodeHost(), report: (error) => void reported.push(error) });
  const rejections: unknown[] = [];
  const hear = (reason: unknown) => void rejections.push(reason);
  process.on("unhandledRejection", hear);
  const before = await heapAtRest(system, seed);
  const outcomes = new Outcomes();
  const started = await soak(system, new Dice(seed), outcomes, seconds);
  const after = await heap();
  process.off("unhandledRejection", hear);
  console.log(`node: ${started} agents, heap ${megabytes(before)} before, ${megabytes(after)} after`);
  console.log(outcomes.text());
  return [
    ...(system.size === 0 ? [] : [`${system.size} agents`]),
    ...(outcomes.open === 0 ? [] : [`${outcomes.open} promises that have not settled`]),
    ...rejections.map((reason) => `an unhandled rejection: ${reason}`),
    ...reported.filter((error) => !isExpected(error)).map((error) => `${error.stack}`),
    ...process
      .getActiveResourcesInfo()
      .filter(isOurs)
      .map((name) => `a resource of the process: ${name}`),
    ...(after - before < GROWTH ? [] : [`${megabytes(after - before)} of heap`]),
  ];
}

/** The heap after a short life of a world, with all code compiled and all caches filled. */
async function heapAtRest(system: System, seed: number): Promise<number> {
  await soak(system, new Dice(seed), new Outcomes(), 2);
  return heap();
}

async function soak(system: System, dice: Dice, outcomes: Outcomes, seconds: number): Promise<number> {
  const world = new World(system, dice, outcomes, ["fine", "fine", "throws", "exits", "spins", "waits"]);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    for (let i = 0; i < 50; i++) world.happen(WORKERS);
    await pause(dice.roll(4));
  }
  await system.interrupt({ deadline: 2000 });
  await pause(THREADS_GONE);
  return world.started;
}

async function heap(): Promise<number> {
  for (let i = 0; i < 4; i++) {
    globalThis.gc?.();
    await pause(20);
  }
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** Standard input and output are not. */
function isOurs(resource: string): boolean {
  return !/^(TTYWrap|PipeWrap|FSReqPromise)$/.test(resource);
}
