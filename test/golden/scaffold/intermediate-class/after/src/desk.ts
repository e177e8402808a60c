import { DeskBase as Base, type Ring, type Leave } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

abstract class Counting extends Base {
  protected abstract readonly start: number;

  protected override onCount() {
    return { waiting: this.start };
  }
}

export class Desk extends Counting {
  protected override readonly start = 1;
  protected override readonly sorting = sorting;

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }
}

/** For tests. */
export class QuietDesk extends Desk {}
