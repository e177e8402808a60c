import { ShellOneBase as Base, ShellTwoBase } from "../../../../generated/crab.js";

declare class ShellTwo extends ShellTwoBase {
  protected override onFeed(): void;
  protected override onGreet(): void;
  protected override onMeasure(): { shell: string; grams: number };
}

export abstract class ShellOne extends Base {
  protected override async molting(_: Base.State<"Molting">, ctx: Base.Ctx<"molting">) {
    ctx.next("molt ShellTwo");
    ctx.next("molt ShellTwo", this);
    ctx.next("molt ShellTwo", { name: "Bruno", grams: 12 });
    ctx.next("molt ShellOne", this);
    ctx.next("ShellTwo", new ShellTwo({ name: "Bruno", grams: 12 }));
    return ctx.next("molt ShellTwo", new ShellTwo({ name: "Bruno", grams: 12 }));
  }

  protected override onMeasure(_: object, ctx: Base.Ctx<"onMeasure">) {
    ctx.next("molt ShellTwo", new ShellTwo({ name: "Bruno", grams: 12 }));
    return { shell: "one", grams: 1 };
  }
}
