import { isAgentError, type Responder } from "crb-gen";
import {
  type AddModel,
  type AddTool,
  type Ask,
  RouterBase as Base,
  type Cancel,
  type Forget,
  type Question,
  type Reply,
} from "../../../generated/assistant.js";
import { causeOf } from "./causeOf.js";
import { Model } from "./model.js";
import { Session } from "./session.js";
import { Tool, type ToolFunction } from "./tool.js";

/** Knows who can answer, and leads each question to the session of its user. */
export class Router extends Base {
  readonly #tools: readonly ToolFunction[];
  readonly #fetch: typeof fetch;

  constructor(tools: readonly ToolFunction[], request: typeof fetch = fetch) {
    super();
    this.#tools = tools;
    this.#fetch = request;
  }

  protected override opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    for (const tool of this.#tools) {
      ctx.group("Tools", tool.skill.name).spawn(() => new Tool(ctx.self, tool));
    }
    return ctx.next("Serving");
  }

  protected override onAddModel(endpoint: AddModel, ctx: Base.Ctx<"onAddModel">) {
    ctx.group("Models", endpoint.model).spawn(() => new Model({ endpoint }, this.#fetch));
    this.data.model ||= endpoint.model;
  }

  /** The newest of its name counts: a tool that was started again offers itself again. */
  protected override onAddTool(offer: AddTool) {
    const others = this.data.tools.filter(({ skill }) => skill.name !== offer.skill.name);
    this.data.tools = [...others, offer];
  }

  protected override onAsk(question: Ask, ctx: Base.Ctx<"onAsk">) {
    this.#lead(question, ctx.responder, ctx);
  }

  #lead(question: Question, asker: Responder<Reply>, ctx: Base.Ctx<"onAsk" | "onTurnReplyFallback">): void {
    const { user, text, listener, model: name = this.data.model } = question;
    const model = ctx.group("Models", name).child;
    if (model === undefined) return asker.fail(new Error(`there is no model "${name}"`));
    const place = ctx.group("Sessions", user);
    const session = place.child ?? place.spawn(() => new Session({ user }));
    const { tools } = this.data;
    ctx.ask("Turn", session, { text, listener, model, tools }, { question, asker });
  }

  protected override onTurnReply(reply: Reply, ctx: Base.Ctx<"onTurnReply">) {
    ctx.tag.asker.answer(reply);
  }

  /** A session may expire just when it is asked: then the next one answers. */
  protected override onTurnReplyFallback(error: Error, ctx: Base.Ctx<"onTurnReplyFallback">) {
    const { question, asker } = ctx.tag;
    const expired = isAgentError(error) && error.code === "ended" && !ctx.signal.aborted;
    if (expired) this.#lead(question, asker, ctx);
    else asker.fail(causeOf(error));
  }

  protected override onCancel({ user }: Cancel, ctx: Base.Ctx<"onCancel">) {
    ctx.group("Sessions", user).child?.cancel({ user });
  }

  protected override onForget({ user }: Forget, ctx: Base.Ctx<"onForget">) {
    ctx.group("Sessions", user).child?.forget({ user });
  }

  protected override onGetStatus(_request: unknown, ctx: Base.Ctx<"onGetStatus">) {
    return {
      models: [...ctx.group("Models").keys],
      tools: this.data.tools.map(({ skill }) => skill),
      sessions: [...ctx.group("Sessions").keys],
      expired: this.data.expired,
    };
  }

  protected override onSessionsFinished({ reason }: Base.Finished<"Sessions">) {
    if (reason === "done") this.data.expired += 1;
  }
}
