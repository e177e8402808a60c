import { AskerBase, BoundedCounterBase, CounterBase, TalkerBase } from "../generated/messages.js";

/** Counts what it is sent. */
export class Counter extends CounterBase {
  protected override onPing(_: unknown, ctx: CounterBase.Ctx<"onPing">) {
    this.data.seen += 1;
    return this.data.seen === this.data.pings ? ctx.next("done", this.data.seen) : undefined;
  }

  protected override onCount() {
    return this.data.seen;
  }
}

/** The same, with room for so many in its mailbox. */
export class BoundedCounter extends BoundedCounterBase {
  protected override onPing(_: unknown, ctx: BoundedCounterBase.Ctx<"onPing">) {
    this.data.seen += 1;
    return this.data.seen === this.data.pings ? ctx.next("done", this.data.seen) : undefined;
  }

  protected override onCount() {
    return this.data.seen;
  }
}

/** Sends itself the next message as it handles one. */
export class Chain extends CounterBase {
  protected override onPing(_: unknown, ctx: CounterBase.Ctx<"onPing">) {
    this.data.seen += 1;
    if (this.data.seen === this.data.pings) return ctx.next("done", this.data.seen);
    ctx.self.ping();
    return;
  }

  protected override onCount() {
    return this.data.seen;
  }
}

/** Answers with how often it was asked. */
export class Answering extends CounterBase {
  protected override onPing() {}

  protected override onCount() {
    this.data.seen += 1;
    return this.data.seen;
  }
}

/** The same as `Chain`, until the time is up. */
export class Talker extends TalkerBase {
  protected override onPing(_: unknown, ctx: TalkerBase.Ctx<"onPing">) {
    this.data.seen += 1;
    if (performance.now() >= this.data.until) return ctx.next("done", this.data.seen);
    ctx.self.ping();
    return;
  }
}

/** Asks the next question when the response to one has come. */
export class Asker extends AskerBase {
  protected override onAsk(_: unknown, ctx: AskerBase.Ctx<"onAsk">) {
    ctx.ask("Count", this.data.counter);
  }

  protected override onCountReply(_: unknown, ctx: AskerBase.Ctx<"onCountReply">) {
    this.data.heard += 1;
    if (this.data.heard === this.data.questions) return ctx.next("done", this.data.heard);
    ctx.ask("Count", this.data.counter);
    return;
  }
}
