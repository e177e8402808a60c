import { CheckerBase } from "../../generated/import.js";

/** Lets a line pass, unless it says that it is not to be kept. As slow as somebody far away. */
export class Checker extends CheckerBase {
  protected override async checking(_state: CheckerBase.State<"Checking">, ctx: CheckerBase.Ctx<"checking">) {
    await ctx.sleep(5);
    const { file, number, text } = this.data;
    if (/\bdo not keep\b/i.test(text)) throw new Error("it is not to be kept");
    return ctx.next("done", { file, number, text });
  }
}
