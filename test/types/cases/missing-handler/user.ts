import { MonitorBase as Base } from "../../../../generated/monitor.js";
import type { AddUrl } from "../../../../generated/monitor.js";

export class Monitor extends Base {
  protected override onAddUrl(event: AddUrl, _ctx: Base.Ctx<"onAddUrl">) {
    this.data.urls.push(event.url);
  }
}
