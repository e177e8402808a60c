import type { Responder } from "crb-gen";
import { CounterBase, NurseryBase, type Ping, type Raise, StepperBase } from "./generated/bench.js";

/** Its handlers return values: the agent runs without a promise. */
export class Stepper extends StepperBase {
  protected override tick(_state: StepperBase.State<"Tick">, ctx: StepperBase.Ctx<"tick">) {
    this.data.left -= 1;
    return this.data.left > 0 ? ctx.next("Tock") : ctx.next("done");
  }
  protected override tock(_state: StepperBase.State<"Tock">, ctx: StepperBase.Ctx<"tock">) {
    this.data.left -= 1;
    return ctx.next("Tick");
  }
}

/** The same with promises. */
export class AsyncStepper extends StepperBase {
  protected override async tick(_state: StepperBase.State<"Tick">, ctx: StepperBase.Ctx<"tick">) {
    this.data.left -= 1;
    return this.data.left > 0 ? ctx.next("Tock") : ctx.next("done");
  }
  protected override async tock(_state: StepperBase.State<"Tock">, ctx: StepperBase.Ctx<"tock">) {
    this.data.left -= 1;
    return ctx.next("Tick");
  }
}

/** Counts down; sends itself the next message where `chain` says so. */
export class Counter extends CounterBase {
  readonly #chain: boolean;

  constructor(left: number, chain: boolean) {
    super({ left });
    this.#chain = chain;
  }

  protected override onPing(_event: Ping, ctx: CounterBase.Ctx<"onPing">) {
    this.data.left -= 1;
    if (this.data.left <= 0) return ctx.next("done");
    if (this.#chain) ctx.self.ping();
    return;
  }

  protected override onGet() {
    return { count: this.data.left };
  }
}

/** Starts children, and answers when all of them have ended. */
export class Nursery extends NurseryBase {
  #left = 0;
  #responder: Responder<null> | null = null;

  protected override onRaise({ count }: Raise, ctx: NurseryBase.Ctx<"onRaise">) {
    const children = ctx.group("Steppers");
    this.#left = count;
    this.#responder = ctx.responder;
    for (let i = 0; i < count; i++) children.spawn(() => new Stepper({ left: 1 }));
  }

  protected override onSteppersFinished() {
    this.#left -= 1;
    if (this.#left === 0) this.#responder?.answer(null);
  }
}
