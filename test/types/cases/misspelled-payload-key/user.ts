import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override polling(state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    return ctx.next("Digesting", { pag: { url: state.url, status: 200, body: "" } });
  }
}
