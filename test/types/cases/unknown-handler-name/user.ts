import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override onAddUri(_ctx: Base.Ctx<"onAddUri">) {}
  protected override polling(_state: Base.State<"Poling">, ctx: Base.Ctx<"polling">) {
    return ctx.next("Digesting", { page: { url: "", status: 0, body: "" } });
  }
}
