import { type Leave, type Link, MemberBase, RingBase, type Token } from "../generated/thread-ring.js";

export class Ring extends RingBase {
  protected override forming(_: unknown, ctx: RingBase.Ctx<"forming">) {
    const { members, hops } = this.data;
    const all = Array.from({ length: members }, (_, index) =>
      ctx.group("Members", index).spawn(() => new Member({ members })),
    );
    for (const [index, member] of all.entries()) member.link({ next: all[(index + 1) % members] ?? member });
    all[0]?.token({ left: hops });
    return ctx.next("Turning");
  }

  protected override onMembersFinished(
    end: RingBase.Finished<"Members">,
    ctx: RingBase.Ctx<"onMembersFinished">,
  ) {
    const { seen, members } = this.data;
    if (end.reason === "done") seen[end.key] = end.output.seen;
    this.data.ended += 1;
    return this.data.ended === members ? ctx.next("done", { seen }) : undefined;
  }
}

class Member extends MemberBase {
  protected override onLink({ next }: Link, ctx: MemberBase.Ctx<"onLink">) {
    return ctx.next("Linked", { next });
  }

  protected override onToken({ left }: Token, ctx: MemberBase.Ctx<"onToken">) {
    if (left === 0) {
      farewell(ctx.data.next, this.data.members - 1);
      return ctx.next("done", { seen: this.data.seen });
    }
    this.data.seen += 1;
    ctx.data.next.token({ left: left - 1 });
    return;
  }

  protected override onLeave({ left }: Leave, ctx: MemberBase.Ctx<"onLeave">) {
    farewell(ctx.data.next, left - 1);
    return ctx.next("done", { seen: this.data.seen });
  }
}

/** Sends the next one away too, as long as there are others. */
function farewell(next: Link["next"], left: number): void {
  if (left > 0) next.leave({ left });
}
