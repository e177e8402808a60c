import { SprinterBase, StepperBase } from "../generated/steps.js";
import { later } from "./later.js";

/** Its handlers return values: the agent runs without a promise. */
export class Stepper extends StepperBase {
  protected override tick(_: unknown, ctx: StepperBase.Ctx<"tick">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tock") : ctx.next("done", this.data.taken);
  }

  protected override tock(_: unknown, ctx: StepperBase.Ctx<"tock">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tick") : ctx.next("done", this.data.taken);
  }
}

/** The same with promises that are settled at once. */
export class AsyncStepper extends StepperBase {
  protected override async tick(_: unknown, ctx: StepperBase.Ctx<"tick">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tock") : ctx.next("done", this.data.taken);
  }

  protected override async tock(_: unknown, ctx: StepperBase.Ctx<"tock">) {
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tick") : ctx.next("done", this.data.taken);
  }
}

/** The same, each step waiting for something that comes later. */
export class WaitingStepper extends StepperBase {
  protected override async tick(_: unknown, ctx: StepperBase.Ctx<"tick">) {
    await later();
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tock") : ctx.next("done", this.data.taken);
  }

  protected override async tock(_: unknown, ctx: StepperBase.Ctx<"tock">) {
    await later();
    this.data.taken += 1;
    return this.data.taken < this.data.steps ? ctx.next("Tick") : ctx.next("done", this.data.taken);
  }
}

/** Looks at the clock at each step. */
export class Sprinter extends SprinterBase {
  protected override running(_: unknown, ctx: SprinterBase.Ctx<"running">) {
    this.data.taken += 1;
    return performance.now() < this.data.until ? ctx.next("Running") : ctx.next("done", this.data.taken);
  }
}
