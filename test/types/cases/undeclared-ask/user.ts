import { AccountBase, TellerBase, type Debit, type Transfer } from "../../../../generated/bank.js";

export abstract class Teller extends TellerBase {
  protected override onTransfer({ to, amount }: Transfer, ctx: TellerBase.Ctx<"onTransfer">) {
    ctx.ask("Transfer", ctx.self, { from: to, to, amount });
    ctx.ask("Debt", to, { amount });
  }
}

export abstract class Account extends AccountBase {
  protected override onDebit({ amount }: Debit, ctx: AccountBase.Ctx<"onDebit">) {
    ctx.ask("Debit", ctx.self, { amount });
    return { balance: amount };
  }
}
