/**
 * How much memory a pipeline holds while values go through a stage that is slower than what comes before it: the largest
 * live heap after garbage collections on the way. Beside it what the same values take when all of them are begun at once.
 * `npm run bench:memory`
 */
import { setImmediate as turn } from "node:timers/promises";
import { WideBase } from "./generated/pipelines.js";

const SAMPLES = 20;

const gc = globalThis.gc;
if (gc === undefined) throw new Error("start it with --expose-gc: npm run bench:memory");

/** The live heap, in bytes. */
function heap(): number {
  gc?.();
  return process.memoryUsage().heapUsed;
}

/** Takes a sample now and then. */
class Peak {
  readonly #start = heap();
  readonly #every: number;
  #seen = 0;
  bytes = 0;

  constructor(count: number) {
    this.#every = count / SAMPLES;
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

async function piped(count: number): Promise<number> {
  const peak = new Peak(count);
  for await (const _ of new Slow(peak).spawn().process([{ count }]));
  return peak.bytes;
}

async function atOnce(count: number): Promise<number> {
  const peak = new Peak(count);
  const work = async () => {
    await turn();
    peak.note();
  };
  await Promise.all(Array.from({ length: count }, work));
  return peak.bytes;
}

await piped(10_000); // warms up
for (const count of [10_000, 100_000, 1_000_000]) {
  const start = performance.now();
  const bytes = await piped(count);
  const seconds = (performance.now() - start) / 1000;
  const all = await atOnce(count);
  console.log(
    `${count} values: ${mb(bytes)} in a pipeline (${seconds.toFixed(1)} s), ${mb(all)} all at once`,
  );
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
