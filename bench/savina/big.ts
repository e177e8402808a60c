import { BigBase, type Meet, PeerBase, type Ping } from "../generated/big.js";
import { Dice } from "./dice.js";

export class Big extends BigBase {
  protected override gathering(_: unknown, ctx: BigBase.Ctx<"gathering">) {
    const { pings } = this.data;
    const peers = Array.from({ length: this.data.peers }, (_, index) =>
      ctx.group("Peers", index).spawn(() => new Peer({ index, pings, sink: ctx.self })),
    );
    for (const peer of peers) peer.meet({ peers });
    return ctx.next("Watching");
  }

  protected override onSatisfied(_: unknown, ctx: BigBase.Ctx<"onSatisfied">) {
    this.data.satisfied += 1;
    if (this.data.satisfied < this.data.peers) return;
    for (const peer of ctx.group("Peers").children) peer.leave();
    return ctx.next("Leaving");
  }

  protected override onPeersFinished(end: BigBase.Finished<"Peers">, ctx: BigBase.Ctx<"onPeersFinished">) {
    const { seen, peers } = this.data;
    if (end.reason === "done") seen[end.key] = end.output;
    this.data.ended += 1;
    return this.data.ended === peers ? ctx.next("done", { seen }) : undefined;
  }
}

class Peer extends PeerBase {
  readonly #dice = new Dice(this.data.index);

  protected override onMeet({ peers }: Meet, ctx: PeerBase.Ctx<"onMeet">) {
    this.#ping(peers);
    return ctx.next("Among", { peers });
  }

  protected override onPing({ from }: Ping, ctx: PeerBase.Ctx<"onPing">) {
    this.data.seen.pings += 1;
    ctx.data.peers[from]?.pong();
  }

  protected override onPong(_: unknown, ctx: PeerBase.Ctx<"onPong">) {
    const { seen, pings, sink } = this.data;
    seen.pongs += 1;
    if (seen.pongs === pings) sink.satisfied();
    else this.#ping(ctx.data.peers);
  }

  protected override onLeave(_: unknown, ctx: PeerBase.Ctx<"onLeave">) {
    return ctx.next("done", this.data.seen);
  }

  #ping(peers: Meet["peers"]): void {
    peers[this.#dice.below(peers.length)]?.ping({ from: this.data.index });
  }
}
