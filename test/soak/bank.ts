import type { Dice } from "./dice.js";
import { Fault } from "./fault.js";
import { type Advice, type Asker, BankBase as Base, type Debit } from "./generated/soak.js";

/** Answers at once, late, wrong or never. */
export class Bank extends Base {
  readonly #dice: Dice;

  constructor(dice: Dice) {
    super({});
    this.#dice = dice;
  }

  protected override async onDebit({ amount }: Debit, ctx: Base.Ctx<"onDebit">) {
    const luck = this.#dice.roll(12);
    if (luck === 0) throw new Fault("the bank fails");
    if (luck === 1) await ctx.sleep(this.#dice.roll(5));
    this.data.spent += amount;
    ctx.publish("Score", { by: amount });
    return luck === 2 ? ctx.answer(this.data.spent).next("Closed") : this.data.spent;
  }

  protected override onDebitFallback(error: Error): number {
    if (this.#dice.hit(2)) throw error;
    return 0;
  }

  protected override scoreSnapshot() {
    if (this.#dice.hit(20)) throw new Fault("no snapshot");
    return { spent: this.data.spent };
  }

  protected override onAdvice(_request: Advice, ctx: Base.Ctx<"onAdvice">) {
    this.data.waiting.push({ since: this.data.spent, responder: ctx.responder });
  }

  protected override onAdvise() {
    const { waiting } = this.data;
    this.data.waiting = [];
    for (const { responder } of waiting) this.#advise(responder);
  }

  #advise(responder: Asker["responder"]): void {
    if (this.#dice.hit(10)) responder.fail(new Fault("no advice today"));
    else if (!this.#dice.hit(10)) responder.answer("wait");
    // An answer too many goes nowhere.
    if (this.#dice.hit(10)) responder.answer("hurry");
  }

  protected override async closed(_state: Base.State<"Closed">, ctx: Base.Ctx<"closed">) {
    await ctx.sleep(this.#dice.roll(3));
    if (this.#dice.hit(10)) throw new Fault("the door is stuck");
    return ctx.next("Open");
  }

  protected override closedFallback(_error: Error, ctx: Base.Ctx<"closedFallback">) {
    return ctx.next("Open");
  }
}
