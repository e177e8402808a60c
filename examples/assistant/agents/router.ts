import { isAgentError } from "crb-gen";
import {
  type AddModel,
  type AddTool,
  type Ask,
  RouterBase as Base,
  type Cancel,
  type Forget,
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
  #isStopping = false;

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
    this.data.tools = [...others, offer].sort((a, b) => (a.skill.name < b.skill.name ? -1 : 1));
  }

  protected override onAsk(question: Ask, ctx: Base.Ctx<"onAsk">) {
    this.#lead(ctx, { question, asker: ctx.responder, again: false });
  }

  #lead(ctx: Base.Ctx<"onAsk" | "onTurnReplyFallback">, turn: Base.Tags["Turn"]): void {
    if (this.#isStopping)
      return turn.asker.fail(new Error("no more questions are taken: the assistant stops"));
    const { user, text, listener, model: name = this.data.model } = turn.question;
    const model = ctx.group("Models", name).child;
    if (model === undefined) return turn.asker.fail(new Error(`there is no model "${name}"`));
    const place = ctx.group("Sessions", user);
    const session = place.child ?? place.spawn(() => new Session({ user }));
    ctx.ask("Turn", session, { text, listener, model, tools: this.data.tools }, turn);
  }

  protected override onTurnReply(reply: Reply, ctx: Base.Ctx<"onTurnReply">) {
    ctx.tag.asker.answer(reply);
  }

  /** A session may come to its end just when it is asked, as it does when it expires: then the next one answers. */
  protected override onTurnReplyFallback(error: Error, ctx: Base.Ctx<"onTurnReplyFallback">) {
    const { asker, again } = ctx.tag;
    if (isAgentError(error) && error.code === "ended" && !again) this.#lead(ctx, { ...ctx.tag, again: true });
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
      models: ctx.group("Models").keys.flatMap((name) => {
        const agent = ctx.group("Models", name).child;
        return agent === undefined ? [] : [{ name, agent }];
      }),
      tools: this.data.tools.map(({ skill }) => skill),
      sessions: [...ctx.group("Sessions").keys],
      expired: this.data.expired,
    };
  }

  protected override interrupted() {
    this.#isStopping = true;
  }

  protected override onSessionsFinished({ reason }: Base.Finished<"Sessions">) {
    if (reason === "done") this.data.expired += 1;
  }
}
