import type { Responder } from "crb-gen";
import { type ArchiveBase, DeskBase as Base, type Read, type Say } from "../../generated/desk.js";
import { Router, Session } from "./session.js";
import { Crawler, type Get, Parser } from "./workers.js";

/** Gives every user a session, and has pages read for the archive. */
export class Desk extends Base {
  readonly #archive: ArchiveBase.Address;
  readonly #get: Get;

  /** `get` reads a page. */
  constructor(archive: ArchiveBase.Address, get: Get) {
    super();
    this.#archive = archive;
    this.#get = get;
  }

  protected override startServices() {
    return new Router();
  }

  protected override onSayInOpen(said: Say, ctx: Base.Ctx<"onSayInOpen">) {
    const place = ctx.group("Sessions", said.user);
    const session =
      place.child ?? place.spawn(() => new Session({ user: said.user, router: this.#router(ctx) }));
    forward(session.say(said), ctx.responder);
  }

  protected override onSayInClosing(said: Say, ctx: Base.Ctx<"onSayInClosing">) {
    const session = ctx.group("Sessions", said.user).child;
    if (session === undefined) ctx.responder.fail(new Error(`no more users are taken, ${said.user}`));
    else forward(session.say(said), ctx.responder);
  }

  protected override onRead({ url }: Read, ctx: Base.Ctx<"onRead">) {
    ctx.watch("Archive", this.#archive);
    ctx.group("Workers").spawn(() => new Crawler(url, this.#get));
  }

  protected override onWorkersFinished(end: Base.Finished<"Workers">, ctx: Base.Ctx<"onWorkersFinished">) {
    if (end.reason !== "done") return;
    if (end.agent === "Parser") return void this.#archive.read({ url: end.output.url });
    const { body } = end.output;
    ctx.group("Workers").spawn(() => new Parser({ body }));
  }

  protected override onSessionsFinished(end: Base.Finished<"Sessions">) {
    if (end.reason === "done") console.log(`${end.key} has gone, after ${end.output.said} words`);
  }

  protected override onClosed(_: object, ctx: Base.Ctx<"onClosed">) {
    return ctx.group("Sessions").size > 0 ? ctx.next("Closing") : undefined;
  }

  protected override onSessionsFinishedInClosing(
    end: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinishedInClosing">,
  ) {
    this.onSessionsFinished(end);
    return ctx.group("Sessions").size === 0 ? ctx.next("done") : undefined;
  }

  protected override onSessionsFinishedInClosingFallback(
    error: Error,
    _: Base.Finished<"Sessions">,
    ctx: Base.Ctx<"onSessionsFinishedInClosingFallback">,
  ) {
    console.error(error.message);
    return ctx.next("done");
  }

  protected override onServicesFinished(_: Base.Finished<"Services">, ctx: Base.Ctx<"onServicesFinished">) {
    return ctx.next("done");
  }

  protected override onArchiveEnded(_: Base.Ended<"Archive">, ctx: Base.Ctx<"onArchiveEnded">) {
    return ctx.next("Closing");
  }

  /** The one router that starts with the desk. */
  #router(ctx: Base.Ctx<"onSayInOpen">) {
    const [router] = ctx.group("Services").children;
    if (router === undefined) throw new Error("there is no router");
    return router;
  }
}

/** Answers with what another agent answers, or fails as it does. */
function forward(response: Promise<string>, to: Responder<string>): void {
  response.then(
    (text) => to.answer(text),
    (error) => to.fail(error),
  );
}
