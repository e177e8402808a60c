import * as made from "../generated/desk.js";
import sorting from "./sorting.sync.js";

export default class extends made.DeskBase {
  protected override readonly sorting = sorting;

  protected override onRing(
    event: made.Ring,
    ctx: made.DeskBase.Ctx<"onRing">,
  ): made.DeskBase.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
  }

  protected override onLeave(
    event: made.Leave,
    ctx: made.DeskBase.Ctx<"onLeave">,
  ): made.DeskBase.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }

  protected override onCount(
    request: made.Count,
    ctx: made.DeskBase.Ctx<"onCount">,
  ): made.DeskBase.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Desk.onCount is not written yet");
  }
}
