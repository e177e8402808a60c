import Half from "../halves/porter.js";
import type { PorterBase as Base, Leave } from "../../generated/office.js";

export class Porter extends Half {
  protected override onRing() {}

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Porter.onLeave is not written yet");
  }
}
