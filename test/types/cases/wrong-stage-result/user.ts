import { threaded } from "crb-gen";
import { type CheckerBase, ImportBase as Base } from "../../../../generated/import.js";
import type { MonitorBase } from "../../../../generated/monitor.js";

const clean = threaded<Base.Body<"clean">>(import.meta.url, (line, ctx) => {
  if (ctx.config.lax) return null;
  return { email: line.text, name: line.number, line };
});

declare const monitor: MonitorBase;
declare const checker: CheckerBase;

export abstract class Import extends Base {
  protected override readonly clean = clean;

  protected override async *read(input: Base.From<"Read">) {
    yield { file: input.path, text: input.path };
  }
  protected override startCheck(input: Base.From<"Check">) {
    return input.number > 3 ? checker : monitor;
  }
  protected override store(input: Base.From<"Store">, ctx: Base.Ctx<"store">): Base.Result<"store"> {
    return ctx.config.strict ? { stored: input.email } : { stored: input.length };
  }
  protected override reject(failure: Base.From<"Reject">): Base.Result<"reject"> {
    return failure.input.path;
  }
  protected override total(merged: number, input: Base.From<"Total">): number {
    return merged + input.stored;
  }
}
