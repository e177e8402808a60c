import { type Cancel, OrderBase as Base } from "../../../../generated/order.js";

export abstract class Order extends Base {
  protected override onCancel(_event: Cancel, ctx: Base.Ctx<"onCancel">) {
    if (ctx.state === "Basket") return ctx.next("Refunding", { charge: ctx.data.charge });
    if (ctx.state === "Paying") return ctx.next("Refunding");
    return ctx.next("Refunding", { charge: ctx.data.charge });
  }
  protected override onDeadline(ctx: Base.Ctx<"onDeadline">) {
    return ctx.next("Posting", { parcel: ctx.data.charge });
  }
}
