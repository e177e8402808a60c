import { AsyncStepper, Counter, Nursery, Stepper } from "./agents.js";
import * as bare from "./bare.js";
import { pipelineRows } from "./pipelines.js";
import type { Row } from "./row.js";
import { threadRows } from "./threads.js";

/**
 * Times agents beside the same work in plain JavaScript, interleaved in one run, through the public API. Only the
 * ratio means something; it is never asserted.
 */
const ROUNDS = 7;

const rows: readonly Row[] = [
  {
    name: "step, handler returns a value",
    count: 2_000_000,
    ours: (left) => new Stepper({ left }).run(),
    bare: bare.steps,
  },
  {
    name: "step, handler is async",
    count: 500_000,
    ours: (left) => new AsyncStepper({ left }).run(),
    bare: bare.asyncSteps,
  },
  {
    name: "message to itself",
    count: 2_000_000,
    ours: async (count) => {
      const counter = new Counter(count, true).spawn();
      counter.ping();
      await counter.done;
    },
    bare: bare.messages,
  },
  {
    name: "message, all queued at once",
    count: 300_000,
    ours: async (count) => {
      const counter = new Counter(count, false).spawn();
      for (let i = 0; i < count; i++) counter.ping();
      await counter.done;
    },
    bare: bare.messages,
  },
  {
    name: "request and awaited response",
    count: 200_000,
    ours: async (count) => {
      const counter = new Counter(1, false).spawn();
      for (let i = 0; i < count; i++) await counter.get();
      await counter.interrupt();
    },
    bare: bare.requests,
  },
  {
    name: "agent run to its end",
    count: 50_000,
    ours: (count) => Promise.all(Array.from({ length: count }, () => new Stepper({ left: 1 }).run())),
    bare: bare.lives,
  },
  {
    name: "supervised: started, run, its end heard",
    count: 50_000,
    ours: async (count) => {
      const nursery = new Nursery().spawn();
      await nursery.raise({ count });
      await nursery.interrupt();
    },
    bare: bare.lives,
  },
  ...pipelineRows,
  ...threadRows,
];

for (const row of rows) console.log(report(row, await measure(row)));

interface Measured {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

async function measure(row: Row): Promise<Measured> {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await perSecond(row.ours, row.count), await perSecond(row.bare, row.count)] as const;
    if (round === 0) continue; // warms up
    ours.push(pair[0]);
    plain.push(pair[1]);
  }
  return { ours, bare: plain };
}

async function perSecond(work: (count: number) => Promise<unknown>, count: number): Promise<number> {
  const start = performance.now();
  await work(count);
  return (count / (performance.now() - start)) * 1000;
}

function report({ name }: Row, { ours, bare: plain }: Measured): string {
  const ratio = median(ours.map((value, round) => value / (plain[round] ?? 1)));
  const [low, high] = [Math.min(...ours), Math.max(...ours)];
  return `${name.padEnd(30)} ${rate(median(ours))} (${rate(low)}–${rate(high)})  ${ratio.toFixed(3)} × bare`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function rate(value: number): string {
  const [size, unit] = value >= 1e5 ? [1e6, "M/s"] : value >= 100 ? [1e3, "k/s"] : [1, "/s"];
  return `${(value / size).toFixed(2).padStart(6)} ${unit.padEnd(3)}`;
}
