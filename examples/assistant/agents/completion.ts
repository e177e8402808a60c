import { isAgentError } from "crb-gen";
import { CompletionBase as Base } from "../../../generated/assistant.js";
import { complete } from "../protocol/complete.js";
import { EndpointError } from "../protocol/endpointError.js";

/** How often, and how long at a time, it waits for an endpoint that is asked too much. */
const MOST_WAITS = 5;
const LONGEST_WAIT = 2 * 60_000;

/** One answer of a model. */
export class Completion extends Base {
  readonly #fetch: typeof fetch;

  constructor(data: Base.Init, request: typeof fetch) {
    super(data);
    this.#fetch = request;
  }

  protected override async streaming(state: Base.State<"Streaming">, ctx: Base.Ctx<"streaming">) {
    const { endpoint, prompt, asker } = this.data;
    try {
      const { messages, skills } = prompt;
      const hear = (text: string) => prompt.to.token({ text });
      asker.answer(
        await complete(endpoint, { messages, skills, hear, signal: ctx.signal, fetch: this.#fetch }),
      );
      return ctx.next("done");
    } catch (error) {
      const ms = waitAfter(error, state.waits);
      this.#tell(error, ms);
      if (ms !== undefined) return ctx.next("Waiting", { ms, waits: state.waits + 1 });
      if (error instanceof EndpointError && (!error.passing || error.wait !== undefined)) ctx.giveUp(error);
      throw error;
    }
  }

  /** Errors and timeouts are setbacks; that somebody stops it is none. */
  #tell(error: unknown, ms: number | undefined): void {
    if (!(error instanceof EndpointError || (isAgentError(error) && error.code === "timeout"))) return;
    const after = ms === undefined ? "" : `, and waits ${ms / 1000} s as it says`;
    this.data.prompt.to.setback({ reason: `${error.message}${after}` });
  }

  protected override streamingFallback(error: Error, ctx: Base.Ctx<"streamingFallback">) {
    this.data.asker.fail(error);
    return ctx.next("done");
  }

  protected override async waiting({ ms, waits }: Base.State<"Waiting">, ctx: Base.Ctx<"waiting">) {
    await ctx.sleep(ms);
    return ctx.next("Streaming", { waits });
  }

  /** However it ended: nobody waits for it. */
  protected override finalize() {
    this.data.asker.fail(new Error("the answer was stopped"));
  }
}

function waitAfter(error: unknown, waits: number): number | undefined {
  if (!(error instanceof EndpointError) || error.wait === undefined) return undefined;
  return waits < MOST_WAITS && error.wait <= LONGEST_WAIT ? error.wait : undefined;
}
