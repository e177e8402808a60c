// Made by crb-gen from bench/specs/bench.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Ping` (bench/specs/bench.yaml:3). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event?: Ping): void;
  }
}

/** Request `Get` (bench/specs/bench.yaml:6). */
export type Get = crb.Empty;
export declare namespace Get {
  interface Response {
    count: number;
  }
  /** Whatever answers `Get`. */
  interface Recipient {
    get(request?: Get, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Stepper` (bench/specs/bench.yaml:9). A state machine that goes back and forth. */
export declare namespace StepperBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
  }
  /** What its creator gives. */
  interface Init {
    left: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Tick: crb.Empty;
    Tock: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Tick: [];
    Tock: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Stepper";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    tick: crb.Task<Is, "Stepper.tick", "Tick", "Tock" | "done">;
    tock: crb.Task<Is, "Stepper.tock", "Tock", "Tick">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    tick: crb.Step<"Stepper.tick", "Tock" | "done">;
    tock: crb.Step<"Stepper.tock", "Tick">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StepperBase extends crb.Agent<StepperBase.Is> {
  constructor(data: StepperBase.Init) {
    super(stepperGraph, data);
  }

  /** State `Tick` (async, bench/specs/bench.yaml:14). Next: `Tock`, `done`. */
  protected abstract tick(
    state: StepperBase.State<"Tick">,
    ctx: StepperBase.Ctx<"tick">,
  ): crb.Awaitable<StepperBase.Result<"tick">>;

  /** State `Tock` (async, bench/specs/bench.yaml:17). Next: `Tick`. */
  protected abstract tock(
    state: StepperBase.State<"Tock">,
    ctx: StepperBase.Ctx<"tock">,
  ): crb.Awaitable<StepperBase.Result<"tock">>;
}

/** Agent `Counter` (bench/specs/bench.yaml:21). An actor that counts. */
export declare namespace CounterBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
  }
  /** What its creator gives. */
  interface Init {
    left?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient, Get.Recipient {}

  /** The data of each state. */
  interface States {
    Counting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Counting: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Counter";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.Here<Is, "Counter.onPing", "Counting", "done">;
    onGet: crb.OnlyStays<Is, "Counting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"Counter.onPing", "done"> | void;
    onGet: Get.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CounterBase extends crb.Agent<CounterBase.Is> {
  constructor(data: CounterBase.Init = {}) {
    super(counterGraph, data);
  }

  /** Event `Ping` in `Counting` (bench/specs/bench.yaml:28). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: CounterBase.Ctx<"onPing">,
  ): crb.Awaitable<CounterBase.Result<"onPing">>;

  /** Request `Get` in `Counting` (bench/specs/bench.yaml:29). Return the response. Stays. */
  protected abstract onGet(
    request: Get,
    ctx: CounterBase.Ctx<"onGet">,
  ): crb.Awaitable<CounterBase.Result<"onGet">>;
}

/** JSON Schemas of what comes from outside: messages, and data that threads bring home. */
const schemas: crb.Schemas = {
  Ping: { type: "object", additionalProperties: false },
  Get: { type: "object", additionalProperties: false },
};

const stepperGraph: crb.Graph = {
  agent: "Stepper",
  at: "bench/specs/bench.yaml:9",
  initial: "Tick",
  messages: {},
  states: {
    Tick: { mode: "async", at: "bench/specs/bench.yaml:14", call: "tick", next: ["Tock", "done"] },
    Tock: { mode: "async", at: "bench/specs/bench.yaml:17", call: "tock", next: ["Tick"] },
  },
};

const counterGraph: crb.Graph = {
  agent: "Counter",
  at: "bench/specs/bench.yaml:21",
  initial: "Counting",
  defaults: { left: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/bench.yaml:3", method: "ping" },
    Get: { kind: "request", at: "bench/specs/bench.yaml:6", method: "get" },
  },
  states: {
    Counting: {
      mode: "events",
      at: "bench/specs/bench.yaml:25",
      handle: {
        Ping: { at: "bench/specs/bench.yaml:28", call: "onPing", next: ["stay", "done"] },
        Get: { at: "bench/specs/bench.yaml:29", call: "onGet", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
