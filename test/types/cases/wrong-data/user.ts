import { type AddItem, OrderBase as Base, type Packed } from "../../../../generated/order.js";

export abstract class Order extends Base {
  protected override onAddItem(event: AddItem) {
    this.data.itmes.push(event);
    this.data.customer = event.quantity;
  }
  protected override onPacked(event: Packed, ctx: Base.Ctx<"onPacked">) {
    return ctx.next("Posting", { parcel: event.parcel, weight: ctx.data.weight });
  }
}
