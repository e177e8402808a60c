import { DeskBase as Base } from "../generated/desk.js"

export class Desk extends Base {
  #served = 0

  limit = 3

  protected override onRing() {}
  protected override onClose(_event: object, ctx: Base.Ctx<"onClose">) { return ctx.next("done", { served: this.#served }) }
  /** The last of them. */
  protected override onCount() { return { waiting: this.limit } }
  *[Symbol.iterator]() { yield this.limit }
}
