// Made by crb-gen from specs/nasty-names.yaml. Do not edit: change the spec.
import type { crb as crb$ } from "./crb.js";
import type { Data as Data$ } from "./data.js";
import type { Data as Data$2, default as default$, string as string$ } from "./other.js";
import * as crb from "crb-gen/codegen";

/** Type `Data` (specs/nasty-names.yaml:3). */
export interface Data {
  data: Output;
}

/** Type `Output` (specs/nasty-names.yaml:4). */
export interface Output {
  output: Response;
  state: State;
}

/** Type `Response` (specs/nasty-names.yaml:5). */
export interface Response {
  response: Recipient;
}

/** Type `Recipient` (specs/nasty-names.yaml:6). */
export type Recipient = string;

/** Type `State` (specs/nasty-names.yaml:7). */
export type State = "state" | "it's" | "say \"hi\"" | "back\\slash" | "*/" | "`${x}`";

/** Type `States` (specs/nasty-names.yaml:8). */
export type States = { [key: string]: States };

/** Type `Address` (specs/nasty-names.yaml:9). */
export interface Address {
  address: NextBase.Address;
}

/** Type `Init` (specs/nasty-names.yaml:10). */
export type Init = Init[];

/** Type `Is` (specs/nasty-names.yaml:11). */
export interface Is {
  is: Is | null;
}

/** Type `Ctx` (specs/nasty-names.yaml:12). */
export interface Ctx {
  ctx: Data$;
  other: Data$2;
  crb: crb$;
  words: default$;
  text: string$;
}

/** Event `Done` (specs/nasty-names.yaml:14). */
export type Done = Data;
export declare namespace Done {
  /** Whatever takes `Done`. */
  interface Recipient {
    done$(event: Done): void;
  }
}

/** Event `Then` (specs/nasty-names.yaml:15). */
export interface Then {
  then: string;
}
export declare namespace Then {
  /** Whatever takes `Then`. */
  interface Recipient {
    then$(event: Then): void;
  }
}

/** Event `Id` (specs/nasty-names.yaml:16). */
export interface Id {
  id: string;
}
export declare namespace Id {
  /** Whatever takes `Id`. */
  interface Recipient {
    id$(event: Id): void;
  }
}

/** Event `Ended` (specs/nasty-names.yaml:17). */
export type Ended = crb.Empty;
export declare namespace Ended {
  /** Whatever takes `Ended`. */
  interface Recipient {
    ended$(event?: Ended): void;
  }
}

/** Event `Interrupt` (specs/nasty-names.yaml:18). */
export type Interrupt = crb.Empty;
export declare namespace Interrupt {
  /** Whatever takes `Interrupt`. */
  interface Recipient {
    interrupt$(event?: Interrupt): void;
  }
}

/** Event `Constructor` (specs/nasty-names.yaml:19). */
export interface Constructor {
  default: string;
  class: string;
  new: string;
  arguments: string;
}
export declare namespace Constructor {
  /** Whatever takes `Constructor`. */
  interface Recipient {
    constructor$(event: Constructor): void;
  }
}

/** Event `ToString` (specs/nasty-names.yaml:20). */
export type ToString = crb.Empty;
export declare namespace ToString {
  /** Whatever takes `ToString`. */
  interface Recipient {
    toString$(event?: ToString): void;
  }
}

/** Event `Contexts` (specs/nasty-names.yaml:21). */
export type Contexts = crb.Empty;
export declare namespace Contexts {
  /** Whatever takes `Contexts`. */
  interface Recipient {
    contexts(event?: Contexts): void;
  }
}

/** Event `Step` (specs/nasty-names.yaml:22). */
export interface Step {
  step: Is;
}
export declare namespace Step {
  /** Whatever takes `Step`. */
  interface Recipient {
    step(event: Step): void;
  }
}

/** Event `Body` (specs/nasty-names.yaml:23). */
export type Body = Output;
export declare namespace Body {
  /** Whatever takes `Body`. */
  interface Recipient {
    body(event: Body): void;
  }
}

