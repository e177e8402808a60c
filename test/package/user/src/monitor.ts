import { type AddUrl, MonitorBase as Base, type DeleteUrl } from "../generated/monitor.js";
import digesting from "./digesting.sync.js";

export class Monitor extends Base {
  protected override readonly digesting = digesting;

  protected override async polling(state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    if (state.url === "bad") ctx.giveUp(new Error("no such host"));
    return ctx.next("Digesting", { page: { url: state.url, status: 200, body: `attempt ${state.attempt}` } });
  }

  protected override pollingFallback(_error: Error, ctx: Base.Ctx<"pollingFallback">) {
    this.data.total += 1;
    return ctx.next("Listening");
  }

  protected override onAddUrl(event: AddUrl, ctx: Base.Ctx<"onAddUrl">) {
    this.data.urls.push(event.url);
    return ctx.next("Polling", { url: event.url });
  }

  protected override onDeleteUrl(event: DeleteUrl) {
    this.data.urls = this.data.urls.filter((url) => url !== event.url);
  }

  protected override onGetStats() {
    const { total, ok } = this.data;
    return { total, ok };
  }

  protected override onPoll() {}
}
