import type { Dice } from "./dice.js";
import { Fault } from "./fault.js";
import { StreamBase as Base, TurnerBase } from "./generated/flow.js";
import weigh from "./weigh.sync.js";

/** Loses what it carries now and then, and sends some of it round. */
export class Stream extends Base {
  protected override readonly weigh = weigh;
  readonly #dice: Dice;

  constructor(dice: Dice) {
    super();
    this.#dice = dice;
  }

  protected override async *rain({ many }: Base.From<"Rain">, ctx: Base.Ctx<"rain">) {
    for (let n = 0; n < many; n++) {
      if (this.#dice.hit(4)) await ctx.sleep(this.#dice.roll(4));
      if (this.#dice.hit(40)) throw new Fault("the rain stops");
      yield { n, tries: 0 };
    }
  }

  protected override startTurn(drop: Base.From<"Turn">) {
    if (this.#dice.hit(30)) throw new Fault("nobody turns");
    return new Turner(drop, this.#dice);
  }

  protected override async fall(drop: Base.From<"Fall">, ctx: Base.Ctx<"fall">) {
    await ctx.sleep(this.#dice.roll(24));
    if (this.#dice.hit(6)) throw new Fault("a drop falls apart");
    return this.#dice.hit(10) ? null : drop;
  }

  protected override async again(drop: Base.From<"Again">) {
    return drop.tries < 2 && this.#dice.hit(2) ? { ...drop, tries: drop.tries + 1 } : null;
  }

  protected override async count(drops: Base.From<"Count">) {
    if (this.#dice.hit(10)) throw new Fault("nobody counts");
    return { drops: drops.length };
  }

  protected override async lost() {
    this.data.lost += 1;
    return null;
  }
}

class Turner extends TurnerBase {
  readonly #dice: Dice;

  constructor(data: TurnerBase.Init, dice: Dice) {
    super(data);
    this.#dice = dice;
  }

  protected override async turning(_: object, ctx: TurnerBase.Ctx<"turning">) {
    await ctx.sleep(this.#dice.roll(6));
    if (this.#dice.hit(12)) throw new Fault("a turner slips");
    return ctx.next("done", { n: this.data.n, tries: this.data.tries });
  }
}
