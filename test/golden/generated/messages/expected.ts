// Made by crb-gen from specs/messages.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Patient` (specs/messages.yaml:3). */
export interface Patient {
  name: string;
  age?: number;
}

/** Type `Options` (specs/messages.yaml:6). */
export interface Options {
  depth?: number;
}

/** Type `Line` (specs/messages.yaml:8). */
export type Line = string;

/** Type `Lines` (specs/messages.yaml:9). */
export type Lines = string[];

/** Event `NewPatient` (specs/messages.yaml:12). */
export type NewPatient = Patient;
export declare namespace NewPatient {
  /** Whatever takes `NewPatient`. */
  interface Recipient {
    newPatient(event: NewPatient): void;
  }
}

/** Event `Say` (specs/messages.yaml:13). */
export type Say = Line;
export declare namespace Say {
  /** Whatever takes `Say`. */
  interface Recipient {
    say(event: Say): void;
  }
}

/** Event `Stop` (specs/messages.yaml:14). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Event `Pause` (specs/messages.yaml:15). */
export type Pause = crb.Empty;
export declare namespace Pause {
  /** Whatever takes `Pause`. */
  interface Recipient {
    pause(event?: Pause): void;
  }
}

/** Event `Configure` (specs/messages.yaml:16). */
export type Configure = Options;
export declare namespace Configure {
  /** Whatever takes `Configure`. */
  interface Recipient {
    configure(event?: Configure): void;
  }
}

/** Event `Many` (specs/messages.yaml:17). */
export type Many = Lines;
export declare namespace Many {
  /** Whatever takes `Many`. */
  interface Recipient {
    many(event: Many): void;
  }
}

