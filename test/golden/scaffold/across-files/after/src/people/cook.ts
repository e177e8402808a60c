import { Base } from "../bases.js";
import type { Count, Leave } from "../../generated/office.js";

export class Cook extends Base {
  protected override onRing() {}

  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Cook.onCount is not written yet");
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Cook.onLeave is not written yet");
  }
}
