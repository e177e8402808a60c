import { threaded } from "crb-gen";
import { TickerBase, WorkerBase as Base } from "../../../golden/generated/modes/expected.js";

const crunching = threaded<Base.Body<"crunching">>(import.meta.url, (state, ctx) => {
  ctx.agent.done += state.size;
  return ctx.cancelled() ? ctx.next("Resting") : ctx.next("Fetching", { id: state.id });
});

const polishing = threaded<Base.Body<"polishing">>(import.meta.url, (_state, ctx) => {
  if (ctx.agent.done > 3) return ctx.next("Watching");
});

export class Worker extends Base {
  protected override readonly crunching = crunching;
  protected override readonly polishing = polishing;

  protected override starting(state: Base.State<"Starting">, ctx: Base.Ctx<"starting">) {
    return ctx.next("Fetching", { id: state.first, page: state.tries });
  }
  protected override async fetching(state: Base.State<"Fetching">, ctx: Base.Ctx<"fetching">) {
    if (state.limit === 0) return ctx.next("done", { done: this.data.done });
    if (state.page === undefined) return ctx.next("Fetching", { id: state.id, limit: 1 });
    return ctx.next("Crunching", { id: state.id, size: state.page });
  }
  protected override fetchingRepair(error: Error, ctx: Base.Ctx<"fetchingRepair">) {
    ctx.data.limit -= 1;
    if (ctx.signal.aborted) throw error;
  }
  protected override fetchingFallback(error: Error, ctx: Base.Ctx<"fetchingFallback">) {
    return ctx.next("Starting", { first: error.message });
  }
  protected override crunchingFallback(_error: Error, ctx: Base.Ctx<"crunchingFallback">) {
    return ctx.next("Resting");
  }
  protected override async resting(_state: unknown, ctx: Base.Ctx<"resting">) {
    await ctx.sleep(3);
    return this.data.settings.b.length > 2 ? ctx.next("Polishing") : undefined;
  }
  protected override async watching(_state: unknown, ctx: Base.Ctx<"watching">) {
    if (this.data.done < 0) ctx.giveUp(new RangeError("less than nothing"));
  }
}

export abstract class Ticker extends TickerBase {
  protected override beating(): void {}
}
