import { ChameneoBase, type Change, type Color, MallBase, type Meet } from "../generated/chameneos.js";

const COLORS: readonly Color[] = ["blue", "red", "yellow"];

export class Mall extends MallBase {
  protected override opening(_: unknown, ctx: MallBase.Ctx<"opening">) {
    for (let key = 0; key < this.data.creatures; key++) {
      const color = COLORS[key % COLORS.length] ?? "blue";
      ctx.group("Creatures", key).spawn(() => new Chameneo({ color, mall: ctx.self }));
    }
    return ctx.next(this.data.left > 0 ? "Empty" : "Closed");
  }

  protected override onMeetInEmpty({ other }: Meet, ctx: MallBase.Ctx<"onMeetInEmpty">) {
    return ctx.next("Waiting", { other });
  }

  protected override onMeetInWaiting(meet: Meet, ctx: MallBase.Ctx<"onMeetInWaiting">) {
    ctx.data.other.meet(meet);
    this.data.left -= 1;
    return ctx.next(this.data.left > 0 ? "Empty" : "Closed");
  }

  protected override onMeetInClosed({ other }: Meet) {
    other.close();
  }

  protected override onCreaturesFinished(
    end: MallBase.Finished<"Creatures">,
    ctx: MallBase.Ctx<"onCreaturesFinished">,
  ) {
    const { met, creatures } = this.data;
    if (end.reason === "done") met[end.key] = end.output.meetings;
    this.data.ended += 1;
    return this.data.ended === creatures ? ctx.next("done", { met }) : undefined;
  }
}

class Chameneo extends ChameneoBase {
  protected override arriving(_: unknown, ctx: ChameneoBase.Ctx<"arriving">) {
    this.#stroll(ctx);
    return ctx.next("Strolling");
  }

  /** It has waited in the mall, and another one has come. */
  protected override onMeet({ color, other }: Meet, ctx: ChameneoBase.Ctx<"onMeet">) {
    this.data.color = complement(this.data.color, color);
    other.change({ color: this.data.color });
    this.#met(ctx);
  }

  protected override onChange({ color }: Change, ctx: ChameneoBase.Ctx<"onChange">) {
    this.data.color = color;
    this.#met(ctx);
  }

  protected override onClose(_: unknown, ctx: ChameneoBase.Ctx<"onClose">) {
    const { meetings, color } = this.data;
    return ctx.next("done", { meetings, color });
  }

  #met(ctx: ChameneoBase.Ctx<"onMeet" | "onChange">): void {
    this.data.meetings += 1;
    this.#stroll(ctx);
  }

  #stroll({ self }: ChameneoBase.Ctx<"arriving" | "onMeet" | "onChange">): void {
    this.data.mall.meet({ color: this.data.color, other: self });
  }
}

/** The colour that two of one colour keep, and two of different ones change to: the third. */
function complement(mine: Color, other: Color): Color {
  if (mine === other) return mine;
  return COLORS.find((color) => color !== mine && color !== other) ?? mine;
}
