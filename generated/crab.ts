// Made by crb-gen from specs/crab.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Feed` (specs/crab.yaml:3). */
export interface Feed {
  grams: number;
}
export declare namespace Feed {
  /** Whatever takes `Feed`. */
  interface Recipient {
    feed(event: Feed): void;
  }
}

/** Event `Greet` (specs/crab.yaml:4). */
export interface Greet {
  from: string;
}
export declare namespace Greet {
  /** Whatever takes `Greet`. */
  interface Recipient {
    greet(event: Greet): void;
  }
}

/** Request `Measure` (specs/crab.yaml:7). */
export type Measure = crb.Empty;
export declare namespace Measure {
  interface Response {
    shell: string;
    grams: number;
  }
  /** Whatever answers `Measure`. */
  interface Recipient {
    measure(request?: Measure, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `ShellOne` (specs/crab.yaml:10).
 *
 * A small crab. When it has grown out of its shell, it goes on living in the next one.
 */
export declare namespace ShellOneBase {
  /** What the agent is made of. */
  interface Data {
    name: string;
    grams: number;
  }
  /** What its creator gives. */
  interface Init {
    name: string;
    grams?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Feed.Recipient, Measure.Recipient, Greet.Recipient {}

  /** The data of each state. */
  interface States {
    Growing: crb.Empty;
    Molting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Growing: [];
    Molting: [];
    "molt ShellTwo": [agent: ShellTwoBase];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "ShellOne";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Feed: Feed; Greet: Greet };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onFeed: crb.Here<Is, "ShellOne.onFeed", "Growing", "Molting">;
    onMeasure: crb.OnlyStays<Is, "Growing">;
    molting: crb.Task<Is, "ShellOne.molting", "Molting", "molt ShellTwo">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onFeed: crb.Step<"ShellOne.onFeed", "Molting"> | void;
    onMeasure: Measure.Response;
    molting: crb.Step<"ShellOne.molting", "molt ShellTwo">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ShellOneBase extends crb.Agent<ShellOneBase.Is> {
  constructor(data: ShellOneBase.Init) {
    super(shellOneGraph, data);
  }

  /** Event `Feed` in `Growing` (specs/crab.yaml:17). Next: `Molting`; returning nothing stays. */
  protected abstract onFeed(
    event: Feed,
    ctx: ShellOneBase.Ctx<"onFeed">,
  ): crb.Awaitable<ShellOneBase.Result<"onFeed">>;

  /** Request `Measure` in `Growing` (specs/crab.yaml:18). Return the response. Stays. */
  protected abstract onMeasure(
    request: Measure,
    ctx: ShellOneBase.Ctx<"onMeasure">,
  ): crb.Awaitable<ShellOneBase.Result<"onMeasure">>;

  /**
   * State `Molting` (async, specs/crab.yaml:20). Next: `molt ShellTwo`.
   *
   * Soft and alone for a while. What comes meanwhile waits.
   */
  protected abstract molting(
    state: ShellOneBase.State<"Molting">,
    ctx: ShellOneBase.Ctx<"molting">,
  ): crb.Awaitable<ShellOneBase.Result<"molting">>;
}

/** Agent `ShellTwo` (specs/crab.yaml:25). The same crab, grown up. */
export declare namespace ShellTwoBase {
  /** What the agent is made of. */
  interface Data {
    name: string;
    grams: number;
  }
  /** What its creator gives. */
  interface Init {
    name: string;
    grams: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Feed.Recipient, Greet.Recipient, Measure.Recipient {}

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
    name: "ShellTwo";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Feed: Feed; Greet: Greet };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onFeed: crb.OnlyStays<Is, "Living">;
    onGreet: crb.OnlyStays<Is, "Living">;
    onMeasure: crb.OnlyStays<Is, "Living">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onFeed: void;
    onGreet: void;
    onMeasure: Measure.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ShellTwoBase extends crb.Agent<ShellTwoBase.Is> {
  constructor(data: ShellTwoBase.Init) {
    super(shellTwoGraph, data);
  }

  /** Event `Feed` in `Living` (specs/crab.yaml:33). Stays. */
  protected abstract onFeed(
    event: Feed,
    ctx: ShellTwoBase.Ctx<"onFeed">,
  ): crb.Awaitable<ShellTwoBase.Result<"onFeed">>;

  /** Event `Greet` in `Living` (specs/crab.yaml:34). Stays. */
  protected abstract onGreet(
    event: Greet,
    ctx: ShellTwoBase.Ctx<"onGreet">,
  ): crb.Awaitable<ShellTwoBase.Result<"onGreet">>;

  /** Request `Measure` in `Living` (specs/crab.yaml:35). Return the response. Stays. */
  protected abstract onMeasure(
    request: Measure,
    ctx: ShellTwoBase.Ctx<"onMeasure">,
  ): crb.Awaitable<ShellTwoBase.Result<"onMeasure">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Feed: {
    type: "object",
    properties: { grams: { type: "integer" } },
    required: ["grams"],
    additionalProperties: false,
  },
  Measure: { type: "object", additionalProperties: false },
  Greet: {
    type: "object",
    properties: { from: { type: "string" } },
    required: ["from"],
    additionalProperties: false,
  },
};

const shellOneGraph: crb.Graph = {
  agent: "ShellOne",
  at: "specs/crab.yaml:10",
  initial: "Growing",
  defaults: { grams: 0 },
  messages: {
    Feed: { kind: "event", at: "specs/crab.yaml:3", method: "feed" },
    Measure: { kind: "request", at: "specs/crab.yaml:7", method: "measure" },
    Greet: { kind: "event", at: "specs/crab.yaml:4", method: "greet" },
  },
  states: {
    Growing: {
      mode: "events",
      at: "specs/crab.yaml:14",
      handle: {
        Feed: { at: "specs/crab.yaml:17", call: "onFeed", next: ["stay", "Molting"] },
        Measure: { at: "specs/crab.yaml:18", call: "onMeasure", next: ["stay"] },
        Greet: "defer",
      },
      otherwise: "error",
    },
    Molting: { mode: "async", at: "specs/crab.yaml:20", call: "molting", next: ["molt ShellTwo"] },
  },
  schemas,
};

const shellTwoGraph: crb.Graph = {
  agent: "ShellTwo",
  at: "specs/crab.yaml:25",
  initial: "Living",
  messages: {
    Feed: { kind: "event", at: "specs/crab.yaml:3", method: "feed" },
    Greet: { kind: "event", at: "specs/crab.yaml:4", method: "greet" },
    Measure: { kind: "request", at: "specs/crab.yaml:7", method: "measure" },
  },
  states: {
    Living: {
      mode: "events",
      at: "specs/crab.yaml:30",
      handle: {
        Feed: { at: "specs/crab.yaml:33", call: "onFeed", next: ["stay"] },
        Greet: { at: "specs/crab.yaml:34", call: "onGreet", next: ["stay"] },
        Measure: { at: "specs/crab.yaml:35", call: "onMeasure", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
