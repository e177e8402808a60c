import { add, double, same, upTo, work } from "../../agents/pipelines.js";

/** Async generators, one behind the other. */
export async function stages(count: number): Promise<number> {
  let read = 0;
  for await (const _ of mapped(mapped(mapped(upTo(count), add), double), same)) read += 1;
  return read;
}

async function* mapped(values: AsyncIterable<number> | Iterable<number>, body: (n: number) => number) {
  for await (const value of values) yield body(value);
}

/** Eight loops that take from one iterator, as a pool does (p-map). */
export async function wideStage(count: number): Promise<number> {
  const values = upTo(count);
  let done = 0;
  const loop = async () => {
    for (const value of values) {
      await work(value);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: 8 }, loop));
  return done;
}
