import { WorkerBase as Base } from "../generated/service.js";
import type { Inbox } from "./inbox.js";

/** Files letters. An error that it does not handle ends its life, and its service gives it another. */
export class Worker extends Base {
  readonly #inbox: Inbox;

  constructor(inbox: Inbox) {
    super({});
    this.#inbox = inbox;
  }

  protected override async opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    await this.#inbox.open();
    return ctx.next("Looking");
  }

  /** Returning nothing repeats it, as the spec says. */
  protected override async looking(_state: Base.State<"Looking">, ctx: Base.Ctx<"looking">) {
    const letter = await this.#inbox.next();
    if (letter !== undefined) return ctx.next("Filing", { letter });
  }

  protected override async filing({ letter }: Base.State<"Filing">, ctx: Base.Ctx<"filing">) {
    await this.#inbox.file(letter);
    return ctx.next("Looking");
  }

  protected override async filingFallback(_error: Error, ctx: Base.Ctx<"filingFallback">) {
    await this.#inbox.setAside(ctx.data.letter);
    return ctx.next("Looking");
  }
}
