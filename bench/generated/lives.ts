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

/** Agent `Mayfly` (bench/specs/lives.yaml:6). Is done at once. */
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

  /** State `Flying` (async, bench/specs/lives.yaml:11). Next: `done`. */
  protected abstract flying(
    state: MayflyBase.State<"Flying">,
    ctx: MayflyBase.Ctx<"flying">,
  ): crb.Awaitable<MayflyBase.Result<"flying">>;
}

/** Agent `Nursery` (bench/specs/lives.yaml:13). Supervises children that are done at once. */
export declare namespace NurseryBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Raise.Recipient {}

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
    onMayfliesFinished: crb.OnlyStays<Is, "Raising">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRaise: void;
    onMayfliesFinished: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NurseryBase extends crb.Agent<NurseryBase.Is> {
  constructor(data: NurseryBase.Init = {}) {
    super(nurseryGraph, data);
  }

  /**
   * Request `Raise` in `Raising` (bench/specs/lives.yaml:21). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onRaise(
    request: Raise,
    ctx: NurseryBase.Ctx<"onRaise">,
  ): crb.Awaitable<NurseryBase.Result<"onRaise">>;

  /** End of a child of `Mayflies` in `Raising` (bench/specs/lives.yaml:22). Stays. */
  protected abstract onMayfliesFinished(
    end: NurseryBase.Finished<"Mayflies">,
    ctx: NurseryBase.Ctx<"onMayfliesFinished">,
  ): crb.Awaitable<NurseryBase.Result<"onMayfliesFinished">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Raise: {
    type: "object",
    properties: { children: { type: "integer" } },
    required: ["children"],
    additionalProperties: false,
  },
};

const mayflyGraph: crb.Graph = {
  agent: "Mayfly",
  at: "bench/specs/lives.yaml:6",
  initial: "Flying",
  messages: {},
  states: {
    Flying: { mode: "async", at: "bench/specs/lives.yaml:11", call: "flying", next: ["done"] },
  },
};

const nurseryGraph: crb.Graph = {
  agent: "Nursery",
  at: "bench/specs/lives.yaml:13",
  initial: "Raising",
  messages: {
    Raise: { kind: "request", at: "bench/specs/lives.yaml:3", method: "raise", timeout: 600000 },
  },
  states: {
    Raising: {
      mode: "events",
      at: "bench/specs/lives.yaml:19",
      handle: {
        Raise: { at: "bench/specs/lives.yaml:21", call: "onRaise", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
      finished: {
        Mayflies: { at: "bench/specs/lives.yaml:22", call: "onMayfliesFinished", next: ["stay"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/lives.yaml:16",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Mayflies: {
        at: "bench/specs/lives.yaml:17",
        agents: ["Mayfly"],
        restart: "temporary",
        shutdown: 5000,
        finished: "MayfliesFinished",
      },
    },
  },
  schemas,
};
