import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override async polling(state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    if (state.attempt > 3) return ctx.next("Listening");
    return ctx.next("Digestng", { page: { url: state.url, status: 200, body: "" } });
  }
}
