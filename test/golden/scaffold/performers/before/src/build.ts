import { BuildBase as Base } from "../generated/build.js";
import { shell } from "./shell.js";

/** Some performers are there; one state was async before. */
export class Build extends Base {
  protected override readonly testing: Base.Performer<"testing"> = shell(["npm", "test"], (ctx) => ctx.next("Linting"));

  protected override async checking(_state: Base.State<"Checking">, ctx: Base.Ctx<"checking">) {
    return ctx.next("Running");
  }

  protected override async packing(_state: Base.State<"Packing">, ctx: Base.Ctx<"packing">) {
    return ctx.next("done", { ok: true });
  }
}
