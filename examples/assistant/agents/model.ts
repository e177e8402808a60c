import { ModelBase as Base, type Complete, type Stop } from "../../../generated/assistant.js";
import { Completion } from "./completion.js";

/** A model at an endpoint. */
export class Model extends Base {
  readonly #fetch: typeof fetch;

  constructor(data: Base.Init, request: typeof fetch) {
    super(data);
    this.#fetch = request;
  }

  protected override onComplete(prompt: Complete, ctx: Base.Ctx<"onComplete">) {
    const data = { endpoint: this.data.endpoint, prompt, asker: ctx.responder };
    ctx.group("Completions", prompt.id).spawn(() => new Completion(data, this.#fetch));
  }

  protected override onStop(stop: Stop, ctx: Base.Ctx<"onStop">) {
    ctx.group("Completions", stop.id).child?.stop(stop);
  }
}
