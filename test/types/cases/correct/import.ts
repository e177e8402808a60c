import { type Summary, threaded } from "crb-gen";
import { CheckerBase, ImportBase as Base, type Line } from "../../../../generated/import.js";

const clean = threaded<Base.Body<"clean">>(import.meta.url, (line, ctx) => {
  if (ctx.cancelled()) throw new Error("too late");
  if (line.text === "" && ctx.config.strict) ctx.giveUp(new Error("nothing there"));
  return line.text === "" ? null : { email: line.text, name: line.text.trim(), line };
});

class Checker extends CheckerBase {
  protected override async checking(_state: unknown, ctx: CheckerBase.Ctx<"checking">) {
    return ctx.next("done", this.data);
  }
}

export class Import extends Base {
  protected override readonly clean = clean;

  protected override async *read(input: Base.From<"Read">): AsyncGenerator<Line> {
    for (const text of input.path.split("/")) yield { file: input.path, number: (this.data.lines += 1), text };
  }
  protected override startCheck(input: Base.From<"Check">) {
    return new Checker(input);
  }
  protected override async store(input: Base.From<"Store">, ctx: Base.Ctx<"store">) {
    await ctx.sleep(input.length);
    if (ctx.layer > 9) ctx.giveUp(new Error("too deep"));
    return { stored: input.length };
  }
  protected override reject({ stage, error }: Base.From<"Reject">): void {
    this.data.rejected.push(`${stage}: ${error}`);
  }
  protected override total(merged: Base.Output | undefined, input: Base.From<"Total">) {
    return merged === undefined ? input : { stored: merged.stored + input.stored };
  }
}

export async function run(): Promise<number> {
  const address: Base.Address = new Import({ lines: 1 }, { Clean: { strict: false } }).spawn();
  await address.push({ path: "a/b" });
  address.close();
  for await (const output of address.outputs) console.log(output.stored.toFixed());
  for await (const output of new Import().spawn().process([{ path: "c" }])) console.log(output.stored);
  address.observe((seen) => seen.type === "progress" && seen.progress.stages["Read"]?.waiting.toFixed());
  const done: Summary = await address.done;
  const { inputs, outputs, failed, dropped, lost } = await new Import().run([{ path: "d" }]);
  return done.inputs + inputs + outputs + failed + dropped + lost;
}

/** Runs a pipeline inside. */
export class Outer extends CheckerBase {
  protected override async checking(_state: unknown, ctx: CheckerBase.Ctx<"checking">) {
    const { outputs } = await ctx.run(new Import(), [{ path: outputsOf(ctx.spawn(new Import())) }]);
    return ctx.next("done", { ...this.data, number: outputs });
  }
}

function outputsOf(address: Base.Address): string {
  return `${address.counts.outputs}`;
}
