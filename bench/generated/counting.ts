// Made by crb-gen from bench/specs/counting.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Increment` (bench/specs/counting.yaml:4). */
export type Increment = crb.Empty;
export declare namespace Increment {
  /** Whatever takes `Increment`. */
  interface Recipient {
    increment(event?: Increment): void;
  }
}

/** Request `Retrieve` (bench/specs/counting.yaml:7). */
export type Retrieve = crb.Empty;
export declare namespace Retrieve {
  interface Response {
    count: number;
  }
  /** Whatever answers `Retrieve`. */
  interface Recipient {
    retrieve(request?: Retrieve, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Producer` (bench/specs/counting.yaml:10).
 *
 * Sends so many increments at once, and asks what has arrived.
 */
export declare namespace ProducerBase {
  /** What the agent is made of. */
  interface Data {
    increments: number;
  }
  /** What its creator gives. */
  interface Init {
    increments: number;
  }
  interface Output {
    count: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Sending: crb.Empty;
    Asking: { counting: CountingBase.Address };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Sending: [];
    Asking: [data: { counting: CountingBase.Address }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Producer";
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
    sending: crb.Task<Is, "Producer.sending", "Sending", "Asking">;
    asking: crb.Task<Is, "Producer.asking", "Asking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    sending: crb.Step<"Producer.sending", "Asking">;
    asking: crb.Step<"Producer.asking", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ProducerBase extends crb.Agent<ProducerBase.Is> {
  constructor(data: ProducerBase.Init) {
    super(producerGraph, data);
  }

  /** State `Sending` (duty, bench/specs/counting.yaml:16). Next: `Asking`. */
  protected abstract sending(
    state: ProducerBase.State<"Sending">,
    ctx: ProducerBase.Ctx<"sending">,
  ): crb.Awaitable<ProducerBase.Result<"sending">>;

  /** State `Asking` (async, bench/specs/counting.yaml:17). Next: `done`. */
  protected abstract asking(
    state: ProducerBase.State<"Asking">,
    ctx: ProducerBase.Ctx<"asking">,
  ): crb.Awaitable<ProducerBase.Result<"asking">>;
}

/**
 * Agent `Counting` (bench/specs/counting.yaml:22).
 *
 * Counts increments until somebody asks how many there were.
 */
export declare namespace CountingBase {
  /** What the agent is made of. */
  interface Data {
    count: number;
  }
  /** What its creator gives. */
  interface Init {
    count?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Increment.Recipient, Retrieve.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Counting";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Increment: Increment };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onIncrement: crb.OnlyStays<Is, "Open">;
    onRetrieve: crb.Asked<Is, "Counting.onRetrieve", "Open", "done", Retrieve.Response>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onIncrement: void;
    onRetrieve: crb.Step<"Counting.onRetrieve", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CountingBase extends crb.Agent<CountingBase.Is> {
  constructor(data: CountingBase.Init = {}) {
    super(countingGraph, data);
  }

  /** Event `Increment` in `Open` (bench/specs/counting.yaml:28). Stays. */
  protected abstract onIncrement(
    event: Increment,
    ctx: CountingBase.Ctx<"onIncrement">,
  ): crb.Awaitable<CountingBase.Result<"onIncrement">>;

  /**
   * Request `Retrieve` in `Open` (bench/specs/counting.yaml:28). Return `ctx.answer(response).next(…)`. Next:
   * `done`.
   */
  protected abstract onRetrieve(
    request: Retrieve,
    ctx: CountingBase.Ctx<"onRetrieve">,
  ): crb.Awaitable<CountingBase.Result<"onRetrieve">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Increment: { type: "object", additionalProperties: false },
  Retrieve: { type: "object", additionalProperties: false },
};

const producerGraph: crb.Graph = {
  agent: "Producer",
  at: "bench/specs/counting.yaml:10",
  initial: "Sending",
  messages: {},
  states: {
    Sending: { mode: "duty", at: "bench/specs/counting.yaml:16", call: "sending", next: ["Asking"] },
    Asking: { mode: "async", at: "bench/specs/counting.yaml:17", call: "asking", next: ["done"] },
  },
};

const countingGraph: crb.Graph = {
  agent: "Counting",
  at: "bench/specs/counting.yaml:22",
  initial: "Open",
  defaults: { count: 0 },
  messages: {
    Increment: { kind: "event", at: "bench/specs/counting.yaml:4", method: "increment" },
    Retrieve: { kind: "request", at: "bench/specs/counting.yaml:7", method: "retrieve" },
  },
  states: {
    Open: {
      mode: "events",
      at: "bench/specs/counting.yaml:26",
      handle: {
        Increment: { at: "bench/specs/counting.yaml:28", call: "onIncrement", next: ["stay"] },
        Retrieve: { at: "bench/specs/counting.yaml:28", call: "onRetrieve", next: ["done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
