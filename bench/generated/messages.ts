// Made by crb-gen from bench/specs/messages.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Ping` (bench/specs/messages.yaml:3). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event?: Ping): void;
  }
}

/** Event `Ask` (bench/specs/messages.yaml:4). */
export type Ask = crb.Empty;
export declare namespace Ask {
  /** Whatever takes `Ask`. */
  interface Recipient {
    ask(event?: Ask): void;
  }
}

/** Request `Count` (bench/specs/messages.yaml:7). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Counter` (bench/specs/messages.yaml:10). Counts messages, and ends with the last one. */
export declare namespace CounterBase {
  /** What the agent is made of. */
  interface Data {
    pings: number;
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    pings: number;
    seen?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output>, Ping.Recipient, Count.Recipient {}

  /** The data of each state. */
  interface States {
    Counting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Counting: [];
    done: [output: Output];
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
    onCount: crb.OnlyStays<Is, "Counting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"Counter.onPing", "done"> | void;
    onCount: Count.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CounterBase extends crb.Agent<CounterBase.Is> {
  constructor(data: CounterBase.Init) {
    super(counterGraph, data);
  }

  /** Event `Ping` in `Counting` (bench/specs/messages.yaml:17). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: CounterBase.Ctx<"onPing">,
  ): crb.Awaitable<CounterBase.Result<"onPing">>;

  /** Request `Count` in `Counting` (bench/specs/messages.yaml:17). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: CounterBase.Ctx<"onCount">,
  ): crb.Awaitable<CounterBase.Result<"onCount">>;
}

/** Agent `BoundedCounter` (bench/specs/messages.yaml:19). The same, with room for so many. */
export declare namespace BoundedCounterBase {
  /** What the agent is made of. */
  interface Data {
    pings: number;
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    pings: number;
    seen?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output>, Ping.Recipient, Count.Recipient {}

  /** The data of each state. */
  interface States {
    Counting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Counting: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "BoundedCounter";
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
    onPing: crb.Here<Is, "BoundedCounter.onPing", "Counting", "done">;
    onCount: crb.OnlyStays<Is, "Counting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"BoundedCounter.onPing", "done"> | void;
    onCount: Count.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BoundedCounterBase extends crb.Agent<BoundedCounterBase.Is> {
  constructor(data: BoundedCounterBase.Init) {
    super(boundedCounterGraph, data);
  }

  /** Event `Ping` in `Counting` (bench/specs/messages.yaml:27). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: BoundedCounterBase.Ctx<"onPing">,
  ): crb.Awaitable<BoundedCounterBase.Result<"onPing">>;

  /** Request `Count` in `Counting` (bench/specs/messages.yaml:27). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: BoundedCounterBase.Ctx<"onCount">,
  ): crb.Awaitable<BoundedCounterBase.Result<"onCount">>;
}

/**
 * Agent `Talker` (bench/specs/messages.yaml:29).
 *
 * Sends itself one message after the other until the clock says that its time is up.
 */
export declare namespace TalkerBase {
  /** What the agent is made of. */
  interface Data {
    until: number;
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    until: number;
    seen?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output>, Ping.Recipient {}

  /** The data of each state. */
  interface States {
    Talking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Talking: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Talker";
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
    onPing: crb.Here<Is, "Talker.onPing", "Talking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"Talker.onPing", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TalkerBase extends crb.Agent<TalkerBase.Is> {
  constructor(data: TalkerBase.Init) {
    super(talkerGraph, data);
  }

  /** Event `Ping` in `Talking` (bench/specs/messages.yaml:36). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: TalkerBase.Ctx<"onPing">,
  ): crb.Awaitable<TalkerBase.Result<"onPing">>;
}

/**
 * Agent `Asker` (bench/specs/messages.yaml:38).
 *
 * Asks another one, so many times; each response comes as a message.
 */
export declare namespace AskerBase {
  /** What the agent is made of. */
  interface Data {
    counter: Count.Recipient;
    questions: number;
    heard: number;
  }
  /** What its creator gives. */
  interface Init {
    counter: Count.Recipient;
    questions: number;
    heard?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output>, Ask.Recipient {}

  /** The data of each state. */
  interface States {
    Asking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Asking: [];
    done: [output: Output];
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    Count: [to: Count.Recipient, request?: Count, options?: crb.AskOptions];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Asker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ask: Ask };
    timers: crb.Empty;
    asks: Asks;
  }

  /** The context of each handler. */
  interface Contexts {
    onAsk: crb.OnlyStays<Is, "Asking">;
    onCountReply: crb.Here<Is, "Asker.onCountReply", "Asking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onAsk: void;
    onCountReply: crb.Step<"Asker.onCountReply", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class AskerBase extends crb.Agent<AskerBase.Is> {
  constructor(data: AskerBase.Init) {
    super(askerGraph, data);
  }

  /** Event `Ask` in `Asking` (bench/specs/messages.yaml:45). Stays. */
  protected abstract onAsk(event: Ask, ctx: AskerBase.Ctx<"onAsk">): crb.Awaitable<AskerBase.Result<"onAsk">>;

  /** Reply to `Count` in `Asking` (bench/specs/messages.yaml:46). Next: `done`; returning nothing stays. */
  protected abstract onCountReply(
    response: Count.Response,
    ctx: AskerBase.Ctx<"onCountReply">,
  ): crb.Awaitable<AskerBase.Result<"onCountReply">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Ping: { type: "object", additionalProperties: false },
  Count: { type: "object", additionalProperties: false },
  Ask: { type: "object", additionalProperties: false },
};

const counterGraph: crb.Graph = {
  agent: "Counter",
  at: "bench/specs/messages.yaml:10",
  initial: "Counting",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/messages.yaml:3", method: "ping" },
    Count: { kind: "request", at: "bench/specs/messages.yaml:7", method: "count" },
  },
  states: {
    Counting: {
      mode: "events",
      at: "bench/specs/messages.yaml:15",
      handle: {
        Ping: { at: "bench/specs/messages.yaml:17", call: "onPing", next: ["stay", "done"] },
        Count: { at: "bench/specs/messages.yaml:17", call: "onCount", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const boundedCounterGraph: crb.Graph = {
  agent: "BoundedCounter",
  at: "bench/specs/messages.yaml:19",
  initial: "Counting",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/messages.yaml:3", method: "ping" },
    Count: { kind: "request", at: "bench/specs/messages.yaml:7", method: "count" },
  },
  states: {
    Counting: {
      mode: "events",
      at: "bench/specs/messages.yaml:25",
      handle: {
        Ping: { at: "bench/specs/messages.yaml:27", call: "onPing", next: ["stay", "done"] },
        Count: { at: "bench/specs/messages.yaml:27", call: "onCount", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "bench/specs/messages.yaml:23", capacity: 2000, full: "reject" },
  schemas,
};

const talkerGraph: crb.Graph = {
  agent: "Talker",
  at: "bench/specs/messages.yaml:29",
  initial: "Talking",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/messages.yaml:3", method: "ping" },
  },
  states: {
    Talking: {
      mode: "events",
      at: "bench/specs/messages.yaml:34",
      handle: {
        Ping: { at: "bench/specs/messages.yaml:36", call: "onPing", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const askerGraph: crb.Graph = {
  agent: "Asker",
  at: "bench/specs/messages.yaml:38",
  initial: "Asking",
  defaults: { heard: 0 },
  messages: {
    Ask: { kind: "event", at: "bench/specs/messages.yaml:4", method: "ask" },
  },
  states: {
    Asking: {
      mode: "events",
      at: "bench/specs/messages.yaml:43",
      handle: {
        Ask: { at: "bench/specs/messages.yaml:45", call: "onAsk", next: ["stay"] },
      },
      otherwise: "error",
      replies: {
        Count: { at: "bench/specs/messages.yaml:46", call: "onCountReply", next: ["stay", "done"] },
      },
    },
  },
  asks: {
    Count: { at: "bench/specs/messages.yaml:46", method: "count", reply: "CountReply" },
  },
  schemas,
};
