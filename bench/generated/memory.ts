// Made by crb-gen from bench/specs/memory.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Ping` (bench/specs/memory.yaml:3). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event?: Ping): void;
  }
}

/** Request `Count` (bench/specs/memory.yaml:6). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Sleeper` (bench/specs/memory.yaml:9). Sets its alarm with each message, and cancels it. */
export declare namespace SleeperBase {
  /** What the agent is made of. */
  interface Data {
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    seen?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient, Count.Recipient {}

  /** The data of each state. */
  interface States {
    Dozing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Dozing: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Sleeper";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: { alarm: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.OnlyStays<Is, "Dozing">;
    onCount: crb.OnlyStays<Is, "Dozing">;
    onAlarm: crb.OnlyStays<Is, "Dozing">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: void;
    onCount: Count.Response;
    onAlarm: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SleeperBase extends crb.Agent<SleeperBase.Is> {
  constructor(data: SleeperBase.Init = {}) {
    super(sleeperGraph, data);
  }

  /** Event `Ping` in `Dozing` (bench/specs/memory.yaml:16). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: SleeperBase.Ctx<"onPing">,
  ): crb.Awaitable<SleeperBase.Result<"onPing">>;

  /** Request `Count` in `Dozing` (bench/specs/memory.yaml:16). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: SleeperBase.Ctx<"onCount">,
  ): crb.Awaitable<SleeperBase.Result<"onCount">>;

  /** Timer `alarm` in `Dozing`, after 1h once started (bench/specs/memory.yaml:17). Stays. */
  protected abstract onAlarm(ctx: SleeperBase.Ctx<"onAlarm">): crb.Awaitable<SleeperBase.Result<"onAlarm">>;
}

/**
 * Agent `RefusingGate` (bench/specs/memory.yaml:19).
 *
 * Keeps what comes for later until it is opened, and refuses what it has no room for.
 */
export declare namespace RefusingGateBase {
  /** What the agent is made of. */
  interface Data {
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    seen?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient {}

