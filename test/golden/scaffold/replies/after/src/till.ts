import { type Debit, TillBase as Base, type Pay, type List } from "../generated/till.js";

export class Till extends Base {
  protected override onDebitReply(
    response: Debit.Response,
    ctx: Base.Ctx<"onDebitReply">,
  ): Base.Result<"onDebitReply"> {
    // Return ctx.next("Held") or nothing to stay.
    throw new Error("Till.onDebitReply is not written yet");
  }

  protected override onDebitReplyFallback(
    error: Error,
    ctx: Base.Ctx<"onDebitReplyFallback">,
  ): Base.Result<"onDebitReplyFallback"> {
    // Return nothing to stay.
    throw new Error("Till.onDebitReplyFallback is not written yet");
  }

  protected override opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    return ctx.next("Open");
  }

  protected override onPay(request: Pay, ctx: Base.Ctx<"onPay">): Base.Result<"onPay"> {
    // Keep ctx.responder, and call its answer() when it suits.
    throw new Error("Till.onPay is not written yet");
  }

  protected override onPingReply(response: void, ctx: Base.Ctx<"onPingReply">): Base.Result<"onPingReply"> {
    // Return nothing to stay.
    throw new Error("Till.onPingReply is not written yet");
  }

  protected override onListReply(
    response: List.Response,
    ctx: Base.Ctx<"onListReply">,
  ): Base.Result<"onListReply"> {
    // Return ctx.next("done") or nothing to stay.
    throw new Error("Till.onListReply is not written yet");
  }

  protected override onDebitReplyInHeld(
    response: Debit.Response,
    ctx: Base.Ctx<"onDebitReplyInHeld">,
  ): Base.Result<"onDebitReplyInHeld"> {
    // Return ctx.next("Open") or nothing to stay.
    throw new Error("Till.onDebitReplyInHeld is not written yet");
  }

  protected override onChargeReply(response: Debit.Response): void {
    console.log(response.balance);
  }

  protected override onChargeReplyFallback(error: Error): void {
    console.log(error.message);
  }
}