/** Request `Targets` (specs/nasty-names.yaml:25). */
export interface Targets {
  targets: string;
}
export declare namespace Targets {
  type Response = Recipient$;
  /** Whatever answers `Targets`. */
  interface Recipient {
    targets(request: Targets, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Result` (specs/nasty-names.yaml:26). */
export type Result = Init;
export declare namespace Result {
  type Response = Response$;
  /** Whatever answers `Result`. */
  interface Recipient {
    result(request: Result, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Next` (specs/nasty-names.yaml:28). */
export declare namespace NextBase {
  /** What the agent is made of. */
  interface Data {
    data: Data$3;
    state: State$;
    urls: string[];
  }
  /** What its creator gives. */
  interface Init {
    data: Data$3;
    state: State$;
    urls?: string[];
  }
  type Output = Output$;
  interface Address
    extends crb.Address<Output>,
      Done.Recipient,
      Then.Recipient,
      Id.Recipient,
      Ended.Recipient,
      Targets.Recipient,
      Contexts.Recipient,
      Interrupt.Recipient,
      Constructor.Recipient,
      ToString.Recipient,
      Step.Recipient,
      Body.Recipient,
      Result.Recipient {}

  /** The data of each state. */
  interface States {
    Data: { data: Data$3; response: Response };
    State: crb.Empty;
    Spawn: crb.Empty;
    Run: { output: Response; state: State$ };
    Initialize: crb.Empty;
    Failed: crb.Empty;
    Finalize: crb.Empty;
    Constructor: { constructr: string };
    ToString: crb.Empty;
    HasOwnProperty: crb.Empty;
    Then: crb.Empty;
    Done: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Data: [data: { data: Data$3; response: Response }];
    State: [];
    Spawn: [];
    Run: [data: { output: Response; state: State$ }];
    Initialize: [];
    Failed: [];
    Finalize: [];
    Constructor: [data?: { constructr?: string }];
    ToString: [];
    HasOwnProperty: [];
    Then: [];
    Done: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Next";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: {
      Done: Done;
      Then: Then;
      Id: Id;
      Ended: Ended$;
      Contexts: Contexts$;
      Interrupt: Interrupt;
      Constructor: Constructor;
      ToString: ToString;
      Step: Step;
      Body: Body$;
    };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    data$: crb.Task<Is, "Next.data$", "Data", "State">;
    state$: crb.Task<Is, "Next.state$", "State", "Spawn">;
    onDone: crb.Here<Is, "Next.onDone", "Spawn", "Run" | "Data">;
    onThen: crb.Here<Is, "Next.onThen", "Spawn", "Failed">;
    onId: crb.OnlyStays<Is, "Spawn">;
    onEnded: crb.Here<Is, "Next.onEnded", "Spawn", "done">;
    onTargets: crb.Asked<Is, "Next.onTargets", "Spawn", "Done", Targets.Response>;
    onContexts: crb.OnlyStays<Is, "Spawn">;
    run$: crb.Thread<Is, "Next.run$", "Run", "Initialize" | "done">;
    initialize$: crb.Task<Is, "Next.initialize$", "Initialize", "Finalize">;
    initializeRepair: crb.OnlyStays<Is, "Initialize">;
    initializeFallback: crb.Here<Is, "Next.initializeFallback", "Initialize", "Failed">;
    failed$: crb.Task<Is, "Next.failed$", "Failed", "Constructor">;
    finalize$: crb.Task<Is, "Next.finalize$", "Finalize", "Then">;
    constructor$: crb.Task<Is, "Next.constructor$", "Constructor", "ToString">;
    toString$: crb.Task<Is, "Next.toString$", "ToString", "HasOwnProperty">;
    hasOwnProperty$: crb.Task<Is, "Next.hasOwnProperty$", "HasOwnProperty", "Then">;
    then$: crb.Thread<Is, "Next.then$", "Then", "Done">;
    onInterrupt: crb.OnlyStays<Is, "Done">;
    onConstructor: crb.OnlyStays<Is, "Done">;
    onToString: crb.Here<Is, "Next.onToString", "Done", "done">;
    onStep: crb.OnlyStays<Is, "Done">;
    onBody: crb.OnlyStays<Is, "Done">;
    onResult: crb.OnlyStays<Is, "Done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    data$: crb.Step<"Next.data$", "State">;
    state$: crb.Step<"Next.state$", "Spawn">;
    onDone: crb.Step<"Next.onDone", "Run" | "Data"> | void;
    onThen: crb.Step<"Next.onThen", "Failed">;
    onId: void;
    onEnded: crb.Step<"Next.onEnded", "done">;
    onTargets:
      | Targets.Response
      | crb.Answered<Is, "Next.onTargets", "Done">
      | crb.Step<"Next.onTargets", "Done">;
    onContexts: void;
    initialize$: crb.Step<"Next.initialize$", "Finalize">;
    initializeRepair: void;
    initializeFallback: crb.Step<"Next.initializeFallback", "Failed">;
    failed$: crb.Step<"Next.failed$", "Constructor">;
    finalize$: crb.Step<"Next.finalize$", "Then">;
    constructor$: crb.Step<"Next.constructor$", "ToString">;
    toString$: crb.Step<"Next.toString$", "HasOwnProperty">;
    hasOwnProperty$: crb.Step<"Next.hasOwnProperty$", "Then">;
    onInterrupt: void;
    onConstructor: void;
    onToString: crb.Step<"Next.onToString", "done">;
    onStep: void;
    onBody: void;
    onResult: Result.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    run$: crb.Threaded<State<"Run">, Ctx<"run$">, crb.Step<"Next.run$", "Initialize" | "done">>;
    then$: crb.Threaded<State<"Then">, Ctx<"then$">, crb.Step<"Next.then$", "Done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class NextBase extends crb.Agent<NextBase.Is> {
  constructor(data: NextBase.Init) {
    super(nextGraph, data);
  }

  /** State `Data` (async, specs/nasty-names.yaml:34). Next: `State`. */
  protected abstract data$(
    state: NextBase.State<"Data">,
    ctx: NextBase.Ctx<"data$">,
  ): crb.Awaitable<NextBase.Result<"data$">>;

  /** State `State` (duty, specs/nasty-names.yaml:35). Next: `Spawn`. */
  protected abstract state$(
    state: NextBase.State<"State">,
    ctx: NextBase.Ctx<"state$">,
  ): crb.Awaitable<NextBase.Result<"state$">>;

  /** Event `Done` in `Spawn` (specs/nasty-names.yaml:36). Next: `Run`, `Data`; returning nothing stays. */
  protected abstract onDone(
    event: Done,
    ctx: NextBase.Ctx<"onDone">,
  ): crb.Awaitable<NextBase.Result<"onDone">>;

  /** Event `Then` in `Spawn` (specs/nasty-names.yaml:36). Next: `Failed`. */
  protected abstract onThen(
    event: Then,
    ctx: NextBase.Ctx<"onThen">,
  ): crb.Awaitable<NextBase.Result<"onThen">>;

  /** Event `Id` in `Spawn` (specs/nasty-names.yaml:36). Stays. */
  protected abstract onId(event: Id, ctx: NextBase.Ctx<"onId">): crb.Awaitable<NextBase.Result<"onId">>;

  /** Event `Ended` in `Spawn` (specs/nasty-names.yaml:36). Next: `done`. */
  protected abstract onEnded(
    event: Ended,
    ctx: NextBase.Ctx<"onEnded">,
  ): crb.Awaitable<NextBase.Result<"onEnded">>;

  /**
   * Request `Targets` in `Spawn` (specs/nasty-names.yaml:36). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Done`.
   */
  protected abstract onTargets(
    request: Targets,
    ctx: NextBase.Ctx<"onTargets">,
  ): crb.Awaitable<NextBase.Result<"onTargets">>;

  /** Event `Contexts` in `Spawn` (specs/nasty-names.yaml:36). Stays. */
  protected abstract onContexts(
    event: Contexts,
    ctx: NextBase.Ctx<"onContexts">,
  ): crb.Awaitable<NextBase.Result<"onContexts">>;

  /** State `Run` (sync: on a thread, specs/nasty-names.yaml:37). Next: `Initialize`, `done`. */
  protected abstract readonly run$: NextBase.Body<"run$">;

  /** State `Initialize` (async, specs/nasty-names.yaml:38). Next: `Finalize`. */
  protected abstract initialize$(
    state: NextBase.State<"Initialize">,
    ctx: NextBase.Ctx<"initialize$">,
  ): crb.Awaitable<NextBase.Result<"initialize$">>;

  /**
   * Repair after an error in `Initialize` (specs/nasty-names.yaml:38). Returning runs the state again;
   * throwing goes on to the fallback.
   */
  protected abstract initializeRepair(
    error: Error,
    ctx: NextBase.Ctx<"initializeRepair">,
  ): crb.Awaitable<NextBase.Result<"initializeRepair">>;

  /** Error in `Initialize` (specs/nasty-names.yaml:38). Next: `Failed`. */
  protected abstract initializeFallback(
    error: Error,
    ctx: NextBase.Ctx<"initializeFallback">,
  ): crb.Awaitable<NextBase.Result<"initializeFallback">>;

  /** State `Failed` (duty, specs/nasty-names.yaml:39). Next: `Constructor`. */
  protected abstract failed$(
    state: NextBase.State<"Failed">,
    ctx: NextBase.Ctx<"failed$">,
  ): crb.Awaitable<NextBase.Result<"failed$">>;

  /** State `Finalize` (duty, specs/nasty-names.yaml:40). Next: `Then`. */
  protected abstract finalize$(
    state: NextBase.State<"Finalize">,
    ctx: NextBase.Ctx<"finalize$">,
  ): crb.Awaitable<NextBase.Result<"finalize$">>;

  /** State `Constructor` (async, specs/nasty-names.yaml:41). Next: `ToString`. */
  protected abstract constructor$(
    state: NextBase.State<"Constructor">,
    ctx: NextBase.Ctx<"constructor$">,
  ): crb.Awaitable<NextBase.Result<"constructor$">>;

  /** State `ToString` (async, specs/nasty-names.yaml:42). Next: `HasOwnProperty`. */
  protected abstract toString$(
    state: NextBase.State<"ToString">,
    ctx: NextBase.Ctx<"toString$">,
  ): crb.Awaitable<NextBase.Result<"toString$">>;

  /** State `HasOwnProperty` (async, specs/nasty-names.yaml:43). Next: `Then`. */
  protected abstract hasOwnProperty$(
    state: NextBase.State<"HasOwnProperty">,
    ctx: NextBase.Ctx<"hasOwnProperty$">,
  ): crb.Awaitable<NextBase.Result<"hasOwnProperty$">>;

  /** State `Then` (sync: on a thread, specs/nasty-names.yaml:44). Next: `Done`. */
  protected abstract readonly then$: NextBase.Body<"then$">;

  /** Event `Interrupt` in `Done` (specs/nasty-names.yaml:45). Stays. */
  protected abstract onInterrupt(
    event: Interrupt,
    ctx: NextBase.Ctx<"onInterrupt">,
  ): crb.Awaitable<NextBase.Result<"onInterrupt">>;

  /** Event `Constructor` in `Done` (specs/nasty-names.yaml:45). Stays. */
  protected abstract onConstructor(
    event: Constructor,
    ctx: NextBase.Ctx<"onConstructor">,
  ): crb.Awaitable<NextBase.Result<"onConstructor">>;

  /** Event `ToString` in `Done` (specs/nasty-names.yaml:45). Next: `done`. */
  protected abstract onToString(
    event: ToString,
    ctx: NextBase.Ctx<"onToString">,
  ): crb.Awaitable<NextBase.Result<"onToString">>;

  /** Event `Step` in `Done` (specs/nasty-names.yaml:45). Stays. */
  protected abstract onStep(
    event: Step,
    ctx: NextBase.Ctx<"onStep">,
  ): crb.Awaitable<NextBase.Result<"onStep">>;

  /** Event `Body` in `Done` (specs/nasty-names.yaml:45). Stays. */
  protected abstract onBody(
    event: Body,
    ctx: NextBase.Ctx<"onBody">,
  ): crb.Awaitable<NextBase.Result<"onBody">>;

  /** Request `Result` in `Done` (specs/nasty-names.yaml:45). Return the response. Stays. */
  protected abstract onResult(
    request: Result,
    ctx: NextBase.Ctx<"onResult">,
  ): crb.Awaitable<NextBase.Result<"onResult">>;
}

/** Agent `Data2` (specs/nasty-names.yaml:46). */
export declare namespace Data2Base {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Next: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Next: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Data2";
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
    next: crb.TaskStays<Is, "Next">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    next: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class Data2Base extends crb.Agent<Data2Base.Is> {
  constructor(data: Data2Base.Init = {}) {
    super(data2Graph, data);
  }

  /** State `Next` (async, specs/nasty-names.yaml:46). Repeats. */
  protected abstract next(
    state: Data2Base.State<"Next">,
    ctx: Data2Base.Ctx<"next">,
  ): crb.Awaitable<Data2Base.Result<"next">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Data: {
    type: "object",
    properties: { data: { $ref: "#/definitions/Output" } },
    required: ["data"],
    additionalProperties: false,
  },
  Output: {
    type: "object",
    properties: { output: { $ref: "#/definitions/Response" }, state: { $ref: "#/definitions/State" } },
    required: ["output", "state"],
    additionalProperties: false,
  },
  Response: {
    type: "object",
    properties: { response: { $ref: "#/definitions/Recipient" } },
    required: ["response"],
    additionalProperties: false,
  },
  Recipient: { type: "string" },
  State: { enum: ["state", "it's", "say \"hi\"", "back\\slash", "*/", "`${x}`"] },
  Init: { type: "array", items: { $ref: "#/definitions/Init" } },
  Is: {
    type: "object",
    properties: { is: { anyOf: [{ $ref: "#/definitions/Is" }, { type: "null" }] } },
    required: ["is"],
    additionalProperties: false,
  },
  Done: { $ref: "#/definitions/Data" },
  Then: {
    type: "object",
    properties: { then: { type: "string" } },
    required: ["then"],
    additionalProperties: false,
  },
  Id: {
    type: "object",
    properties: { id: { type: "string" } },
    required: ["id"],
    additionalProperties: false,
  },
  Ended: { type: "object", additionalProperties: false },
  Targets: {
    type: "object",
    properties: { targets: { type: "string" } },
    required: ["targets"],
    additionalProperties: false,
  },
  Contexts: { type: "object", additionalProperties: false },
  Interrupt: { type: "object", additionalProperties: false },
  Constructor: {
    type: "object",
    properties: {
      default: { type: "string" },
      class: { type: "string" },
      new: { type: "string" },
      arguments: { type: "string" },
    },
    required: ["default", "class", "new", "arguments"],
    additionalProperties: false,
  },
  ToString: { type: "object", additionalProperties: false },
  Step: {
    type: "object",
    properties: { step: { $ref: "#/definitions/Is" } },
    required: ["step"],
    additionalProperties: false,
  },
  Body: { $ref: "#/definitions/Output" },
  Result: { $ref: "#/definitions/Init" },
  "Next.data": {
    type: "object",
    properties: {
      data: { $ref: "#/definitions/Data" },
      state: { $ref: "#/definitions/State" },
      urls: { type: "array", items: { type: "string" } },
    },
    required: ["data", "state", "urls"],
    additionalProperties: false,
  },
  "Next.output": { $ref: "#/definitions/Output" },
  "Next.Run": {
    type: "object",
    properties: { output: { $ref: "#/definitions/Response" }, state: { $ref: "#/definitions/State" } },
    required: ["output", "state"],
    additionalProperties: false,
  },
  "Next.Initialize": { type: "object", additionalProperties: false },
  "Next.Then": { type: "object", additionalProperties: false },
  "Next.Done": { type: "object", additionalProperties: false },
};

const nextGraph: crb.Graph = {
  agent: "Next",
  at: "specs/nasty-names.yaml:28",
  initial: "Spawn",
  defaults: { urls: [] },
  messages: {
    Done: { kind: "event", at: "specs/nasty-names.yaml:14", method: "done$" },
    Then: { kind: "event", at: "specs/nasty-names.yaml:15", method: "then$" },
    Id: { kind: "event", at: "specs/nasty-names.yaml:16", method: "id$" },
    Ended: { kind: "event", at: "specs/nasty-names.yaml:17", method: "ended$" },
    Targets: { kind: "request", at: "specs/nasty-names.yaml:25", method: "targets" },
    Contexts: { kind: "event", at: "specs/nasty-names.yaml:21", method: "contexts" },
    Interrupt: { kind: "event", at: "specs/nasty-names.yaml:18", method: "interrupt$" },
    Constructor: { kind: "event", at: "specs/nasty-names.yaml:19", method: "constructor$" },
    ToString: { kind: "event", at: "specs/nasty-names.yaml:20", method: "toString$" },
    Step: { kind: "event", at: "specs/nasty-names.yaml:22", method: "step" },
    Body: { kind: "event", at: "specs/nasty-names.yaml:23", method: "body" },
    Result: { kind: "request", at: "specs/nasty-names.yaml:26", method: "result" },
  },
  states: {
    Data: { mode: "async", at: "specs/nasty-names.yaml:34", call: "data$", next: ["State"] },
    State: { mode: "duty", at: "specs/nasty-names.yaml:35", call: "state$", next: ["Spawn"] },
    Spawn: {
      mode: "events",
      at: "specs/nasty-names.yaml:36",
      handle: {
        Done: { at: "specs/nasty-names.yaml:36", call: "onDone", next: ["stay", "Run", "Data"] },
        Then: { at: "specs/nasty-names.yaml:36", call: "onThen", next: ["Failed"] },
        Id: { at: "specs/nasty-names.yaml:36", call: "onId", next: ["stay"] },
        Ended: { at: "specs/nasty-names.yaml:36", call: "onEnded", next: ["done"] },
        Targets: { at: "specs/nasty-names.yaml:36", call: "onTargets", next: ["stay", "Done"] },
        Contexts: { at: "specs/nasty-names.yaml:36", call: "onContexts", next: ["stay"] },
      },
      otherwise: "ignore",
    },
    Run: { mode: "sync", at: "specs/nasty-names.yaml:37", call: "run$", next: ["Initialize", "done"] },
    Initialize: {
      mode: "async",
      at: "specs/nasty-names.yaml:38",
      call: "initialize$",
      next: ["Finalize"],
      repair: { at: "specs/nasty-names.yaml:38", call: "initializeRepair" },
      fallback: { at: "specs/nasty-names.yaml:38", call: "initializeFallback", next: ["Failed"] },
    },
    Failed: { mode: "duty", at: "specs/nasty-names.yaml:39", call: "failed$", next: ["Constructor"] },
    Finalize: { mode: "duty", at: "specs/nasty-names.yaml:40", call: "finalize$", next: ["Then"] },
    Constructor: {
      mode: "async",
      at: "specs/nasty-names.yaml:41",
      call: "constructor$",
      next: ["ToString"],
      defaults: { constructr: "x" },
    },
    ToString: { mode: "async", at: "specs/nasty-names.yaml:42", call: "toString$", next: ["HasOwnProperty"] },
    HasOwnProperty: {
      mode: "async",
      at: "specs/nasty-names.yaml:43",
      call: "hasOwnProperty$",
      next: ["Then"],
    },
    Then: { mode: "sync", at: "specs/nasty-names.yaml:44", call: "then$", next: ["Done"] },
    Done: {
      mode: "events",
      at: "specs/nasty-names.yaml:45",
      handle: {
        Interrupt: { at: "specs/nasty-names.yaml:45", call: "onInterrupt", next: ["stay"] },
        Constructor: { at: "specs/nasty-names.yaml:45", call: "onConstructor", next: ["stay"] },
        ToString: { at: "specs/nasty-names.yaml:45", call: "onToString", next: ["done"] },
        Step: { at: "specs/nasty-names.yaml:45", call: "onStep", next: ["stay"] },
        Body: { at: "specs/nasty-names.yaml:45", call: "onBody", next: ["stay"] },
        Result: { at: "specs/nasty-names.yaml:45", call: "onResult", next: ["stay"] },
      },
      otherwise: "ignore",
    },
  },
  schemas,
};

const data2Graph: crb.Graph = {
  agent: "Data2",
  at: "specs/nasty-names.yaml:46",
  initial: "Next",
  data: false,
  messages: {},
  states: {
    Next: {
      mode: "async",
      at: "specs/nasty-names.yaml:46",
      call: "next",
      next: [],
      repeat: { every: 0 },
    },
  },
};

/** `Recipient` where that name means something else. */
type Recipient$ = Recipient;

/** `Response` where that name means something else. */
type Response$ = Response;

/** `Data` where that name means something else. */
type Data$3 = Data;

/** `State` where that name means something else. */
type State$ = State;

/** `Output` where that name means something else. */
type Output$ = Output;

/** `Ended` where that name means something else. */
type Ended$ = Ended;

/** `Contexts` where that name means something else. */
type Contexts$ = Contexts;

/** `Body` where that name means something else. */
type Body$ = Body;
