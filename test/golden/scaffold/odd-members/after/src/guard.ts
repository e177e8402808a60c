import { GuardBase as Base, type Ring, type Count } from "../generated/office.js";

/** None of these is a handler. */
export class Guard extends Base {
  #onRing = 1;
  static onCount = 2;
  static {
    Guard.onCount = 3;
  }
  declare protected readonly sortingGuard: Base.Body<"sortingGuard">;
  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("SortingGuard") or nothing to stay.
    throw new Error("Guard.onRing is not written yet");
  }
  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Guard.onCount is not written yet");
  }
  protected override ["onLeave"]() { return void this.#onRing; }
}
