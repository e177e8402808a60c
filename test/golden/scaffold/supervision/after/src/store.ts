import { type Ping, StoreBase as Base } from "../generated/desk.js";

export class Store extends Base {
  protected override onPing(event: Ping, ctx: Base.Ctx<"onPing">): Base.Result<"onPing"> {
    // Return nothing to stay.
    throw new Error("Store.onPing is not written yet");
  }
}
