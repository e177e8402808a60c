import { type Ask, WardBase as Base, type Find } from "../../../golden/generated/messages/expected.js";

export abstract class Ward extends Base {
  protected override onFind(request: Find, ctx: Base.Ctx<"onFind">): Base.Result<"onFind"> {
    if (request.name === "") return null;
    if (request.name === "Ada") return ctx.answer(request);
    return ctx.answer(request).next("Open");
  }
  protected override onAskInClosed(request: Ask, ctx: Base.Ctx<"onAskInClosed">): Base.Result<"onAskInClosed"> {
    if (request.question === "") return { answer: "none" };
    ctx.responder.answer({ answr: "none" });
  }
}
