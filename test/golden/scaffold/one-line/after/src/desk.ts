import { DeskBase as Base, type Ring, type Leave, type Count } from "../generated/desk.js";
import sorting from "./sorting.sync.js"; export class Desk extends Base {
  protected override readonly sorting = sorting;

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
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