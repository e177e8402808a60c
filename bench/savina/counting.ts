import { CountingBase, ProducerBase } from "../generated/counting.js";

export class Producer extends ProducerBase {
  protected override sending(_: unknown, ctx: ProducerBase.Ctx<"sending">) {
    const counting = ctx.spawn(new Counting());
    for (let sent = 0; sent < this.data.increments; sent++) counting.increment();
    return ctx.next("Asking", { counting });
  }

  protected override async asking(
    { counting }: ProducerBase.State<"Asking">,
    ctx: ProducerBase.Ctx<"asking">,
  ) {
    return ctx.next("done", await counting.retrieve());
  }
}

class Counting extends CountingBase {
  protected override onIncrement() {
    this.data.count += 1;
  }

  protected override onRetrieve(_: unknown, ctx: CountingBase.Ctx<"onRetrieve">) {
    return ctx.answer({ count: this.data.count }).next("done");
  }
}
