import { ShopBase as Base } from "../../../golden/generated/addresses/expected.js";

export class Shop extends Base {
  protected override onEnter() {}
  protected override onLeave() {
    const [call] = this.data.calls;
    call?.answer("any response");
    this.data.seats?.["first"]?.answer();
    this.data.seats?.["first"]?.answer("a seat");
    if (call?.settled) call.settled = false;
  }
  protected override onSit(_request: unknown, ctx: Base.Ctx<"onSit">) {
    this.data.seats = { first: ctx.responder };
    this.data.calls.push(ctx.responder);
  }
}
