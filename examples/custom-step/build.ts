import { BuildBase as Base } from "../../generated/build.js";
import { shell } from "./crb-gen-shell/index.js";

/** CRB: own performers. Both states are performed by a package that crb-gen does not know. */
export class Build extends Base {
  protected override readonly checking: Base.Performer<"checking"> = shell(
    () => [process.execPath, "--check", this.data.script],
    ({ code, output }, ctx) =>
      code === 0 ? ctx.next("Running") : ctx.next("done", { ok: false, says: errorIn(output) }),
  );

  protected override readonly running: Base.Performer<"running"> = shell(
    ({ args }) => [process.execPath, this.data.script, ...args],
    ({ code, output }, ctx) => {
      if (code !== 0) throw new Error(`it ended with ${code}`);
      return ctx.next("done", { ok: true, says: output });
    },
  );

  protected override runningFallback(error: Error, ctx: Base.Ctx<"runningFallback">) {
    return ctx.next("done", { ok: false, says: error.message });
  }
}

function errorIn(output: string): string {
  return /^\w*Error:.*$/m.exec(output)?.[0] ?? output;
}
