import {
  type AddItem,
  type Cancel,
  type Checkout,
  OrderBase as Base,
  type Packed,
} from "../../../../generated/order.js";
import posting from "./posting.sync.js";

export class Order extends Base {
  protected override readonly posting = posting;

  protected override onAddItem(event: AddItem) {
    this.data.items.push(event);
  }

  protected override onGetTotal() {
    const total = this.data.items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    return { total, items: this.data.items.length };
  }

  protected override async onCheckoutInBasket(request: Checkout, ctx: Base.Ctx<"onCheckoutInBasket">) {
    if (this.data.items.length === 0) return { accepted: false };
    if (request.card === "") return ctx.answer({ accepted: false });
    return ctx.answer({ accepted: true }).next("Paying", { card: request.card });
  }

  protected override onCheckoutInPacking(): Base.Result<"onCheckoutInPacking"> {
    return { accepted: false };
  }

  protected override async paying(
    state: Base.State<"Paying">,
    ctx: Base.Ctx<"paying">,
  ): Promise<Base.Result<"paying">> {
    await ctx.sleep(10);
    if (state.card === "stolen") ctx.giveUp(new Error("refused"));
    return ctx.next("Packing", { charge: `${this.data.customer}-1` });
  }

  protected override payingFallback(error: Error, ctx: Base.Ctx<"payingFallback">) {
    console.log(ctx.data.card, error.message);
    return ctx.next("Basket");
  }

  protected override onPacked(event: Packed, ctx: Base.Ctx<"onPacked">) {
    ctx.timer("deadline").stop();
    return ctx.next("Posting", event);
  }

  protected override onPackedFallback(_error: Error, _event: Packed, ctx: Base.Ctx<"onPackedFallback">) {
    if (ctx.data.charge !== "") return ctx.next("Refunding", { charge: ctx.data.charge });
  }

  protected override onCancel(event: Cancel, ctx: Base.Ctx<"onCancel">) {
    console.log(event.reason, ctx.self.id);
    if (ctx.state === "Packing") return ctx.next("Refunding", { charge: ctx.data.charge });
    return ctx.next("done", { outcome: "cancelled", parcel: null });
  }

  protected override onDeadline(ctx: Base.Ctx<"onDeadline">) {
    if (ctx.state === "Packing") return;
    return ctx.next("Refunding");
  }

  protected override async refunding(_state: Base.State<"Refunding">, ctx: Base.Ctx<"refunding">) {
    const child = ctx.spawn(new Order({ customer: "nobody" }));
    child.addItem({ sku: "1", quantity: 1, price: 1 });
    const { outcome } = await ctx.run(new Order({ customer: "nobody", items: [] }));
    if (outcome === "shipped") return;
    return ctx.next("done", { outcome: "cancelled", parcel: null });
  }

  protected override refundingRepair(error: Error) {
    if (error.name === "RangeError") throw error;
  }

  protected override failed(error: Error) {
    console.log(error.message);
  }
}

const order = new Order({ customer: "Ada" }).spawn();
const recipient: AddItem.Recipient & Checkout.Recipient = order;
recipient.addItem({ sku: "1", quantity: 1, price: 2 });
const { total } = await order.getTotal();
const { accepted } = await recipient.checkout({ card: "4242" }, { timeout: 1000 });
const { outcome, parcel } = await order.done;
const end = await order.interrupt();
if (end.reason === "done") console.log(end.output.outcome satisfies typeof outcome);
console.log(total.toFixed(2), accepted satisfies boolean, parcel satisfies string | null);
