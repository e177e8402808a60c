import { ClerkBase as Base, type Ring, type Leave } from "../generated/office.js";
import { sorted } from "./sorted.js";

/** Handles by other means than methods. */
export class Clerk extends Base {
  protected override get sortingClerk() {
    return sorted;
  }
  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("SortingClerk") or nothing to stay.
    throw new Error("Clerk.onRing is not written yet");
  }
  protected override onCount = () => ({ waiting: 0 });
  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return nothing to stay.
    throw new Error("Clerk.onLeave is not written yet");
  }
}
