import { RouterBase, type Say, SessionBase } from "../../generated/desk.js";

/** What is said to one user, until they say goodbye. */
export class Session extends SessionBase {
  protected override async onSay({ user, text }: Say, ctx: SessionBase.Ctx<"onSay">) {
    this.data.said += 1;
    if (text === "bye") return ctx.answer(`goodbye, ${user}`).next("done", { said: this.data.said });
    const about = await this.data.router.route({ text });
    return about === "page" ? `I shall have it read, ${user}` : `${text} to you, ${user}`;
  }
}

/** Says what a text is about. */
export class Router extends RouterBase {
  protected override onRoute({ text }: { text: string }) {
    return text.startsWith("https:") ? "page" : "talk";
  }
}
