import { TellerBase as Base, type Ring, type Count, type Leave } from "../generated/office.js";
import sortingTeller from "./sortingTeller.sync.js";

export class Teller extends Base { // asks nobody
  protected override readonly sortingTeller = sortingTeller;

  in() { return 1; }
  ;

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">): Base.Result<"onRing"> {
    // Return ctx.next("SortingTeller") or nothing to stay.
    throw new Error("Teller.onRing is not written yet");
  }

  protected override onCount(request: Count, ctx: Base.Ctx<"onCount">): Base.Result<"onCount"> {
    // Return { waiting }.
    throw new Error("Teller.onCount is not written yet");
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return nothing to stay.
    throw new Error("Teller.onLeave is not written yet");
  }
}
