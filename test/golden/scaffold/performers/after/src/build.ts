import { BuildBase as Base } from "../generated/build.js";
import { shell } from "./shell.js";
import linting from "./linting.sync.js";

/** Some performers are there; one state was async before. */
export class Build extends Base {
  protected override readonly testing: Base.Performer<"testing"> = shell(["npm", "test"], (ctx) => ctx.next("Linting"));
  protected override readonly running: Base.Performer<"running"> = {
    start(state, ctx) {
      // Return { result }, with a promise of ctx.next("Testing"), ctx.next("done", { ok }) or nothing to run again.
      throw new Error("Build.running is not written yet");
    },
  };
  protected override readonly linting = linting;

  protected override async checking(_state: Base.State<"Checking">, ctx: Base.Ctx<"checking">) {
    return ctx.next("Running");
  }

  protected override runningFallback(
    error: Error,
    ctx: Base.Ctx<"runningFallback">,
  ): Base.Result<"runningFallback"> {
    // Return ctx.next("done", { ok }).
    throw new Error("Build.runningFallback is not written yet");
  }

  protected override async packing(_state: Base.State<"Packing">, ctx: Base.Ctx<"packing">) {
    return ctx.next("done", { ok: true });
  }
}
