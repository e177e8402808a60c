import { ImportBase as Base } from "../generated/imports.js";
import clean from "./clean.sync.js";
import store from "./store.sync.js";
import scrub from "./scrub.sync.js";

export class Import extends Base {
  protected override readonly clean = clean;
  protected override readonly scrub = scrub;

  protected override startVerify(
    input: Base.From<"Verify">,
    ctx: Base.Ctx<"startVerify">,
  ): Base.Result<"startVerify"> {
    // Return a new Checker.
    throw new Error("Import.startVerify is not written yet");
  }

  protected override readonly store = store;

  // Checks are remembered.
  protected override startCheck(input: Base.From<"Check">, ctx: Base.Ctx<"startCheck">): Base.Result<"startCheck"> {
    return this.checkers.for(input, ctx.signal);
  }

  protected override count(input: Base.From<"Count">, ctx: Base.Ctx<"count">): Base.Result<"count"> {
    this.data.count += ctx.input;
    return null;
  }

  protected override total(sum: number | undefined, input: Base.From<"Total">, _ctx: Base.Ctx<"total">) {
    return (sum ?? 0) + input;
  }
}
