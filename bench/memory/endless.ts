import { Nursery } from "../agents/lives.js";
import { Answering, Asker, Counter } from "../agents/talkers.js";
import type { NurseryBase } from "../generated/lives.js";
import { SleeperBase } from "../generated/memory.js";
import type { AskerBase, CounterBase } from "../generated/messages.js";
import { inThousands } from "../inThousands.js";
import type { Meter } from "./heap.js";

/** Lets one agent do so much, which is noted one by one; gives how much it has done by its own count. */
export type Endless = (amount: number, meter: Meter) => Promise<number>;

/** What an agent can do for ever. */
export const endless: Readonly<Record<string, Endless>> = {
  "messages, sent and handled": messages,
  "requests, asked and answered": requests,
  "replies that come as messages": replies,
  "timers, set and cancelled": timers,
  "children, started and ended": children,
};

class Metered extends Counter {
  readonly #meter: Meter;

  constructor(pings: number, meter: Meter) {
    super({ pings });
    this.#meter = meter;
  }

  protected override onPing(ping: object, ctx: CounterBase.Ctx<"onPing">) {
    this.#meter.note();
    return super.onPing(ping, ctx);
  }
}

async function messages(amount: number, meter: Meter): Promise<number> {
  const counter = new Metered(amount, meter).spawn();
  await inThousands(
    amount,
    () => counter.ping(),
    () => counter.count(),
  );
  return counter.done;
}

async function requests(amount: number, meter: Meter): Promise<number> {
  const answering = new Answering({ pings: 0 }).spawn();
  let answered = 0;
  while (answered < amount) {
    answered = await answering.count();
    meter.note();
  }
  await answering.interrupt();
  return answered;
}

class MeteredAsker extends Asker {
  meter: Meter | null = null;

  protected override onCountReply(count: number, ctx: AskerBase.Ctx<"onCountReply">) {
    this.meter?.note();
    return super.onCountReply(count, ctx);
  }
}

async function replies(amount: number, meter: Meter): Promise<number> {
  const counter = new Answering({ pings: 0 }).spawn();
  const asking = new MeteredAsker({ counter, questions: amount });
  asking.meter = meter;
  const asker = asking.spawn();
  asker.ask();
  const heard = await asker.done;
  await counter.interrupt();
  return heard;
}

class Sleeper extends SleeperBase {
  readonly #meter: Meter;

  constructor(meter: Meter) {
    super();
    this.#meter = meter;
  }

  protected override onPing(_: unknown, ctx: SleeperBase.Ctx<"onPing">) {
    const alarm = ctx.timer("alarm");
    alarm.start();
    alarm.stop();
    this.data.seen += 1;
    this.#meter.note();
  }

  protected override onCount() {
    return this.data.seen;
  }

  protected override onAlarm() {
    throw new Error("nobody cancelled it");
  }
}

async function timers(amount: number, meter: Meter): Promise<number> {
  const sleeper = new Sleeper(meter).spawn();
  await inThousands(
    amount,
    () => sleeper.ping(),
    () => sleeper.count(),
  );
  const seen = await sleeper.count();
  await sleeper.interrupt();
  return seen;
}

class MeteredNursery extends Nursery {
  readonly #meter: Meter;

  constructor(meter: Meter) {
    super();
    this.#meter = meter;
  }

  protected override onMayfliesFinished(end: NurseryBase.Finished<"Mayflies">) {
    this.#meter.note();
    super.onMayfliesFinished(end);
  }
}

/** A thousand at a time. */
async function children(amount: number, meter: Meter): Promise<number> {
  const nursery = new MeteredNursery(meter).spawn();
  let raised = 0;
  while (raised < amount) raised = await nursery.raise({ children: Math.min(1000, amount - raised) });
  await nursery.interrupt();
  return raised;
}
