import { PrinterBase as Base, type Line } from "../../generated/lines.js";

export class Printer extends Base {
  protected override async onLine({ text }: Line, ctx: Base.Ctx<"onLine">) {
    await ctx.sleep(5);
    this.print(text);
  }

  protected print(text: string): void {
    console.log(text);
  }
}
