import { type Ring, DeskBase as Base } from "../generated/desk.js";

/** Minds the desk. */
export class Desk extends Base {
  #rings = 0;

  protected override onRing(_event: Ring, ctx: Base.Ctx<"onRing">) {
    this.#rings += 1;
    if (this.#rings > 1) return ctx.next("Sorting", { pile: this.#rings });
  }
}
