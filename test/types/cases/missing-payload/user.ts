import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override polling(_state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    return ctx.next("Digesting");
  }
}
