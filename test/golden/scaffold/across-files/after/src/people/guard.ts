import { HalfGuard as Base, HalfPorter } from "../halves/index.js";
import type { GuardBase, Ring, Count } from "../../generated/office.js";

export const porter = HalfPorter;

export class Guard extends Base {
  protected override onRing(event: Ring, ctx: GuardBase.Ctx<"onRing">): GuardBase.Result<"onRing"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Guard.onRing is not written yet");
  }

  protected override onCount(request: Count, ctx: GuardBase.Ctx<"onCount">): GuardBase.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Guard.onCount is not written yet");
  }
}
