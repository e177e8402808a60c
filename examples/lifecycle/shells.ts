import { type Feed, type Greet, ShellOneBase, ShellTwoBase } from "../../generated/crab.js";

/** How much a crab may weigh before its first shell is too small, in grams. */
const ROOM = 10;

export class ShellOne extends ShellOneBase {
  protected override onFeed({ grams }: Feed, ctx: ShellOneBase.Ctx<"onFeed">) {
    this.data.grams += grams;
    if (this.data.grams > ROOM) return ctx.next("Molting");
  }

  protected override onMeasure() {
    return { shell: "one", grams: this.data.grams };
  }

  /** What is to live on is handed over here; the rest of this object is left behind. */
  protected override async molting(_: ShellOneBase.State<"Molting">, ctx: ShellOneBase.Ctx<"molting">) {
    await ctx.sleep(20);
    const { name, grams } = this.data;
    return ctx.next("molt ShellTwo", new ShellTwo({ name, grams }));
  }
}

export class ShellTwo extends ShellTwoBase {
  protected override onFeed({ grams }: Feed) {
    this.data.grams += grams;
  }

  protected override onGreet({ from }: Greet) {
    console.log(`${this.data.name} waves at ${from}`);
  }

  protected override onMeasure() {
    return { shell: "two", grams: this.data.grams };
  }
}
