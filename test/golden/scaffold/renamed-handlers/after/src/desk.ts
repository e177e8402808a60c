import { type Leave, type Ring, DeskBase as Base } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

export class Desk extends Base {
  protected override readonly sorting = sorting;

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">) {
    return ctx.next("Sorting", { pile: 2 });
  }

  protected override onLeaves(event: Leave) {}

  protected override onRingInWaiting(
    event: Ring,
    ctx: Base.Ctx<"onRingInWaiting">,
  ): Base.Result<"onRingInWaiting"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRingInWaiting is not written yet");
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }

  protected override onCount() {
    return { waiting: this.#count() };
  }

  protected override onRingInResting(
    event: Ring,
    ctx: Base.Ctx<"onRingInResting">,
  ): Base.Result<"onRingInResting"> {
    // Return ctx.next("Waiting") or nothing to stay.
    throw new Error("Desk.onRingInResting is not written yet");
  }

  protected override failed(error: Error) {}

  override toString() {
    return "a desk";
  }

  protected onFire(ctx: Base.Ctx<"onFire">) {}

  #count() {
    return 0;
  }
}
