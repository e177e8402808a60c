import { ClerkBase, DeskBase, type Ring } from "../generated/desk.js";
import sorting from "./sorting.sync.js";
import sortingBody from "./clerkSorting.sync.js";

export class Clerk extends ClerkBase {
  name = "Joe";
  protected override readonly sorting = sortingBody;

  protected override onRing(event: Ring, ctx: ClerkBase.Ctx<"onRing">): ClerkBase.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Clerk.onRing is not written yet");
  }
}

function helper() { return 1; }

export class Desk extends DeskBase { size = helper(); 
  protected override readonly sorting = sorting;

  protected override onRing(event: Ring, ctx: DeskBase.Ctx<"onRing">): DeskBase.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
  }
}
