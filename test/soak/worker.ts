import crunching from "./crunching.sync.js";
import type { Dice } from "./dice.js";
import double from "./double.thread.js";
import { Fault } from "./fault.js";
import {
  WorkerBase as Base,
  type Crunch,
  type Feed,
  type Fetch,
  type Owe,
  type Remind,
  type Score,
  type Spend,
  type Split,
} from "./generated/soak.js";
import { Moth } from "./moth.js";
import type { Outcomes } from "./outcomes.js";

/** Does what it is sent, in every mode, and fails now and then. */
export class Worker extends Base {
  protected override readonly crunching = crunching;
  readonly #dice: Dice;
  readonly #outcomes: Outcomes;

  constructor(data: Base.Init, dice: Dice, outcomes: Outcomes) {
    super(data);
    this.#dice = dice;
    this.#outcomes = outcomes;
  }

  protected override async initialize() {
    if (this.#dice.hit(50)) throw new Fault("it does not even begin");
  }

  protected override failed() {
    this.#outcomes.count("heard by failed()");
    if (this.#dice.hit(20)) throw new Fault("failed() fails");
  }

  protected override async finalize() {
    this.#outcomes.count("finalized");
    if (this.#dice.hit(50)) throw new Fault("finalize() fails");
  }

  protected override setup(_state: Base.State<"Setup">, ctx: Base.Ctx<"setup">) {
    this.#fail(5, "a duty");
    return ctx.next("Idle");
  }

  protected override onCount() {
    this.#fail(10, "a request");
    return this.data.heard;
  }

  protected override onBeat() {
    this.#fail(200, "a timer of the agent");
  }

  protected override onNote() {
    this.data.heard += 1;
    this.#fail(10, "an event");
  }

  protected override onNoteFallback() {
    this.#fail(3, "a fallback that stays");
  }

  protected override onFetchInIdle({ n }: Fetch, ctx: Base.Ctx<"onFetchInIdle">) {
    this.data.heard += 1;
    return this.#dice.hit(4) ? undefined : ctx.next("Fetching", { n });
  }

  protected override onCrunch({ fate }: Crunch, ctx: Base.Ctx<"onCrunch">) {
    return ctx.next("Crunching", { fate });
  }

  protected override async onSpend({ amount }: Spend, ctx: Base.Ctx<"onSpend">) {
    await this.data.bank.debit({ amount }, { timeout: 20 + this.#dice.roll(100), signal: ctx.signal });
    if (this.#dice.hit(3)) return ctx.next("Resting");
  }

  protected override onSpendFallback(_error: Error, _event: Spend, ctx: Base.Ctx<"onSpendFallback">) {
    return ctx.next("Resting");
  }

  protected override onStop(_event: object, ctx: Base.Ctx<"onStop">) {
    return ctx.next("done", this.data.heard);
  }

  protected override onFollow(_event: object, ctx: Base.Ctx<"onFollow">) {
    const entry = ctx.subscribe("Score", this.data.bank);
    if (this.#dice.hit(4)) entry.stop();
  }

  protected override onScore(change: Score.Change) {
    if (change.kind === "update") this.data.heard += change.update.by;
    this.#fail(30, "an update");
  }

  protected override onScoreFallback() {
    this.#fail(10, "the fallback of an update");
  }

  protected override onMolt(_event: object, ctx: Base.Ctx<"onMolt">) {
    return ctx.next(
      "molt Moth",
      new Moth({ bank: this.data.bank, heard: this.data.heard }, this.#dice, this.#outcomes),
    );
  }

  protected override onOwe({ amount }: Owe, ctx: Base.Ctx<"onOwe">) {
    ctx.ask("Debit", this.data.bank, { amount }, { amount });
  }

  protected override onDebitReply(_spent: number, ctx: Base.Ctx<"onDebitReply">) {
    this.data.heard += ctx.tag.amount;
    this.#fail(10, "a reply");
  }

  protected override onDebitReplyFallback() {
    this.#fail(10, "the fallback of a reply");
  }

  protected override onFeed({ items }: Feed, ctx: Base.Ctx<"onFeed">) {
    const stream = ctx.consume(
      "Note",
      notes(items, this.#dice.hit(3)),
      this.#dice.hit(20) ? { end: "Stop" } : {},
    );
    if (this.#dice.hit(4)) stream.stop();
  }

  protected override async onSplit({ items }: Split, ctx: Base.Ctx<"onSplit">) {
    const all = Array.from({ length: items }, (_, n) => n);
    const doubled = await ctx.parallel(double, all);
    if (doubled.some((n, i) => n !== 2 * i)) throw new Error(`a parallel map went wrong: ${doubled}`);
    return this.#dice.hit(2) ? ctx.next("Fetching", { n: items }) : undefined;
  }

  protected override onRemind({ of }: Remind, ctx: Base.Ctx<"onRemind">) {
    const timer = ctx.timer("reminder", of);
    if (timer.running) timer.stop();
    else timer.start(this.#dice.roll(15));
  }

  protected override onReminder(ctx: Base.Ctx<"onReminder">) {
    this.data.heard += ctx.tag;
    this.#fail(20, "a tagged timer");
  }

  protected override onFetchInFetching({ n }: Fetch, ctx: Base.Ctx<"onFetchInFetching">) {
    this.#fail(20, "an interrupting message");
    return this.#dice.hit(2) ? ctx.next("Fetching", { n }) : ctx.next("Resting");
  }

  protected override onDoze(ctx: Base.Ctx<"onDoze">) {
    return this.#dice.hit(2) ? ctx.next("Resting") : undefined;
  }

  protected override async fetching({ n }: Base.State<"Fetching">, ctx: Base.Ctx<"fetching">) {
    const waits = this.#dice.roll(8);
    ctx.progress({ heard: this.data.heard });
    // Now and then longer than it may take, and deaf to its signal.
    if (waits === 0) await new Promise(() => {});
    if (waits === 1) await ctx.sleep(1000);
    if (waits === 2) await this.data.bank.advice({}, { timeout: 10 });
    await ctx.sleep(n % 5);
    this.#fail(6, "a task");
    return this.#dice.hit(5) ? ctx.next("Crunching", { fate: "fine" }) : ctx.next("Idle");
  }

  protected override fetchingFallback(_error: Error, ctx: Base.Ctx<"fetchingFallback">) {
    this.#fail(50, "a fallback that moves");
    return ctx.next(this.#dice.hit(2) ? "Idle" : "Resting");
  }

  protected override crunchingRepair(error: Error, ctx: Base.Ctx<"crunchingRepair">) {
    if (this.#dice.hit(2)) throw error;
    ctx.data.fate = "fine";
  }

  protected override crunchingFallback(_error: Error, ctx: Base.Ctx<"crunchingFallback">) {
    return ctx.next("Idle");
  }

  /** Fails once in so many `times`. */
  #fail(times: number, what: string): void {
    if (this.#dice.hit(times)) throw new Fault(`${what} fails`);
  }
}

/** A stream that comes to its end, or breaks off. */
async function* notes(items: number, breaks: boolean): AsyncGenerator<{ n: number }> {
  for (let n = 0; n < items; n++) yield { n };
  if (breaks) throw new Fault("a stream breaks off");
}
