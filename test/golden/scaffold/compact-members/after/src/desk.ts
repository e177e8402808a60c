import { DeskBase as Base, type Ring, type Find, type Leave } from "../generated/desk.js"
import sorting from "./sorting.sync.js"
import filing from "./filing.sync.js"

export class Desk extends Base {
  #served = 0

  limit = 3

  protected override readonly sorting = sorting

  protected override readonly filing = filing

  protected override onRing() {}
  protected override onRingFallback(
    error: Error,
    event: Ring,
    ctx: Base.Ctx<"onRingFallback">,
  ): Base.Result<"onRingFallback"> {
    // Return nothing to stay.
    throw new Error("Desk.onRingFallback is not written yet")
  }
  protected override onClose(_event: object, ctx: Base.Ctx<"onClose">) { return ctx.next("done", { served: this.#served }) }
  protected override onYawn(ctx: Base.Ctx<"onYawn">): Base.Result<"onYawn"> {
    // Return nothing to stay.
    throw new Error("Desk.onYawn is not written yet")
  }
  protected override async reading(
    state: Base.State<"Reading">,
    ctx: Base.Ctx<"reading">,
  ): Promise<Base.Result<"reading">> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.reading is not written yet")
  }
  protected override readingRepair(
    error: Error,
    ctx: Base.Ctx<"readingRepair">,
  ): Base.Result<"readingRepair"> {
    // Return nothing when it is repaired, or throw.
    throw new Error("Desk.readingRepair is not written yet")
  }
  protected override readingFallback(
    error: Error,
    ctx: Base.Ctx<"readingFallback">,
  ): Base.Result<"readingFallback"> {
    // Return ctx.next("Filing").
    throw new Error("Desk.readingFallback is not written yet")
  }
  protected override sortingFallback(
    error: Error,
    ctx: Base.Ctx<"sortingFallback">,
  ): Base.Result<"sortingFallback"> {
    // Return ctx.next("Waiting").
    throw new Error("Desk.sortingFallback is not written yet")
  }
  /** The last of them. */
  protected override onCount() { return { waiting: this.limit } }
  protected override onFind(request: Find, ctx: Base.Ctx<"onFind">): Base.Result<"onFind"> {
    // Return { place }.
    throw new Error("Desk.onFind is not written yet")
  }
  protected override onLeave(event: Leave, ctx: Base.Ctx<"onLeave">): Base.Result<"onLeave"> {
    // Return nothing to stay.
    throw new Error("Desk.onLeave is not written yet")
  }
  protected override onLeaveFallback(
    error: Error,
    event: Leave,
    ctx: Base.Ctx<"onLeaveFallback">,
  ): Base.Result<"onLeaveFallback"> {
    // Return ctx.next("Filing").
    throw new Error("Desk.onLeaveFallback is not written yet")
  }
  *[Symbol.iterator]() { yield this.limit }
}
