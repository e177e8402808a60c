import { CookBase as Base, type Count, type Leave } from "../generated/office.js";

export default class Cook extends Base {
  constructor(protected override readonly sortingCook: Base.Body<"sortingCook">) {
    super();
  }
  protected override onRing() {} 
  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Cook.onCount is not written yet");
  }
  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return nothing to stay.
    throw new Error("Cook.onLeave is not written yet");
  }
}