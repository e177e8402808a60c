import { AppBase as Base, type Keep, type Load } from "../../generated/from-crb.js";
import { Bookmarks } from "./bookmarks.js";
import { LoadPage } from "./loadPage.js";
import { Service } from "./service.js";

/** CRB: "Supervisor". Its children are restarted, and stopped in order; it is done when all that it loads is there. */
export class App extends Base {
  protected override startWorkers(index: number) {
    return new Service({ name: `worker ${index + 1}` });
  }

  protected override startServer() {
    return new Service({ name: "the server" });
  }

  protected override startHealthCheck() {
    return new Service({ name: "the health check" });
  }

  protected override startDbCleaner() {
    return new Service({ name: "the cleaner" });
  }

  protected override onKeep({ user, url }: Keep, ctx: Base.Ctx<"onKeep">) {
    const place = ctx.group("UserSession", user);
    const session = place.child ?? place.spawn(() => new Bookmarks());
    session.addUrl({ url });
  }

  protected override onLoad({ url }: Load, ctx: Base.Ctx<"onLoad">) {
    ctx.group("Requests").spawn(() => new LoadPage({ url }));
  }

  protected override onRequestsFinished(end: Base.Finished<"Requests">, ctx: Base.Ctx<"onRequestsFinished">) {
    if (end.reason === "done") this.data.loaded += 1;
    if (end.reason === "failed") this.data.failed += 1;
    if (ctx.group("Requests").size === 0) return ctx.next("done", this.data);
  }
}
