import { shell } from "../../../../examples/custom-step/crb-gen-shell/index.js";
import { BuildBase as Base } from "../../../../generated/build.js";

export abstract class Build extends Base {
  protected override readonly checking: Base.Performer<"checking"> = shell(
    () => ["node"],
    ({ code }, ctx) => (code === 0 ? ctx.next("Runing") : ctx.next("done")),
  );
  protected override readonly running: Base.Performer<"running"> = {
    start: ({ arguments: args }, ctx) => ({ result: ctx.next("done", { ok: true, says: args }), cancel: 5 }),
  };
}

export abstract class Method extends Base {
  protected override async checking() {}
}
