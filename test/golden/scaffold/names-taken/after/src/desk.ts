import { DeskBase as Base, type Ring as RingMessage, type Leave, type Count as CountMessage } from "../generated/desk.js";
import sortingBody from "./sorting.sync.js";

interface Ring { gold: boolean }
const sorting: Ring = { gold: true };

export class Desk<Count = number> extends Base {
  readonly ring = sorting;
  counts: Count[] = [];
  protected override readonly sorting = sortingBody;

  protected override onRing(event: RingMessage, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error("Desk.onRing is not written yet");
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error("Desk.onLeave is not written yet");
  }

  protected override onCount(request: CountMessage, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Desk.onCount is not written yet");
  }
}
