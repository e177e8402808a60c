import { type Debit, type List, type Order, TillBase as Base } from "../../../golden/generated/replies/expected.js";

export class Till extends Base {
  protected override opening(_state: unknown, ctx: Base.Ctx<"opening">) {
    const { bank } = this.data;
    ctx.ask("Ping", bank);
    ctx.ask("Ping", bank, {}, { timeout: 5 });
    ctx.ask("List", bank, {}, "tag", { timeout: 5 });
    ctx.ask("Pay", bank, { amount: 1 });
    ctx.ask("Debit", bank, { amount: 1 });
    ctx.ask("Debit", bank, { amount: "1" }, "tag");
    ctx.ask("List", ctx.self, {}, 1);
    ctx.ask("List", bank, {}, true);
    return ctx.next("Open");
  }
  protected override onDebitReply({ balance }: Debit.Response, ctx: Base.Ctx<"onDebitReply">) {
    const order: Order = ctx.tag;
    if (balance < 0) return ctx.next("Open", { since: order.number });
    return ctx.next("Held", { since: order.number });
  }
  protected override onDebitReplyFallback(error: Error, ctx: Base.Ctx<"onDebitReplyFallback">) {
    ctx.tag.asker.fail(error);
  }
  protected override onPay() {}
  protected override onPingReply(_response: unknown, ctx: Base.Ctx<"onPingReply">) {
    console.log(ctx.tag);
  }
  protected override onListReply(lines: List.Response, ctx: Base.Ctx<"onListReply">) {
    return lines.includes(String(ctx.tag)) ? ctx.next("done") : undefined;
  }
  protected override onDebitReplyInHeld(_response: { balance: string }) {}
}
