import type { IncomingMessage, ServerResponse } from "node:http";
import type { Ended } from "crb-gen";
import { ExchangeBase as Base } from "../../generated/server.js";
import digesting from "./digesting.sync.js";
import { textOf, write } from "./http.js";
import { problemOf } from "./problems.js";
import { routeOf } from "./routes.js";

/** The status that is counted when the client was gone before its answer (nginx's number). */
const GONE = 499;

/** Answers one HTTP request. */
export class Exchange extends Base {
  protected override readonly digesting = digesting;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(data: Base.Init, request: IncomingMessage, response: ServerResponse) {
    super(data);
    this.#request = request;
    this.#response = response;
  }

  protected override async reading(_state: Base.State<"Reading">, ctx: Base.Ctx<"reading">) {
    const route = routeOf(this.#request);
    switch (route.name) {
      case "digest":
        return ctx.next("Digesting", { text: await textOf(this.#request, ctx.signal) });
      case "find":
        return ctx.next("Finding", { id: route.id });
      case "wait":
        return ctx.next("Waiting", { id: route.id, ms: route.ms });
      case "stats":
        return ctx.next("Counting");
    }
  }

  protected override async keeping({ digest }: Base.State<"Keeping">, ctx: Base.Ctx<"keeping">) {
    await this.data.shelf.keep({ digest }, { signal: ctx.signal });
    return ctx.next("Answering", { status: 201, body: digest });
  }

  protected override async finding({ id }: Base.State<"Finding">, ctx: Base.Ctx<"finding">) {
    const digest = await this.data.shelf.find({ id }, { signal: ctx.signal });
    if (digest !== null) return ctx.next("Answering", { status: 200, body: digest });
    return ctx.next("Answering", { status: 404, body: { error: `there is no text ${id}` } });
  }

  /** The signal takes the request back when the client goes: nobody waits for nobody. */
  protected override async waiting({ id, ms }: Base.State<"Waiting">, ctx: Base.Ctx<"waiting">) {
    const digest = await this.data.shelf.waitFor({ id }, { timeout: ms, signal: ctx.signal });
    return ctx.next("Answering", { status: 200, body: digest });
  }

  protected override async counting(_state: Base.State<"Counting">, ctx: Base.Ctx<"counting">) {
    const { server, shelf } = this.data;
    const { signal } = ctx;
    const [exchanges, texts] = await Promise.all([
      server.getStats({}, { signal }),
      shelf.look({}, { signal }),
    ]);
    return ctx.next("Answering", { status: 200, body: { ...exchanges, ...texts } });
  }

  protected override readingFallback(error: Error, ctx: Base.Ctx<"readingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override digestingFallback(error: Error, ctx: Base.Ctx<"digestingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override keepingFallback(error: Error, ctx: Base.Ctx<"keepingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override findingFallback(error: Error, ctx: Base.Ctx<"findingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override waitingFallback(error: Error, ctx: Base.Ctx<"waitingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override countingFallback(error: Error, ctx: Base.Ctx<"countingFallback">) {
    return ctx.next("Answering", problemOf(error));
  }

  protected override async answering({ status, body }: Base.State<"Answering">, ctx: Base.Ctx<"answering">) {
    await write(this.#response, status, body, ctx.signal);
    return ctx.next("done", { status });
  }

  /** The answer could not be delivered. */
  protected override answeringFallback(_error: Error, ctx: Base.Ctx<"answeringFallback">) {
    return ctx.next("done", { status: GONE });
  }

  /** However it ended: the server is told, and a connection whose answer is not complete is cut. */
  protected override finalize(ended: Ended<Base.Output>) {
    if (!this.#response.writableFinished) this.#response.destroy();
    this.data.server.answered({ status: ended.reason === "done" ? ended.output.status : GONE });
  }
}
