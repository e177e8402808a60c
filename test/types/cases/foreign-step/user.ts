import { type AddUrl, MonitorBase as Base } from "../../../../generated/monitor.js";

/** Another handler decides the same move, but not for this one. */
export abstract class Monitor extends Base {
  #kept?: Base.Result<"onAddUrl">;

  protected override onAddUrl(event: AddUrl, ctx: Base.Ctx<"onAddUrl">) {
    this.#kept = ctx.next("Polling", { url: event.url });
    return this.#kept;
  }
  protected override async onPoll(): Promise<Base.Result<"onPoll">> {
    return this.#kept;
  }
  protected override pollingFallback(_error: Error, ctx: Base.Ctx<"polling">) {
    return ctx.next("Digesting", { page: { url: "", status: 0, body: "" } });
  }
}
