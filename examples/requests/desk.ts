import type { Responder } from "crb-gen";
import {
  HelpdeskBase as Base,
  ExpertBase,
  type Help,
  type Solve,
  type Take,
  type Ticket,
} from "../../generated/helpdesk.js";

const ARTICLES: ReadonlyMap<string, string> = new Map([["password", "Use the link below the sign-in form."]]);

/** Keeps who asked: answers from another state, or when a person knows, or leaves it to the expert. */
export class Helpdesk extends Base {
  /** The tickets that wait for a person. To be read, not changed. */
  get tickets(): readonly Readonly<Ticket>[] {
    return this.data.open;
  }

  protected override onHelp({ question }: Help, ctx: Base.Ctx<"onHelp">) {
    this.data.opened += 1;
    return ctx.next("LookingUp", {
      ticket: { number: this.data.opened, question, asker: ctx.responder },
    });
  }

  protected override async lookingUp({ ticket }: Base.State<"LookingUp">, ctx: Base.Ctx<"lookingUp">) {
    await ctx.sleep(500);
    const article = [...ARTICLES].find(([word]) => ticket.question.includes(word));
    if (article !== undefined) ticket.asker.answer({ answer: article[1], by: "handbook" });
    else if (ticket.question.includes("invoice")) this.data.expert.take({ ticket });
    else this.data.open.push(ticket);
    return ctx.next("Waiting");
  }

  protected override lookingUpFallback(error: Error, ctx: Base.Ctx<"lookingUpFallback">) {
    ctx.data.ticket.asker.fail(error);
    return ctx.next("Waiting");
  }

  protected override onSolve({ number, answer }: Solve) {
    const ticket = this.data.open.find((one) => one.number === number);
    ticket?.asker.answer({ answer, by: "a person" });
    this.#forget();
  }

  protected override onSweep() {
    this.#forget();
  }

  #forget(): void {
    this.data.open = this.data.open.filter(({ asker }) => !asker.settled);
  }
}

/** Answers askers of the helpdesk. */
export class Expert extends ExpertBase {
  protected override onTake({ ticket }: Take) {
    answerAsExpert(ticket.asker, ticket);
  }
}

function answerAsExpert(asker: Responder<Help.Response>, { question }: Ticket): void {
  asker.answer({ answer: `About "${question}": it was sent twice, pay once.`, by: "the expert" });
}
