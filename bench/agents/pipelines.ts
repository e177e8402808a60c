import { ChainBase, WideBase } from "../generated/pipelines.js";

/** The bodies of stages. */
export const add = (n: number) => n + 1;
export const double = (n: number) => n * 2;
export const same = (n: number) => n;
export const work = async (n: number) => n;

export function* upTo(count: number): Generator<number> {
  for (let n = 0; n < count; n++) yield n;
}

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

export const throughChain = (count: number) => flow(new Chain(), count);
export const throughWide = (count: number) => flow(new Wide(), count);

/** Lets one pipeline work off so many values, and gives how many have come out. */
async function flow(pipeline: Chain | Wide, count: number): Promise<number> {
  let read = 0;
  for await (const _ of pipeline.spawn().process([{ count }])) read += 1;
  return read;
}
