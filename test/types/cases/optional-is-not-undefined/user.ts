import { OrderBase as Base } from "../../../../generated/order.js";

declare const Order: new (...given: ConstructorParameters<typeof Base>) => Base;
declare const charge: string | undefined;

new Order({ customer: "Ada", items: undefined });

export abstract class Sloppy extends Base {
  protected override onDeadline(ctx: Base.Ctx<"onDeadline">) {
    return ctx.next("Refunding", { charge });
  }
}
