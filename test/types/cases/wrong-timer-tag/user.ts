import { type Seen, SessionsBase as Base } from "../../../../generated/sessions.js";

export abstract class Sessions extends Base {
  protected override onSeen({ user }: Seen, ctx: Base.Ctx<"onSeen">) {
    ctx.timer("expire").start();
    ctx.timer("expire", 5).start();
    ctx.timer("expire", user, user).start();
    ctx.tag;
  }
  protected override onExpire({ tag }: Base.Ctx<"onExpire">) {
    tag.toFixed();
  }
}
