import type { Dice } from "./dice.js";
import { Fault } from "./fault.js";
import { MothBase as Base } from "./generated/soak.js";
import type { Outcomes } from "./outcomes.js";
import { Worker } from "./worker.js";

/** A worker in another shell, for a while. */
export class Moth extends Base {
  readonly #dice: Dice;
  readonly #outcomes: Outcomes;

  constructor(data: Base.Init, dice: Dice, outcomes: Outcomes) {
    super(data);
    this.#dice = dice;
    this.#outcomes = outcomes;
    outcomes.count("molted");
  }

  protected override onNote() {
    this.data.heard += 1;
  }

  protected override onCount() {
    return this.data.heard;
  }

  protected override onStop(_event: object, ctx: Base.Ctx<"onStop">) {
    return ctx.next("done", this.data.heard);
  }

  protected override onBack(ctx: Base.Ctx<"onBack">) {
    if (this.#dice.hit(20)) throw new Fault("a moth fails to molt");
    return ctx.next(
      "molt Worker",
      new Worker({ bank: this.data.bank, heard: this.data.heard }, this.#dice, this.#outcomes),
    );
  }

  protected override finalize() {
    this.#outcomes.count("finalized");
  }
}
