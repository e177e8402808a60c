import {
  AccountBase,
  TellerBase as Base,
  type Credit,
  type Debit,
  type Transfer,
} from "../../generated/bank.js";

/** Holds money. */
export class Account extends AccountBase {
  protected override onDebit({ amount }: Debit) {
    const { owner, balance } = this.data;
    if (amount > balance) throw new Error(`${owner} has ${balance}, not ${amount}`);
    this.data.balance -= amount;
    return { balance: this.data.balance };
  }

  protected override onCredit({ amount }: Credit) {
    this.data.balance += amount;
  }
}

/** Moves money, many orders at a time: it never waits for an account. */
export class Teller extends Base {
  protected override onTransfer({ from, to, amount }: Transfer, ctx: Base.Ctx<"onTransfer">) {
    this.data.underway += 1;
    ctx.ask("Debit", from, { amount }, { order: ctx.responder, to, amount });
  }

  protected override onDebitReply(_response: Debit.Response, ctx: Base.Ctx<"onDebitReply">) {
    const { order, to, amount } = ctx.tag;
    this.data.underway -= 1;
    to.credit({ amount });
    order.answer({ transferred: true });
  }

  protected override onDebitReplyFallback(error: Error, ctx: Base.Ctx<"onDebitReplyFallback">) {
    this.data.underway -= 1;
    this.data.refused += 1;
    ctx.tag.order.answer({ transferred: false, reason: error.message });
  }

  protected override onAudit(_event: unknown, ctx: Base.Ctx<"onAudit">) {
    return ctx.next("Auditing");
  }
}
