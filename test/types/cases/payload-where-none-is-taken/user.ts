import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override pollingFallback(error: Error, ctx: Base.Ctx<"pollingFallback">) {
    return ctx.next("Listening", { error });
  }
}
