import type { Responder } from "crb-gen";
import { MayflyBase, NurseryBase, type Raise, ResidentBase, type Settle } from "../generated/lives.js";

/** Its output counts it. */
export class Mayfly extends MayflyBase {
  protected override flying(_: unknown, ctx: MayflyBase.Ctx<"flying">) {
    return ctx.next("done", 1);
  }
}

/** Counts how often it was greeted. */
export class Resident extends ResidentBase {
  protected override onGreet() {
    this.data.greeted += 1;
    return this.data.greeted;
  }
}

/** Starts children, and answers with how many have been done when all of them have ended. */
export class Nursery extends NurseryBase {
  #left = 0;
  #done = 0;
  #responder: Responder<number> | null = null;

  protected override onRaise({ children }: Raise, ctx: NurseryBase.Ctx<"onRaise">) {
    const group = ctx.group("Mayflies");
    this.#left = children;
    this.#responder = ctx.responder;
    for (let i = 0; i < children; i++) group.spawn(() => new Mayfly());
  }

  protected override onSettle({ children }: Settle, ctx: NurseryBase.Ctx<"onSettle">) {
    const group = ctx.group("Residents");
    for (let i = 0; i < children; i++) group.spawn(() => new Resident());
    return group.size;
  }

  protected override onMayfliesFinished(end: NurseryBase.Finished<"Mayflies">) {
    this.#left -= 1;
    if (end.reason === "done") this.#done += end.output;
    if (this.#left === 0) this.#responder?.answer(this.#done);
  }
}
