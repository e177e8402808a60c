import { DeskBase as Base, type Ring } from "../generated/desk.js";
import asking from "./asking.sync.js";

export class Desk extends Base {
  protected override readonly asking = asking;

  protected override onRing(_event: Ring, ctx: Base.Ctx<"onRing">) {
    return ctx.next("Asking");
  }

  protected override async sorting(_state: Base.State<"Sorting">, ctx: Base.Ctx<"sorting">) {
    return ctx.next("Waiting");
  }

  protected override sortingFallback(
    error: Error,
    ctx: Base.Ctx<"sortingFallback">,
  ): Base.Result<"sortingFallback"> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.sortingFallback is not written yet");
  }
}
