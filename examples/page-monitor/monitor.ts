import { type AddUrl, MonitorBase as Base, type DeleteUrl, type Digest } from "../../generated/monitor.js";
import digesting from "./digesting.sync.js";

/** Polls its pages in turn, one at each tick. */
export class Monitor extends Base {
  protected override readonly digesting = digesting;

  /** What is known of each page, the one digested last at the end. To be read, not changed. */
  get digests(): readonly Readonly<Digest>[] {
    return this.data.digests;
  }

  protected override onAddUrl({ url }: AddUrl, ctx: Base.Ctx<"onAddUrl">) {
    if (this.data.urls.includes(url)) return;
    this.data.urls.push(url);
    return ctx.next("Polling", { url });
  }

  protected override onDeleteUrl({ url }: DeleteUrl) {
    this.data.urls = this.data.urls.filter((other) => other !== url);
  }

  protected override onGetStats() {
    const { total, ok } = this.data;
    return { total, ok };
  }

  protected override onPoll(ctx: Base.Ctx<"onPoll">) {
    const url = this.data.urls.shift();
    if (url === undefined) return;
    this.data.urls.push(url);
    return ctx.next("Polling", { url });
  }

  protected override async polling(state: Base.State<"Polling">, ctx: Base.Ctx<"polling">) {
    const { url } = state;
    const attempt = state.attempt++;
    const response = await fetch(url, { signal: ctx.signal });
    const { status } = response;
    if (status >= 500) throw new Error(`${url} answered ${status} at attempt ${attempt}`);
    return ctx.next("Digesting", { page: { url, status, body: await response.text() } });
  }

  protected override pollingFallback(_error: Error, ctx: Base.Ctx<"pollingFallback">) {
    this.data.total += 1;
    return ctx.next("Listening");
  }
}
