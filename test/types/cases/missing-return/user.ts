import { type Packed, OrderBase as Base } from "../../../../generated/order.js";

export abstract class Order extends Base {
  protected override onPacked(event: Packed, ctx: Base.Ctx<"onPacked">) {
    ctx.next("Posting", event);
  }
  protected override async paying(state: Base.State<"Paying">, ctx: Base.Ctx<"paying">) {
    if (state.card !== "") return ctx.next("Packing", { charge: state.card });
  }
}
