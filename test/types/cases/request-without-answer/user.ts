import { type Checkout, OrderBase as Base } from "../../../../generated/order.js";

export abstract class Order extends Base {
  protected override onGetTotal(): Base.Result<"onGetTotal"> {
    if (this.data.items.length > 0) return { total: 1, items: 1 };
  }
  protected override onCheckoutInBasket(
    request: Checkout,
    ctx: Base.Ctx<"onCheckoutInBasket">,
  ): Base.Result<"onCheckoutInBasket"> {
    if (request.card === "") return;
    return ctx.next("Paying", { card: request.card });
  }
}

/** The same without a written return type. */
export abstract class Other extends Base {
  protected override onGetTotal() {
    if (this.data.items.length > 0) return { total: 1, items: 1 };
  }
}
