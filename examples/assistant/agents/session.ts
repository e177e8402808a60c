import { isAgentError } from "crb-gen";
import { SessionBase as Base, type Message, type Prompt, type Turn } from "../../../generated/assistant.js";
import { causeOf } from "./causeOf.js";
import { recent } from "./recent.js";
import { useTool } from "./useTool.js";

/** How often a model is asked about one question, before it is given no more tools. */
const MOST_ROUNDS = 10;

/** Talks with one user. */
export class Session extends Base {
  protected override onTurn({ text, ...job }: Turn, ctx: Base.Ctx<"onTurn">) {
    this.data.history = recent([...this.data.history, { role: "user", content: text }]);
    return ctx.next("Thinking", { job: { ...job, asker: ctx.responder, round: 1 } });
  }

  protected override onForget() {
    this.data.history = [];
  }

  protected override onExpire(ctx: Base.Ctx<"onExpire">) {
    return ctx.next("done");
  }

  protected override async thinking(state: Base.State<"Thinking">, ctx: Base.Ctx<"thinking">) {
    const { job } = state;
    const said = await job.model.complete(this.#prompt(state, ctx)).catch((error) => {
      // A model that is gone is started again, and asked again. What it says itself is its last word.
      if (!isAgentError(error) || error.code !== "ended") ctx.giveUp(causeOf(error));
      if (!ctx.signal.aborted) job.listener.setback({ reason: "the model has crashed" });
      throw error;
    });
    if (said.calls !== undefined && job.round < MOST_ROUNDS) return ctx.next("Acting", { job, said });
    this.data.history.push(said);
    job.asker.answer({ text: said.content, ended: "complete" });
    return ctx.next("Idle");
  }

  #prompt(state: Base.State<"Thinking">, ctx: Base.Ctx<"thinking">): Prompt {
    const { listener, tools, round } = state.job;
    let tokens = 0;
    state.id = `${ctx.self.id}/${++this.data.prompts}`;
    state.text = "";
    return {
      id: state.id,
      messages: [this.#instructions(), ...this.data.history],
      skills: round < MOST_ROUNDS ? tools.map(({ skill }) => skill) : [],
      to: {
        token({ text }) {
          state.text += text;
          ctx.progress({ tokens: ++tokens });
          listener.token({ text });
        },
        setback({ reason }) {
          state.text = "";
          listener.setback({ reason });
        },
      },
    };
  }

  #instructions(): Message {
    return {
      role: "system",
      content: `You are a helpful assistant on a terminal. You talk with ${this.data.user}. Answer briefly, in plain text.`,
    };
  }

  protected override async acting({ job, said }: Base.State<"Acting">, ctx: Base.Ctx<"acting">) {
    const outcomes = await Promise.all((said.calls ?? []).map((call) => useTool(call, job)));
    this.data.history.push(said, ...outcomes);
    return ctx.next("Thinking", { job: { ...job, round: job.round + 1 } });
  }

  protected override thinkingFallback(error: Error, ctx: Base.Ctx<"thinkingFallback">) {
    const { job, id } = ctx.data;
    job.model.stop({ id });
    job.asker.fail(error);
    return ctx.next("Idle");
  }

  protected override actingFallback(error: Error, ctx: Base.Ctx<"actingFallback">) {
    ctx.data.job.asker.fail(error);
    return ctx.next("Idle");
  }

  /** What the user has read so far belongs to the conversation. */
  protected override onCancelInThinking(_event: unknown, ctx: Base.Ctx<"onCancelInThinking">) {
    const { job, id, text } = ctx.data;
    job.model.stop({ id });
    if (text !== "") this.data.history.push({ role: "assistant", content: text });
    job.asker.answer({ text, ended: "cancelled" });
    return ctx.next("Idle");
  }

  protected override onCancelInActing(_event: unknown, ctx: Base.Ctx<"onCancelInActing">) {
    ctx.data.job.asker.answer({ text: "", ended: "cancelled" });
    return ctx.next("Idle");
  }
}
