import type { AddUrl, DeleteUrl } from "../../../../generated/monitor.js";
import { MonitorBase as Base } from "../../../../generated/monitor.js";

export class Monitor extends Base {
  protected override onAddUrl(event: AddUrl) {
    this.data.urls.push(event.url);
  }
  protected override onDeleteUrl(event: DeleteUrl) {
    this.data.urls = this.data.urls.filter((url) => url !== event.url);
  }
  protected override onGetStats() {
    const { total, ok } = this.data;
    return { total, ok };
  }
  protected override onPoll() {}
  protected override polling(state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    return ctx.next("Digesting", { page: { url: state.url, status: 200, body: "" } });
  }
  protected override pollingFallback(_error: Error, ctx: Base.Ctx<"pollingFallback">) {
    return ctx.next("Listening");
  }
}
