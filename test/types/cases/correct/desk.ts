import {
  type ArchiveBase,
  type CrawlerBase,
  DeskBase as Base,
  type RouterBase,
  type SessionBase,
} from "../../../../generated/desk.js";

declare const makeSession: () => SessionBase;
declare const makeRouter: () => RouterBase;
declare const makeWorker: () => Base.Child<"Workers">;
declare const makeCrawler: () => CrawlerBase;
declare const archive: ArchiveBase.Address;

export class Desk extends Base {
  #workers: number[] = [];

  protected override startServices(index: number) {
    this.#workers[index] = 0;
    return makeRouter();
  }

  protected override onSessionsFinished(end: Base.Finished<"Sessions">) {
    const said: number = end.reason === "done" ? end.output.said : 0;
    console.log(end.group, end.agent, end.key.toUpperCase(), end.child.id, said);
    if (end.reason === "failed") console.log(end.error.message);
  }

  protected override onWorkersFinished(end: Base.Finished<"Workers">) {
    if (end.reason !== "done") return;
    console.log(end.agent === "Crawler" ? end.output.body : end.output.links);
  }

  protected override async onSayInOpen(
    request: { user: string; text: string },
    ctx: Base.Ctx<"onSayInOpen">,
  ) {
    const place = ctx.group("Sessions", request.user);
    const session = place.child ?? place.spawn(makeSession);
    ctx.responder.answer(await session.say(request));
  }

  protected override onRead(_event: unknown, ctx: Base.Ctx<"onRead">) {
    const crawler: CrawlerBase.Address = ctx.group("Workers").spawn(makeCrawler);
    ctx.group("Workers").spawn(makeWorker);
    ctx.watch("Archive", archive).stop();
    ctx.link(crawler);
    console.log(ctx.group("Sessions").keys.join(), ctx.group("Sessions").size);
  }

  protected override async onClosed(_event: unknown, ctx: Base.Ctx<"onClosed">) {
    await ctx.group("Sessions").stop();
    return ctx.next("Closing");
  }

  protected override onServicesFinished(_end: unknown, ctx: Base.Ctx<"onServicesFinished">) {
    return ctx.next("done");
  }

  protected override onArchiveEnded(end: Base.Ended<"Archive">, ctx: Base.Ctx<"onArchiveEnded">) {
    console.log(end.agent, end.address.id);
    return end.reason === "done" ? undefined : ctx.next("Closing");
  }

  protected override onSayInClosing(_request: unknown, ctx: Base.Ctx<"onSayInClosing">) {
    ctx.responder.fail(new Error("closed"));
  }

  protected override onSessionsFinishedInClosing(
    _end: unknown,
    ctx: Base.Ctx<"onSessionsFinishedInClosing">,
  ) {
    return ctx.group("Sessions").size > 0 ? undefined : ctx.next("done");
  }

  protected override onSessionsFinishedInClosingFallback(
    _error: Error,
    end: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinishedInClosingFallback">,
  ) {
    console.log(end.key);
    return ctx.next("done");
  }
}
