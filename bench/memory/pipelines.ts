import { setImmediate as turn } from "node:timers/promises";
import { WideBase } from "../generated/pipelines.js";
import { heap } from "./heap.js";

/** How much memory values take that go through a stage which is slower than what comes before it. */

const SAMPLES = 20;

/** The most that the heap has grown, of a few looks on the way. */
class Peak {
  readonly #start = heap();
  readonly #every: number;
  #seen = 0;
  bytes = 0;

  constructor(count: number) {
    this.#every = Math.max(1, Math.floor(count / SAMPLES));
  }

  note(): void {
    this.#seen += 1;
    if (this.#seen % this.#every === 0) this.bytes = Math.max(this.bytes, heap() - this.#start);
  }
}

class Slow extends WideBase {
  readonly #peak: Peak;

  constructor(peak: Peak) {
    super();
    this.#peak = peak;
  }

  protected override *count({ count }: WideBase.From<"Count">) {
    for (let n = 0; n < count; n++) yield n;
  }

  protected override async work(n: number) {
    await turn();
    this.#peak.note();
    return n;
  }
}

/** One after the other through a pipeline: the most that they took, in bytes. */
export async function piped(count: number): Promise<number> {
  const peak = new Peak(count);
  let came = 0;
  for await (const _ of new Slow(peak).spawn().process([{ count }])) came += 1;
  if (came !== count) throw new Error(`${came} values came out of ${count}`);
  return peak.bytes;
}

/** The same work, begun for all of them at once. */
export async function atOnce(count: number): Promise<number> {
  const peak = new Peak(count);
  const work = async () => {
    await turn();
    peak.note();
  };
  await Promise.all(Array.from({ length: count }, work));
  return peak.bytes;
}
