import { type Checkout, OrderBase as Base } from "../../../../generated/order.js";

export abstract class Order extends Base {
  protected override onGetTotal() {
    return { total: "3", items: 1 };
  }
  protected override async onCheckoutInPacking(): Promise<Base.Result<"onCheckoutInPacking">> {
    return { acepted: true };
  }
  protected override onCheckoutInBasket(request: Checkout, ctx: Base.Ctx<"onCheckoutInBasket">) {
    return ctx.answer({ accepted: "yes" }).next("Paying", request);
  }
}
