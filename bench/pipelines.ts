import { ChainBase, WideBase } from "./generated/bench.js";
import type { Row } from "./row.js";

function* upTo(count: number): Generator<number> {
  for (let n = 0; n < count; n++) yield n;
}

const add = (n: number) => n + 1;
const double = (n: number) => n * 2;
const same = (n: number) => n;
const work = async (n: number) => n;

/** Its stages return values. */
class Chain extends ChainBase {
  protected override count({ count }: ChainBase.From<"Count">) {
    return upTo(count);
  }
  protected override add = add;
  protected override double = double;
  protected override same = same;
}

/** Its stage returns promises. */
class Wide extends WideBase {
  protected override count({ count }: WideBase.From<"Count">) {
    return upTo(count);
  }
  protected override work = work;
}

/** Lets one pipeline work off so many values that its reader takes as they come. */
async function flow(pipeline: Chain | Wide, count: number): Promise<void> {
  let read = 0;
  for await (const _ of pipeline.spawn().process([{ count }])) read += 1;
  check(read, count);
}

async function* mapped(values: AsyncIterable<number> | Iterable<number>, body: (n: number) => number) {
  for await (const value of values) yield body(value);
}

/** The same stages as async generators, one behind the other. */
async function iterated(count: number): Promise<void> {
  let read = 0;
  for await (const _ of mapped(mapped(mapped(upTo(count), add), double), same)) read += 1;
  check(read, count);
}

/** Eight loops that take from one iterator, as a pool does (p-map). */
async function pooled(count: number): Promise<void> {
  const values = upTo(count);
  let done = 0;
  const loop = async () => {
    for (const value of values) {
      await work(value);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, loop));
  check(done, count);
}

function check(read: number, count: number): void {
  if (read !== count) throw new Error(`${read} values came out of ${count}`);
}

export const pipelineRows: readonly Row[] = [
  {
    name: "value through three stages, they return values",
    count: 200_000,
    ours: (count) => flow(new Chain(), count),
    bare: iterated,
  },
  {
    name: "value through an async stage, eight at once",
    count: 100_000,
    ours: (count) => flow(new Wide(), count),
    bare: pooled,
  },
];
