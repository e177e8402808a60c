import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override onPoll(ctx: Base.Ctx<"onPoll">) {
    ctx.timer("pol").stop();
  }
}
