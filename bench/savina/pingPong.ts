import { type Ping, PingerBase, PongerBase } from "../generated/ping-pong.js";

export class Pinger extends PingerBase {
  protected override serving(_: unknown, ctx: PingerBase.Ctx<"serving">) {
    const ponger = ctx.spawn(new Ponger());
    ponger.ping({ from: ctx.self });
    return ctx.next("Playing", { ponger });
  }

  protected override onPong(_: unknown, ctx: PingerBase.Ctx<"onPong">) {
    const { ponger } = ctx.data;
    this.data.pongs += 1;
    if (this.data.pongs === this.data.pings) return ctx.next("Leaving", { ponger });
    ponger.ping({ from: ctx.self });
    return;
  }

  protected override async leaving({ ponger }: PingerBase.State<"Leaving">, ctx: PingerBase.Ctx<"leaving">) {
    ponger.stop();
    const { pings } = await ponger.done;
    return ctx.next("done", { pings, pongs: this.data.pongs });
  }
}

class Ponger extends PongerBase {
  protected override onPing({ from }: Ping) {
    this.data.pings += 1;
    from.pong();
  }

  protected override onStop(_: unknown, ctx: PongerBase.Ctx<"onStop">) {
    return ctx.next("done", { pings: this.data.pings });
  }
}
