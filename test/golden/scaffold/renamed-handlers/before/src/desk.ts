import { type Leave, type Ring, DeskBase as Base } from "../generated/desk.js";
import sorting from "./sorting.sync.js";

export class Desk extends Base {
  protected override readonly sorting = sorting;

  protected override onRing(event: Ring, ctx: Base.Ctx<"onRing">) {
    return ctx.next("Sorting", { pile: 2 });
  }

  protected override onLeaves(event: Leave) {}

  protected override onCount() {
    return { waiting: this.#count() };
  }

  protected override failed(error: Error) {}

  override toString() {
    return "a desk";
  }

  protected onFire(ctx: Base.Ctx<"onFire">) {}

  #count() {
    return 0;
  }
}
