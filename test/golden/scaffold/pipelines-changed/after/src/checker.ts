import { CheckerBase as Base } from "../generated/imports.js";

export class Checker extends Base {
  protected override async looking(
    state: Base.State<"Looking">,
    ctx: Base.Ctx<"looking">,
  ): Promise<Base.Result<"looking">> {
    // Return ctx.next("done", { line }).
    throw new Error("Checker.looking is not written yet");
  }
}