  /** The data of each state. */
  interface States {
    Closed: crb.Empty;
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Closed: [];
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "RefusingGate";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: { look: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onLook: crb.Here<Is, "RefusingGate.onLook", "Closed", "Open">;
    onPing: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLook: crb.Step<"RefusingGate.onLook", "Open"> | void;
    onPing: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RefusingGateBase extends crb.Agent<RefusingGateBase.Is> {
  constructor(data: RefusingGateBase.Init = {}) {
    super(refusingGateGraph, data);
  }

  /**
   * Timer `look` in `Closed`, every 10ms (bench/specs/memory.yaml:26). Next: `Open`; returning nothing stays.
   */
  protected abstract onLook(
    ctx: RefusingGateBase.Ctx<"onLook">,
  ): crb.Awaitable<RefusingGateBase.Result<"onLook">>;

  /** Event `Ping` in `Open` (bench/specs/memory.yaml:27). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: RefusingGateBase.Ctx<"onPing">,
  ): crb.Awaitable<RefusingGateBase.Result<"onPing">>;
}

/**
 * Agent `WaitingGate` (bench/specs/memory.yaml:29).
 *
 * The same; who sends what it has no room for waits until it has.
 */
export declare namespace WaitingGateBase {
  /** What the agent is made of. */
  interface Data {
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    seen?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient {
    /** Resolves when there was room for it. */
    ping(event?: Ping): Promise<void>;
  }

  /** The data of each state. */
  interface States {
    Closed: crb.Empty;
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Closed: [];
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "WaitingGate";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: { look: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onLook: crb.Here<Is, "WaitingGate.onLook", "Closed", "Open">;
    onPing: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLook: crb.Step<"WaitingGate.onLook", "Open"> | void;
    onPing: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class WaitingGateBase extends crb.Agent<WaitingGateBase.Is> {
  constructor(data: WaitingGateBase.Init = {}) {
    super(waitingGateGraph, data);
  }

  /**
   * Timer `look` in `Closed`, every 10ms (bench/specs/memory.yaml:36). Next: `Open`; returning nothing stays.
   */
  protected abstract onLook(
    ctx: WaitingGateBase.Ctx<"onLook">,
  ): crb.Awaitable<WaitingGateBase.Result<"onLook">>;

  /** Event `Ping` in `Open` (bench/specs/memory.yaml:37). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: WaitingGateBase.Ctx<"onPing">,
  ): crb.Awaitable<WaitingGateBase.Result<"onPing">>;
}

/**
 * Agent `DroppingGate` (bench/specs/memory.yaml:39).
 *
 * The same; the oldest gives way to what it has no room for.
 */
export declare namespace DroppingGateBase {
  /** What the agent is made of. */
  interface Data {
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    seen?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient {}

  /** The data of each state. */
  interface States {
    Closed: crb.Empty;
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Closed: [];
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "DroppingGate";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: { look: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onLook: crb.Here<Is, "DroppingGate.onLook", "Closed", "Open">;
    onPing: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLook: crb.Step<"DroppingGate.onLook", "Open"> | void;
    onPing: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class DroppingGateBase extends crb.Agent<DroppingGateBase.Is> {
  constructor(data: DroppingGateBase.Init = {}) {
    super(droppingGateGraph, data);
  }

  /**
   * Timer `look` in `Closed`, every 10ms (bench/specs/memory.yaml:46). Next: `Open`; returning nothing stays.
   */
  protected abstract onLook(
    ctx: DroppingGateBase.Ctx<"onLook">,
  ): crb.Awaitable<DroppingGateBase.Result<"onLook">>;

  /** Event `Ping` in `Open` (bench/specs/memory.yaml:47). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: DroppingGateBase.Ctx<"onPing">,
  ): crb.Awaitable<DroppingGateBase.Result<"onPing">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Ping: { type: "object", additionalProperties: false },
  Count: { type: "object", additionalProperties: false },
};

const sleeperGraph: crb.Graph = {
  agent: "Sleeper",
  at: "bench/specs/memory.yaml:9",
  initial: "Dozing",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/memory.yaml:3", method: "ping" },
    Count: { kind: "request", at: "bench/specs/memory.yaml:6", method: "count" },
  },
  states: {
    Dozing: {
      mode: "events",
      at: "bench/specs/memory.yaml:14",
      handle: {
        Ping: { at: "bench/specs/memory.yaml:16", call: "onPing", next: ["stay"] },
        Count: { at: "bench/specs/memory.yaml:16", call: "onCount", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        alarm: {
          at: "bench/specs/memory.yaml:17",
          after: 3600000,
          start: "manual",
          tick: { at: "bench/specs/memory.yaml:17", call: "onAlarm", next: ["stay"] },
        },
      },
    },
  },
  schemas,
};

const refusingGateGraph: crb.Graph = {
  agent: "RefusingGate",
  at: "bench/specs/memory.yaml:19",
  initial: "Closed",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/memory.yaml:3", method: "ping" },
  },
  states: {
    Closed: {
      mode: "events",
      at: "bench/specs/memory.yaml:26",
      handle: { Ping: "defer" },
      otherwise: "error",
      timers: {
        look: {
          at: "bench/specs/memory.yaml:26",
          every: 10,
          tick: { at: "bench/specs/memory.yaml:26", call: "onLook", next: ["stay", "Open"] },
        },
      },
    },
    Open: {
      mode: "events",
      at: "bench/specs/memory.yaml:27",
      handle: {
        Ping: { at: "bench/specs/memory.yaml:27", call: "onPing", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "bench/specs/memory.yaml:24", capacity: 1000, full: "reject" },
  schemas,
};

const waitingGateGraph: crb.Graph = {
  agent: "WaitingGate",
  at: "bench/specs/memory.yaml:29",
  initial: "Closed",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/memory.yaml:3", method: "ping" },
  },
  states: {
    Closed: {
      mode: "events",
      at: "bench/specs/memory.yaml:36",
      handle: { Ping: "defer" },
      otherwise: "error",
      timers: {
        look: {
          at: "bench/specs/memory.yaml:36",
          every: 10,
          tick: { at: "bench/specs/memory.yaml:36", call: "onLook", next: ["stay", "Open"] },
        },
      },
    },
    Open: {
      mode: "events",
      at: "bench/specs/memory.yaml:37",
      handle: {
        Ping: { at: "bench/specs/memory.yaml:37", call: "onPing", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "bench/specs/memory.yaml:34", capacity: 1000, full: "wait" },
  schemas,
};

const droppingGateGraph: crb.Graph = {
  agent: "DroppingGate",
  at: "bench/specs/memory.yaml:39",
  initial: "Closed",
  defaults: { seen: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/memory.yaml:3", method: "ping" },
  },
  states: {
    Closed: {
      mode: "events",
      at: "bench/specs/memory.yaml:46",
      handle: { Ping: "defer" },
      otherwise: "error",
      timers: {
        look: {
          at: "bench/specs/memory.yaml:46",
          every: 10,
          tick: { at: "bench/specs/memory.yaml:46", call: "onLook", next: ["stay", "Open"] },
        },
      },
    },
    Open: {
      mode: "events",
      at: "bench/specs/memory.yaml:47",
      handle: {
        Ping: { at: "bench/specs/memory.yaml:47", call: "onPing", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "bench/specs/memory.yaml:44", capacity: 1000, full: "dropOldest" },
  schemas,
};
