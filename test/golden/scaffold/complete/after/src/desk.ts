import { type Ring, DeskBase as Base, type Leave, type Count } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

/** Minds the desk. */
export class Desk extends Base {
  #rings = 0;
  protected override readonly sorting = sorting;

  protected override onRing(_event: Ring, ctx: Base.Ctx<"onRing">) {
    this.#rings += 1;
    if (this.#rings > 1) return ctx.next("Sorting", { pile: this.#rings });
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }

  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Desk.onCount is not written yet");
  }
}
