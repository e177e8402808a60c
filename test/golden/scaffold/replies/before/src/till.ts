import { type Debit, TillBase as Base } from "../generated/till.js";

export class Till extends Base {
  protected override opening(_state: Base.State<"Opening">, ctx: Base.Ctx<"opening">) {
    return ctx.next("Open");
  }

  protected override onChargeReply(response: Debit.Response): void {
    console.log(response.balance);
  }

  protected override onChargeReplyFallback(error: Error): void {
    console.log(error.message);
  }
}
