import { DeskBase, type Ring } from "../../generated/office.js";

/** Counts nobody. */
export abstract class HalfDesk extends DeskBase {
  protected override onCount() {
    return { waiting: 0 };
  }

  protected abstract override onRing(event: Ring, ctx: DeskBase.Ctx<"onRing">): DeskBase.Result<"onRing">;
}
