import type { DeleteUrl } from "../../../../generated/monitor.js";
import { MonitorBase as Base } from "../../../../generated/monitor.js";

export abstract class Monitor extends Base {
  protected override onDeleteUrl(event: DeleteUrl, ctx: Base.Ctx<"onDeleteUrl">) {
    return ctx.next("Polling", { url: event.url });
  }
}
