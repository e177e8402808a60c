// Made by crb-gen from bench/specs/lives.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Request `Raise` (bench/specs/lives.yaml:3). */
export interface Raise {
  children: number;
}
export declare namespace Raise {
  type Response = number;
  /** Whatever answers `Raise`. */
  interface Recipient {
    raise(request: Raise, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Settle` (bench/specs/lives.yaml:4). */
export interface Settle {
  children: number;
}
export declare namespace Settle {
  type Response = number;
  /** Whatever answers `Settle`. */
  interface Recipient {
    settle(request: Settle, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Greet` (bench/specs/lives.yaml:5). */
export type Greet = crb.Empty;
export declare namespace Greet {
  type Response = number;
  /** Whatever answers `Greet`. */
  interface Recipient {
    greet(request?: Greet, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Mayfly` (bench/specs/lives.yaml:8). Is done at once. */
export declare namespace MayflyBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Flying: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Flying: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Mayfly";
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
    flying: crb.Task<Is, "Mayfly.flying", "Flying", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    flying: crb.Step<"Mayfly.flying", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MayflyBase extends crb.Agent<MayflyBase.Is> {
  constructor(data: MayflyBase.Init = {}) {
    super(mayflyGraph, data);
  }

  /** State `Flying` (async, bench/specs/lives.yaml:13). Next: `done`. */
  protected abstract flying(
    state: MayflyBase.State<"Flying">,
    ctx: MayflyBase.Ctx<"flying">,
  ): crb.Awaitable<MayflyBase.Result<"flying">>;
}

/** Agent `Resident` (bench/specs/lives.yaml:15). Lives on until it is asked to end. */
export declare namespace ResidentBase {
  /** What the agent is made of. */
  interface Data {
    greeted: number;
  }
  /** What its creator gives. */
  interface Init {
    greeted?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Greet.Recipient {}

  /** The data of each state. */
  interface States {
    Living: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Living: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Resident";
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
    onGreet: crb.OnlyStays<Is, "Living">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onGreet: Greet.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ResidentBase extends crb.Agent<ResidentBase.Is> {
  constructor(data: ResidentBase.Init = {}) {
    super(residentGraph, data);
  }

  /** Request `Greet` in `Living` (bench/specs/lives.yaml:20). Return the response. Stays. */
  protected abstract onGreet(
    request: Greet,
    ctx: ResidentBase.Ctx<"onGreet">,
  ): crb.Awaitable<ResidentBase.Result<"onGreet">>;
}

/**
 * Agent `Nursery` (bench/specs/lives.yaml:22).
 *
 * Supervises children that are done at once, and others that live on.
 */
export declare namespace NurseryBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Raise.Recipient, Settle.Recipient {}

  /** The data of each state. */
  interface States {
    Raising: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Raising: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Mayflies: { key: []; child: MayflyBase };
    Residents: { key: []; child: ResidentBase };
  }
  type Child<Group extends keyof Groups & string> = Groups[Group]["child"];
  /** How a child of a group has ended. */
  type Finished<Group extends keyof Groups & string> = crb.Finished<
    Group,
    Groups[Group]["key"],
    Groups[Group]["child"]
  >;

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Nursery";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onRaise: crb.AskedLaterStays<Is, "Raising", Raise.Response>;
    onSettle: crb.OnlyStays<Is, "Raising">;
    onMayfliesFinished: crb.OnlyStays<Is, "Raising">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRaise: void;
    onSettle: Settle.Response;
    onMayfliesFinished: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NurseryBase extends crb.Agent<NurseryBase.Is> {
  constructor(data: NurseryBase.Init = {}) {
    super(nurseryGraph, data);
  }

  /**
   * Request `Raise` in `Raising` (bench/specs/lives.yaml:32). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onRaise(
    request: Raise,
    ctx: NurseryBase.Ctx<"onRaise">,
  ): crb.Awaitable<NurseryBase.Result<"onRaise">>;

  /** Request `Settle` in `Raising` (bench/specs/lives.yaml:32). Return the response. Stays. */
  protected abstract onSettle(
    request: Settle,
    ctx: NurseryBase.Ctx<"onSettle">,
  ): crb.Awaitable<NurseryBase.Result<"onSettle">>;

  /** End of a child of `Mayflies` in `Raising` (bench/specs/lives.yaml:33). Stays. */
  protected abstract onMayfliesFinished(
    end: NurseryBase.Finished<"Mayflies">,
    ctx: NurseryBase.Ctx<"onMayfliesFinished">,
  ): crb.Awaitable<NurseryBase.Result<"onMayfliesFinished">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Greet: { type: "object", additionalProperties: false },
  Raise: {
    type: "object",
    properties: { children: { type: "integer" } },
    required: ["children"],
    additionalProperties: false,
  },
  Settle: {
    type: "object",
    properties: { children: { type: "integer" } },
    required: ["children"],
    additionalProperties: false,
  },
};

const mayflyGraph: crb.Graph = {
  agent: "Mayfly",
  at: "bench/specs/lives.yaml:8",
  initial: "Flying",
  data: false,
  messages: {},
  states: {
    Flying: { mode: "async", at: "bench/specs/lives.yaml:13", call: "flying", next: ["done"] },
  },
};

const residentGraph: crb.Graph = {
  agent: "Resident",
  at: "bench/specs/lives.yaml:15",
  initial: "Living",
  defaults: { greeted: 0 },
  messages: {
    Greet: { kind: "request", at: "bench/specs/lives.yaml:5", method: "greet" },
  },
  states: {
    Living: {
      mode: "events",
      at: "bench/specs/lives.yaml:20",
      handle: {
        Greet: { at: "bench/specs/lives.yaml:20", call: "onGreet", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const nurseryGraph: crb.Graph = {
  agent: "Nursery",
  at: "bench/specs/lives.yaml:22",
  initial: "Raising",
  data: false,
  messages: {
    Raise: { kind: "request", at: "bench/specs/lives.yaml:3", method: "raise", timeout: 600000 },
    Settle: { kind: "request", at: "bench/specs/lives.yaml:4", method: "settle" },
  },
  states: {
    Raising: {
      mode: "events",
      at: "bench/specs/lives.yaml:30",
      handle: {
        Raise: { at: "bench/specs/lives.yaml:32", call: "onRaise", next: ["stay"], answer: "later" },
        Settle: { at: "bench/specs/lives.yaml:32", call: "onSettle", next: ["stay"] },
      },
      otherwise: "error",
      finished: {
        Mayflies: { at: "bench/specs/lives.yaml:33", call: "onMayfliesFinished", next: ["stay"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/lives.yaml:25",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Mayflies: {
        at: "bench/specs/lives.yaml:27",
        agents: ["Mayfly"],
        restart: "temporary",
        shutdown: 5000,
        finished: "MayfliesFinished",
      },
      Residents: {
        at: "bench/specs/lives.yaml:28",
        agents: ["Resident"],
        restart: "temporary",
        shutdown: 5000,
        finished: "ResidentsFinished",
      },
    },
  },
  schemas,
};
