import type { CheckerBase } from "../../../../generated/import.js";
import { ImportBase as Base } from "../../../../generated/import.js";

declare class Import extends Base {
  protected override clean: never;
  protected override read: never;
  protected override startCheck: never;
  protected override store: never;
  protected override total: never;
  protected override reject: never;
}

export async function use(address: Base.Address, ctx: CheckerBase.Ctx<"checking">): Promise<void> {
  await address.push({ file: "people.csv" });
  await address.push("people.csv");
  await address.push();
  for await (const output of address.outputs) console.log(output.lost);
  for await (const output of address.process(["people.csv"])) console.log(output.stored);
  console.log((await address.done).stored);
  await new Import().run();
  await new Import().run({});
  await new Import().run(["people.csv"]);
  console.log((await new Import().run([{ path: "people.csv" }])).stored);
  await ctx.run(new Import());
  await ctx.run(new Import(), ["people.csv"]);
  new Import({ lines: "many" });
  new Import({}, { Clean: { strict: 1 } });
  new Import({}, { Store: { retries: 3 } });
}