/** Request `Ask` (specs/messages.yaml:20). */
export interface Ask {
  question: string;
}
export declare namespace Ask {
  interface Response {
    answer: string;
  }
  /** Whatever answers `Ask`. */
  interface Recipient {
    ask(request: Ask, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Count` (specs/messages.yaml:21). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Flush` (specs/messages.yaml:22). */
export type Flush = crb.Empty;
export declare namespace Flush {
  /** Whatever answers `Flush`. */
  interface Recipient {
    flush(request?: Flush, options?: crb.AskOptions): Promise<void>;
  }
}

/** Request `Find` (specs/messages.yaml:23). */
export type Find = Patient;
export declare namespace Find {
  type Response = Patient | null;
  /** Whatever answers `Find`. */
  interface Recipient {
    find(request: Find, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `List` (specs/messages.yaml:24). */
export type List = crb.Empty;
export declare namespace List {
  type Response = Patient[];
  /** Whatever answers `List`. */
  interface Recipient {
    list(request?: List, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Ward` (specs/messages.yaml:27). */
export declare namespace WardBase {
  /** What the agent is made of. */
  interface Data {
    patients: Patient[];
  }
  /** What its creator gives. */
  interface Init {
    patients?: Patient[];
  }
  type Output = Patient[];
  interface Address
    extends crb.Address<Output>,
      NewPatient.Recipient,
      Say.Recipient,
      Stop.Recipient,
      Pause.Recipient,
      Configure.Recipient,
      Many.Recipient,
      Ask.Recipient,
      Count.Recipient,
      Flush.Recipient,
      Find.Recipient,
      List.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
    Closed: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
    Closed: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Ward";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { NewPatient: NewPatient; Say: Say; Stop: Stop; Pause: Pause; Configure: Configure; Many: Many };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onNewPatient: crb.OnlyStays<Is, "Open">;
    onSay: crb.OnlyStays<Is, "Open">;
    onStopInOpen: crb.Here<Is, "Ward.onStopInOpen", "Open", "done">;
    onPause: crb.Here<Is, "Ward.onPause", "Open", "Closed">;
    onConfigure: crb.OnlyStays<Is, "Open">;
    onMany: crb.OnlyStays<Is, "Open">;
    onAskInOpen: crb.Asked<Is, "Ward.onAskInOpen", "Open", "Closed", Ask.Response>;
    onCount: crb.OnlyStays<Is, "Open">;
    onCountFallback: crb.Asked<Is, "Ward.onCountFallback", "Open", "Closed", Count.Response>;
    onFlushInOpen: crb.Asked<Is, "Ward.onFlushInOpen", "Open", "Closed", void>;
    onFind: crb.Asked<Is, "Ward.onFind", "Open", "Closed", Find.Response>;
    onList: crb.AskedLaterStays<Is, "Open", List.Response>;
    onAskInClosed: crb.AskedLater<Is, "Ward.onAskInClosed", "Closed", "Open", Ask.Response>;
    onFlushInClosed: crb.AskedLater<Is, "Ward.onFlushInClosed", "Closed", "Open", void>;
    onFlushInClosedFallback: crb.AskedLaterStays<Is, "Closed", void>;
    onStopInClosed: crb.OnlyStays<Is, "Closed">;
    onStopInClosedFallback: crb.Here<Is, "Ward.onStopInClosedFallback", "Closed", "Open" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onNewPatient: void;
    onSay: void;
    onStopInOpen: crb.Step<"Ward.onStopInOpen", "done">;
    onPause: crb.Step<"Ward.onPause", "Closed"> | void;
    onConfigure: void;
    onMany: void;
    onAskInOpen:
      | Ask.Response
      | crb.Answered<Is, "Ward.onAskInOpen", "Closed">
      | crb.Step<"Ward.onAskInOpen", "Closed">;
    onCount: Count.Response;
    onCountFallback:
      | Count.Response
      | crb.Answered<Is, "Ward.onCountFallback", "Closed">
      | crb.Step<"Ward.onCountFallback", "Closed">;
    onFlushInOpen:
      | void
      | crb.Answered<Is, "Ward.onFlushInOpen", "Closed">
      | crb.Step<"Ward.onFlushInOpen", "Closed">;
    onFind: crb.Step<"Ward.onFind", "Closed">;
    onList: void;
    onAskInClosed: crb.Step<"Ward.onAskInClosed", "Open">;
    onFlushInClosed: crb.Step<"Ward.onFlushInClosed", "Open"> | void;
    onFlushInClosedFallback: void;
    onStopInClosed: void;
    onStopInClosedFallback: crb.Step<"Ward.onStopInClosedFallback", "Open" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class WardBase extends crb.Agent<WardBase.Is> {
  constructor(data: WardBase.Init = {}) {
    super(graph, data);
  }

  /** Event `NewPatient` in `Open` (specs/messages.yaml:35). Stays. */
  protected abstract onNewPatient(
    event: NewPatient,
    ctx: WardBase.Ctx<"onNewPatient">,
  ): crb.Awaitable<WardBase.Result<"onNewPatient">>;

  /** Event `Say` in `Open` (specs/messages.yaml:36). Stays. */
  protected abstract onSay(event: Say, ctx: WardBase.Ctx<"onSay">): crb.Awaitable<WardBase.Result<"onSay">>;

  /** Event `Stop` in `Open` (specs/messages.yaml:37). Next: `done`. */
  protected abstract onStopInOpen(
    event: Stop,
    ctx: WardBase.Ctx<"onStopInOpen">,
  ): crb.Awaitable<WardBase.Result<"onStopInOpen">>;

  /** Event `Pause` in `Open` (specs/messages.yaml:38). Next: `Closed`; returning nothing stays. */
  protected abstract onPause(
    event: Pause,
    ctx: WardBase.Ctx<"onPause">,
  ): crb.Awaitable<WardBase.Result<"onPause">>;

  /** Event `Configure` in `Open` (specs/messages.yaml:39). Stays. */
  protected abstract onConfigure(
    event: Configure,
    ctx: WardBase.Ctx<"onConfigure">,
  ): crb.Awaitable<WardBase.Result<"onConfigure">>;

  /** Event `Many` in `Open` (specs/messages.yaml:40). Stays. */
  protected abstract onMany(
    event: Many,
    ctx: WardBase.Ctx<"onMany">,
  ): crb.Awaitable<WardBase.Result<"onMany">>;

  /**
   * Request `Ask` in `Open` (specs/messages.yaml:41). Return the response, or `ctx.answer(response).next(…)`
   * to move as well. Next: `Closed`.
   */
  protected abstract onAskInOpen(
    request: Ask,
    ctx: WardBase.Ctx<"onAskInOpen">,
  ): crb.Awaitable<WardBase.Result<"onAskInOpen">>;

  /** Request `Count` in `Open` (specs/messages.yaml:42). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: WardBase.Ctx<"onCount">,
  ): crb.Awaitable<WardBase.Result<"onCount">>;

  /**
   * Error in `onCount` (specs/messages.yaml:42). Return the response, or `ctx.answer(response).next(…)` to
   * move as well. Next: `Closed`.
   */
  protected abstract onCountFallback(
    error: Error,
    request: Count,
    ctx: WardBase.Ctx<"onCountFallback">,
  ): crb.Awaitable<WardBase.Result<"onCountFallback">>;

  /**
   * Request `Flush` in `Open` (specs/messages.yaml:43). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Closed`.
   */
  protected abstract onFlushInOpen(
    request: Flush,
    ctx: WardBase.Ctx<"onFlushInOpen">,
  ): crb.Awaitable<WardBase.Result<"onFlushInOpen">>;

  /**
   * Request `Find` in `Open` (specs/messages.yaml:44). Return `ctx.answer(response).next(…)`. Next: `Closed`.
   */
  protected abstract onFind(
    request: Find,
    ctx: WardBase.Ctx<"onFind">,
  ): crb.Awaitable<WardBase.Result<"onFind">>;

  /**
   * Request `List` in `Open` (specs/messages.yaml:45). Keep `ctx.responder`, and answer when it suits. Stays.
   */
  protected abstract onList(
    request: List,
    ctx: WardBase.Ctx<"onList">,
  ): crb.Awaitable<WardBase.Result<"onList">>;

  /**
   * Request `Ask` in `Closed` (specs/messages.yaml:51). Keep `ctx.responder`, and answer when it suits. Next:
   * `Open`.
   */
  protected abstract onAskInClosed(
    request: Ask,
    ctx: WardBase.Ctx<"onAskInClosed">,
  ): crb.Awaitable<WardBase.Result<"onAskInClosed">>;

  /**
   * Request `Flush` in `Closed` (specs/messages.yaml:52). Keep `ctx.responder`, and answer when it suits.
   * Next: `Open`; returning nothing stays.
   */
  protected abstract onFlushInClosed(
    request: Flush,
    ctx: WardBase.Ctx<"onFlushInClosed">,
  ): crb.Awaitable<WardBase.Result<"onFlushInClosed">>;

  /**
   * Error in `onFlushInClosed` (specs/messages.yaml:52). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onFlushInClosedFallback(
    error: Error,
    request: Flush,
    ctx: WardBase.Ctx<"onFlushInClosedFallback">,
  ): crb.Awaitable<WardBase.Result<"onFlushInClosedFallback">>;

  /** Event `Stop` in `Closed` (specs/messages.yaml:53). Stays. */
  protected abstract onStopInClosed(
    event: Stop,
    ctx: WardBase.Ctx<"onStopInClosed">,
  ): crb.Awaitable<WardBase.Result<"onStopInClosed">>;

  /** Error in `onStopInClosed` (specs/messages.yaml:53). Next: `Open`, `done`. */
  protected abstract onStopInClosedFallback(
    error: Error,
    event: Stop,
    ctx: WardBase.Ctx<"onStopInClosedFallback">,
  ): crb.Awaitable<WardBase.Result<"onStopInClosedFallback">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Patient: {
    type: "object",
    properties: { name: { type: "string" }, age: { type: "integer" } },
    required: ["name"],
    additionalProperties: false,
  },
  Options: { type: "object", properties: { depth: { type: "integer" } }, additionalProperties: false },
  Line: { type: "string" },
  Lines: { type: "array", items: { type: "string" } },
  NewPatient: { $ref: "#/definitions/Patient" },
  Say: { $ref: "#/definitions/Line" },
  Stop: { type: "object", additionalProperties: false },
  Pause: { type: "object", additionalProperties: false },
  Configure: { $ref: "#/definitions/Options" },
  Many: { $ref: "#/definitions/Lines" },
  Ask: {
    type: "object",
    properties: { question: { type: "string" } },
    required: ["question"],
    additionalProperties: false,
  },
  Count: { type: "object", additionalProperties: false },
  Flush: { type: "object", additionalProperties: false },
  Find: { $ref: "#/definitions/Patient" },
  List: { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Ward",
  at: "specs/messages.yaml:27",
  initial: "Open",
  defaults: { patients: [] },
  messages: {
    NewPatient: { kind: "event", at: "specs/messages.yaml:12", method: "newPatient" },
    Say: { kind: "event", at: "specs/messages.yaml:13", method: "say" },
    Stop: { kind: "event", at: "specs/messages.yaml:14", method: "stop" },
    Pause: { kind: "event", at: "specs/messages.yaml:15", method: "pause" },
    Configure: { kind: "event", at: "specs/messages.yaml:16", method: "configure" },
    Many: { kind: "event", at: "specs/messages.yaml:17", method: "many" },
    Ask: { kind: "request", at: "specs/messages.yaml:20", method: "ask", timeout: 300000 },
    Count: { kind: "request", at: "specs/messages.yaml:21", method: "count" },
    Flush: { kind: "request", at: "specs/messages.yaml:22", method: "flush" },
    Find: { kind: "request", at: "specs/messages.yaml:23", method: "find", timeout: 1500 },
    List: { kind: "request", at: "specs/messages.yaml:24", method: "list" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/messages.yaml:32",
      handle: {
        NewPatient: { at: "specs/messages.yaml:35", call: "onNewPatient", next: ["stay"] },
        Say: { at: "specs/messages.yaml:36", call: "onSay", next: ["stay"] },
        Stop: { at: "specs/messages.yaml:37", call: "onStopInOpen", next: ["done"] },
        Pause: { at: "specs/messages.yaml:38", call: "onPause", next: ["stay", "Closed"] },
        Configure: { at: "specs/messages.yaml:39", call: "onConfigure", next: ["stay"] },
        Many: { at: "specs/messages.yaml:40", call: "onMany", next: ["stay"] },
        Ask: { at: "specs/messages.yaml:41", call: "onAskInOpen", next: ["stay", "Closed"] },
        Count: {
          at: "specs/messages.yaml:42",
          call: "onCount",
          next: ["stay"],
          fallback: { at: "specs/messages.yaml:42", call: "onCountFallback", next: ["stay", "Closed"] },
        },
        Flush: { at: "specs/messages.yaml:43", call: "onFlushInOpen", next: ["stay", "Closed"] },
        Find: { at: "specs/messages.yaml:44", call: "onFind", next: ["Closed"] },
        List: { at: "specs/messages.yaml:45", call: "onList", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
    },
    Closed: {
      mode: "events",
      at: "specs/messages.yaml:46",
      handle: {
        NewPatient: "defer",
        Pause: { at: "specs/messages.yaml:50", go: "Open" },
        Ask: { at: "specs/messages.yaml:51", call: "onAskInClosed", next: ["Open"], answer: "later" },
        Flush: {
          at: "specs/messages.yaml:52",
          call: "onFlushInClosed",
          next: ["stay", "Open"],
          fallback: { at: "specs/messages.yaml:52", call: "onFlushInClosedFallback", next: ["stay"] },
          answer: "later",
        },
        Stop: {
          at: "specs/messages.yaml:53",
          call: "onStopInClosed",
          next: ["stay"],
          fallback: { at: "specs/messages.yaml:53", call: "onStopInClosedFallback", next: ["Open", "done"] },
        },
      },
      otherwise: "ignore",
    },
  },
  schemas,
};
