import { type Ping, HelperBase as Base } from "../generated/desk.js";

export class Helper extends Base {
  protected override onPing(event: Ping, ctx: Base.Ctx<"onPing">): Base.Result<"onPing"> {
    // Return nothing to stay.
    throw new Error("Helper.onPing is not written yet");
  }
}
