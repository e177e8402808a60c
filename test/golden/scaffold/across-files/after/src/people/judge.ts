import { JudgeBase as Base, type Leave } from "../../generated/office.js";
import { counting } from "../halves/counting.js";

export class Judge extends counting(Base) {
  protected override onRing() {}

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Judge.onLeave is not written yet");
  }
}
