import { type Say, SessionBase as Base, type DeskBase } from "../../../../generated/desk.js";

class Session extends Base {
  protected override onSay(request: Say) {
    return request.text;
  }
}

declare const given: Base.Init;
const session = new Session(given);
session.spawn();
await session.run();

export async function read(ctx: DeskBase.Ctx<"onRead">) {
  ctx.spawn(session);
  await ctx.run(session);
}
