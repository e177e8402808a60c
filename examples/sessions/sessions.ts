import { SessionsBase as Base, type Seen, type SignOut } from "../../generated/sessions.js";

/** Each user has a timer of their own, which every sign of life starts anew. */
export class Sessions extends Base {
  protected override onSeen({ user }: Seen, ctx: Base.Ctx<"onSeen">) {
    if (!this.data.signedIn.includes(user)) this.data.signedIn.push(user);
    ctx.timer("expire", user).start();
  }

  protected override onSignOut({ user }: SignOut, ctx: Base.Ctx<"onSignOut">) {
    ctx.timer("expire", user).stop();
    this.#forget(user);
  }

  protected override onExpire(ctx: Base.Ctx<"onExpire">) {
    this.#forget(ctx.tag);
  }

  protected override onWhoIsIn() {
    return this.data.signedIn;
  }

  #forget(user: string) {
    this.data.signedIn = this.data.signedIn.filter((other) => other !== user);
  }
}
