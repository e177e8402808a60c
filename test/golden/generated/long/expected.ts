// Made by crb-gen from specs/long.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `AnEventWithAnUnusuallyLongName` (specs/long.yaml:3). */
export interface AnEventWithAnUnusuallyLongName {
  withAFieldOfAnUnusuallyLongName: string;
  andAnotherOne: number;
  andYetAnotherOne: boolean;
}
export declare namespace AnEventWithAnUnusuallyLongName {
  /** Whatever takes `AnEventWithAnUnusuallyLongName`. */
  interface Recipient {
    anEventWithAnUnusuallyLongName(event: AnEventWithAnUnusuallyLongName): void;
  }
}

/** Event `AnotherEventWithALongName` (specs/long.yaml:4). */
export type AnotherEventWithALongName = crb.Empty;
export declare namespace AnotherEventWithALongName {
  /** Whatever takes `AnotherEventWithALongName`. */
  interface Recipient {
    anotherEventWithALongName(event?: AnotherEventWithALongName): void;
  }
}

/** Event `YetAnotherEventWithALongName` (specs/long.yaml:5). */
export type YetAnotherEventWithALongName = crb.Empty;
export declare namespace YetAnotherEventWithALongName {
  /** Whatever takes `YetAnotherEventWithALongName`. */
  interface Recipient {
    yetAnotherEventWithALongName(event?: YetAnotherEventWithALongName): void;
  }
}

/** Request `ARequestWithAnUnusuallyLongName` (specs/long.yaml:7). */
export interface ARequestWithAnUnusuallyLongName {
  withAFieldOfAnUnusuallyLongName: string;
}
export declare namespace ARequestWithAnUnusuallyLongName {
  interface Response {
    withAFieldOfAnUnusuallyLongName: string;
  }
  /** Whatever answers `ARequestWithAnUnusuallyLongName`. */
  interface Recipient {
    aRequestWithAnUnusuallyLongName(
      request: ARequestWithAnUnusuallyLongName,
      options?: crb.AskOptions,
    ): Promise<Response>;
  }
}

/**
 * Agent `AnAgentWithAnUnusuallyLongName` (specs/long.yaml:9).
 *
 * Holds nothing but long names, so that every kind of line that generated code has must be broken somewhere
 * to fit.
 */
export declare namespace AnAgentWithAnUnusuallyLongNameBase {
  /** What the agent is made of. */
  interface Data {
    aFieldOfAnUnusuallyLongName: string;
    anotherFieldOfAnUnusuallyLongName: string[];
  }
  /** What its creator gives. */
  interface Init {
    aFieldOfAnUnusuallyLongName: string;
    anotherFieldOfAnUnusuallyLongName?: string[];
  }
  interface Output {
    aFieldOfAnUnusuallyLongName: string;
  }
  interface Address
    extends crb.Address<Output>,
      AnEventWithAnUnusuallyLongName.Recipient,
      ARequestWithAnUnusuallyLongName.Recipient,
      YetAnotherEventWithALongName.Recipient,
      AnotherEventWithALongName.Recipient {}

  /** The data of each state. */
  interface States {
    AStateWithAnUnusuallyLongName: {
      aFieldOfAnUnusuallyLongName: string;
      anotherFieldOfAnUnusuallyLongName: string[];
      aThird?: number;
    };
    AnotherStateWithALongName: crb.Empty;
    YetAnotherStateWithALongName: {
      aFieldOfAnUnusuallyLongName: string;
      anotherFieldOfAnUnusuallyLongName: string[];
      aThird?: number;
    };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    AStateWithAnUnusuallyLongName: [data: {
      aFieldOfAnUnusuallyLongName: string;
      anotherFieldOfAnUnusuallyLongName?: string[];
      aThird?: number;
    }];
    AnotherStateWithALongName: [];
    YetAnotherStateWithALongName: [data: {
      aFieldOfAnUnusuallyLongName: string;
      anotherFieldOfAnUnusuallyLongName: string[];
      aThird?: number;
    }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "AnAgentWithAnUnusuallyLongName";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: {
      AnEventWithAnUnusuallyLongName: AnEventWithAnUnusuallyLongName;
      YetAnotherEventWithALongName: YetAnotherEventWithALongName;
      AnotherEventWithALongName: AnotherEventWithALongName;
    };
    timers: { aTimerWithAnUnusuallyLongName: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onAnotherEventWithALongName:
      | crb.Here<
          Is,
          "AnAgentWithAnUnusuallyLongName.onAnotherEventWithALongName",
          "AStateWithAnUnusuallyLongName",
          | "AStateWithAnUnusuallyLongName"
          | "AnotherStateWithALongName"
          | "YetAnotherStateWithALongName"
          | "done"
        >
      | crb.Here<
          Is,
          "AnAgentWithAnUnusuallyLongName.onAnotherEventWithALongName",
          "AnotherStateWithALongName",
          | "AStateWithAnUnusuallyLongName"
          | "AnotherStateWithALongName"
          | "YetAnotherStateWithALongName"
          | "done"
        >;
    onATimerWithAnUnusuallyLongName:
      | crb.Here<
          Is,
          "AnAgentWithAnUnusuallyLongName.onATimerWithAnUnusuallyLongName",
          "AStateWithAnUnusuallyLongName",
          "AStateWithAnUnusuallyLongName" | "AnotherStateWithALongName"
        >
      | crb.Here<
          Is,
          "AnAgentWithAnUnusuallyLongName.onATimerWithAnUnusuallyLongName",
          "AnotherStateWithALongName",
          "AStateWithAnUnusuallyLongName" | "AnotherStateWithALongName"
        >;
    onAnEventWithAnUnusuallyLongName: crb.Here<
      Is,
      "AnAgentWithAnUnusuallyLongName.onAnEventWithAnUnusuallyLongName",
      "AStateWithAnUnusuallyLongName",
      "YetAnotherStateWithALongName"
    >;
    onAnEventWithAnUnusuallyLongNameFallback: crb.Here<
      Is,
      "AnAgentWithAnUnusuallyLongName.onAnEventWithAnUnusuallyLongNameFallback",
      "AStateWithAnUnusuallyLongName",
      "AnotherStateWithALongName" | "done"
    >;
    onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName: crb.Asked<
      Is,
      "AnAgentWithAnUnusuallyLongName.onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName",
      "AStateWithAnUnusuallyLongName",
      "AnotherStateWithALongName" | "YetAnotherStateWithALongName",
      ARequestWithAnUnusuallyLongName.Response
    >;
    onYetAnotherEventWithALongName: crb.Here<
      Is,
      "AnAgentWithAnUnusuallyLongName.onYetAnotherEventWithALongName",
      "AStateWithAnUnusuallyLongName",
      "AnotherStateWithALongName"
    >;
    onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName: crb.AskedLater<
      Is,
      "AnAgentWithAnUnusuallyLongName.onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName",
      "AnotherStateWithALongName",
      "AStateWithAnUnusuallyLongName",
      ARequestWithAnUnusuallyLongName.Response
    >;
    yetAnotherStateWithALongName: crb.Thread<
      Is,
      "AnAgentWithAnUnusuallyLongName.yetAnotherStateWithALongName",
      "YetAnotherStateWithALongName",
      "AStateWithAnUnusuallyLongName" | "AnotherStateWithALongName" | "YetAnotherStateWithALongName" | "done"
    >;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onAnotherEventWithALongName:
      | crb.Step<
          "AnAgentWithAnUnusuallyLongName.onAnotherEventWithALongName",
          | "AStateWithAnUnusuallyLongName"
          | "AnotherStateWithALongName"
          | "YetAnotherStateWithALongName"
          | "done"
        >
      | void;
    onATimerWithAnUnusuallyLongName:
      | crb.Step<
          "AnAgentWithAnUnusuallyLongName.onATimerWithAnUnusuallyLongName",
          "AStateWithAnUnusuallyLongName" | "AnotherStateWithALongName"
        >
      | void;
    onAnEventWithAnUnusuallyLongName:
      | crb.Step<
          "AnAgentWithAnUnusuallyLongName.onAnEventWithAnUnusuallyLongName",
          "YetAnotherStateWithALongName"
        >
      | void;
    onAnEventWithAnUnusuallyLongNameFallback: crb.Step<
      "AnAgentWithAnUnusuallyLongName.onAnEventWithAnUnusuallyLongNameFallback",
      "AnotherStateWithALongName" | "done"
    >;
    onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName:
      | ARequestWithAnUnusuallyLongName.Response
      | crb.Answered<
          Is,
          "AnAgentWithAnUnusuallyLongName.onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName",
          "AnotherStateWithALongName" | "YetAnotherStateWithALongName"
        >
      | crb.Step<
          "AnAgentWithAnUnusuallyLongName.onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName",
          "AnotherStateWithALongName" | "YetAnotherStateWithALongName"
        >;
    onYetAnotherEventWithALongName: crb.Step<
      "AnAgentWithAnUnusuallyLongName.onYetAnotherEventWithALongName",
      "AnotherStateWithALongName"
    >;
    onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName:
      | crb.Step<
          "AnAgentWithAnUnusuallyLongName.onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName",
          "AStateWithAnUnusuallyLongName"
        >
      | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    yetAnotherStateWithALongName: crb.Threaded<
      State<"YetAnotherStateWithALongName">,
      Ctx<"yetAnotherStateWithALongName">,
      crb.Step<
        "AnAgentWithAnUnusuallyLongName.yetAnotherStateWithALongName",
        | "AStateWithAnUnusuallyLongName"
        | "AnotherStateWithALongName"
        | "YetAnotherStateWithALongName"
        | "done"
      >
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class AnAgentWithAnUnusuallyLongNameBase extends crb.Agent<AnAgentWithAnUnusuallyLongNameBase.Is> {
  constructor(data: AnAgentWithAnUnusuallyLongNameBase.Init) {
    super(graph, data);
  }

  /**
   * Event `AnotherEventWithALongName` in `AStateWithAnUnusuallyLongName`, `AnotherStateWithALongName`
   * (specs/long.yaml:16). Next: `AStateWithAnUnusuallyLongName`, `AnotherStateWithALongName`,
   * `YetAnotherStateWithALongName`, `done`; returning nothing stays.
   */
  protected abstract onAnotherEventWithALongName(
    event: AnotherEventWithALongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onAnotherEventWithALongName">,
  ): crb.Awaitable<AnAgentWithAnUnusuallyLongNameBase.Result<"onAnotherEventWithALongName">>;

  /**
   * Timer `aTimerWithAnUnusuallyLongName` in `AStateWithAnUnusuallyLongName`, `AnotherStateWithALongName`,
   * after 30d (specs/long.yaml:18). Next: `AStateWithAnUnusuallyLongName`, `AnotherStateWithALongName`;
   * returning nothing stays.
   */
  protected abstract onATimerWithAnUnusuallyLongName(
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onATimerWithAnUnusuallyLongName">,
  ): crb.Awaitable<AnAgentWithAnUnusuallyLongNameBase.Result<"onATimerWithAnUnusuallyLongName">>;

  /**
   * Event `AnEventWithAnUnusuallyLongName` in `AStateWithAnUnusuallyLongName` (specs/long.yaml:24). Next:
   * `YetAnotherStateWithALongName`; returning nothing stays.
   */
  protected abstract onAnEventWithAnUnusuallyLongName(
    event: AnEventWithAnUnusuallyLongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onAnEventWithAnUnusuallyLongName">,
  ): crb.Awaitable<AnAgentWithAnUnusuallyLongNameBase.Result<"onAnEventWithAnUnusuallyLongName">>;

  /**
   * Error in `onAnEventWithAnUnusuallyLongName` (specs/long.yaml:24). Next: `AnotherStateWithALongName`,
   * `done`.
   */
  protected abstract onAnEventWithAnUnusuallyLongNameFallback(
    error: Error,
    event: AnEventWithAnUnusuallyLongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onAnEventWithAnUnusuallyLongNameFallback">,
  ): crb.Awaitable<AnAgentWithAnUnusuallyLongNameBase.Result<"onAnEventWithAnUnusuallyLongNameFallback">>;

  /**
   * Request `ARequestWithAnUnusuallyLongName` in `AStateWithAnUnusuallyLongName` (specs/long.yaml:25). Return
   * the response, or `ctx.answer(response).next(…)` to move as well. Next: `AnotherStateWithALongName`,
   * `YetAnotherStateWithALongName`.
   */
  protected abstract onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName(
    request: ARequestWithAnUnusuallyLongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName">,
  ): crb.Awaitable<
    AnAgentWithAnUnusuallyLongNameBase.Result<"onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName">
  >;

  /**
   * Event `YetAnotherEventWithALongName` in `AStateWithAnUnusuallyLongName` (specs/long.yaml:26). Next:
   * `AnotherStateWithALongName`.
   */
  protected abstract onYetAnotherEventWithALongName(
    event: YetAnotherEventWithALongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onYetAnotherEventWithALongName">,
  ): crb.Awaitable<AnAgentWithAnUnusuallyLongNameBase.Result<"onYetAnotherEventWithALongName">>;

  /**
   * Request `ARequestWithAnUnusuallyLongName` in `AnotherStateWithALongName` (specs/long.yaml:30). Keep
   * `ctx.responder`, and answer when it suits. Next: `AStateWithAnUnusuallyLongName`; returning nothing
   * stays.
   */
  protected abstract onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName(
    request: ARequestWithAnUnusuallyLongName,
    ctx: AnAgentWithAnUnusuallyLongNameBase.Ctx<"onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName">,
  ): crb.Awaitable<
    AnAgentWithAnUnusuallyLongNameBase.Result<"onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName">
  >;

  /**
   * State `YetAnotherStateWithALongName` (sync: on a thread, specs/long.yaml:31). Next:
   * `AStateWithAnUnusuallyLongName`, `AnotherStateWithALongName`, `YetAnotherStateWithALongName`, `done`.
   */
  protected abstract readonly yetAnotherStateWithALongName: AnAgentWithAnUnusuallyLongNameBase.Body<"yetAnotherStateWithALongName">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  AnEventWithAnUnusuallyLongName: {
    type: "object",
    properties: {
      withAFieldOfAnUnusuallyLongName: { type: "string" },
      andAnotherOne: { type: "integer" },
      andYetAnotherOne: { type: "boolean" },
    },
    required: ["withAFieldOfAnUnusuallyLongName", "andAnotherOne", "andYetAnotherOne"],
    additionalProperties: false,
  },
  ARequestWithAnUnusuallyLongName: {
    type: "object",
    properties: { withAFieldOfAnUnusuallyLongName: { type: "string" } },
    required: ["withAFieldOfAnUnusuallyLongName"],
    additionalProperties: false,
  },
  YetAnotherEventWithALongName: { type: "object", additionalProperties: false },
  AnotherEventWithALongName: { type: "object", additionalProperties: false },
  "AnAgentWithAnUnusuallyLongName.data": {
    type: "object",
    properties: {
      aFieldOfAnUnusuallyLongName: { type: "string" },
      anotherFieldOfAnUnusuallyLongName: { type: "array", items: { type: "string" } },
    },
    required: ["aFieldOfAnUnusuallyLongName", "anotherFieldOfAnUnusuallyLongName"],
    additionalProperties: false,
  },
  "AnAgentWithAnUnusuallyLongName.output": {
    type: "object",
    properties: { aFieldOfAnUnusuallyLongName: { type: "string" } },
    required: ["aFieldOfAnUnusuallyLongName"],
    additionalProperties: false,
  },
  "AnAgentWithAnUnusuallyLongName.AStateWithAnUnusuallyLongName": {
    type: "object",
    properties: {
      aFieldOfAnUnusuallyLongName: { type: "string" },
      anotherFieldOfAnUnusuallyLongName: { type: "array", items: { type: "string" } },
      aThird: { type: "integer" },
    },
    required: ["aFieldOfAnUnusuallyLongName", "anotherFieldOfAnUnusuallyLongName"],
    additionalProperties: false,
  },
  "AnAgentWithAnUnusuallyLongName.AnotherStateWithALongName": { type: "object", additionalProperties: false },
  "AnAgentWithAnUnusuallyLongName.YetAnotherStateWithALongName": {
    type: "object",
    properties: {
      aFieldOfAnUnusuallyLongName: { type: "string" },
      anotherFieldOfAnUnusuallyLongName: { type: "array", items: { type: "string" } },
      aThird: { type: "integer" },
    },
    required: ["aFieldOfAnUnusuallyLongName", "anotherFieldOfAnUnusuallyLongName"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "AnAgentWithAnUnusuallyLongName",
  at: "specs/long.yaml:9",
  initial: "AStateWithAnUnusuallyLongName",
  takes: ["aFieldOfAnUnusuallyLongName"],
  defaults: { anotherFieldOfAnUnusuallyLongName: [] },
  messages: {
    AnEventWithAnUnusuallyLongName: {
      kind: "event",
      at: "specs/long.yaml:3",
      method: "anEventWithAnUnusuallyLongName",
    },
    ARequestWithAnUnusuallyLongName: {
      kind: "request",
      at: "specs/long.yaml:7",
      method: "aRequestWithAnUnusuallyLongName",
    },
    YetAnotherEventWithALongName: {
      kind: "event",
      at: "specs/long.yaml:5",
      method: "yetAnotherEventWithALongName",
    },
    AnotherEventWithALongName: {
      kind: "event",
      at: "specs/long.yaml:4",
      method: "anotherEventWithALongName",
    },
  },
  states: {
    AStateWithAnUnusuallyLongName: {
      mode: "events",
      at: "specs/long.yaml:20",
      defaults: { anotherFieldOfAnUnusuallyLongName: [] },
      handle: {
        AnEventWithAnUnusuallyLongName: {
          at: "specs/long.yaml:24",
          call: "onAnEventWithAnUnusuallyLongName",
          next: ["stay", "YetAnotherStateWithALongName"],
          fallback: {
            at: "specs/long.yaml:24",
            call: "onAnEventWithAnUnusuallyLongNameFallback",
            next: ["AnotherStateWithALongName", "done"],
          },
        },
        ARequestWithAnUnusuallyLongName: {
          at: "specs/long.yaml:25",
          call: "onARequestWithAnUnusuallyLongNameInAStateWithAnUnusuallyLongName",
          next: ["stay", "AnotherStateWithALongName", "YetAnotherStateWithALongName"],
        },
        YetAnotherEventWithALongName: {
          at: "specs/long.yaml:26",
          call: "onYetAnotherEventWithALongName",
          next: ["AnotherStateWithALongName"],
        },
        AnotherEventWithALongName: {
          at: "specs/long.yaml:16",
          call: "onAnotherEventWithALongName",
          next: [
            "stay",
            "AStateWithAnUnusuallyLongName",
            "AnotherStateWithALongName",
            "YetAnotherStateWithALongName",
            "done",
          ],
        },
      },
      otherwise: "defer",
      hears: ["aTimerWithAnUnusuallyLongName"],
    },
    AnotherStateWithALongName: {
      mode: "events",
      at: "specs/long.yaml:27",
      handle: {
        ARequestWithAnUnusuallyLongName: {
          at: "specs/long.yaml:30",
          call: "onARequestWithAnUnusuallyLongNameInAnotherStateWithALongName",
          next: ["stay", "AStateWithAnUnusuallyLongName"],
          answer: "later",
        },
        AnotherEventWithALongName: {
          at: "specs/long.yaml:16",
          call: "onAnotherEventWithALongName",
          next: [
            "stay",
            "AStateWithAnUnusuallyLongName",
            "AnotherStateWithALongName",
            "YetAnotherStateWithALongName",
            "done",
          ],
        },
      },
      otherwise: "defer",
      hears: ["aTimerWithAnUnusuallyLongName"],
    },
    YetAnotherStateWithALongName: {
      mode: "sync",
      at: "specs/long.yaml:31",
      call: "yetAnotherStateWithALongName",
      next: [
        "AStateWithAnUnusuallyLongName",
        "AnotherStateWithALongName",
        "YetAnotherStateWithALongName",
        "done",
      ],
    },
  },
  timers: {
    aTimerWithAnUnusuallyLongName: {
      at: "specs/long.yaml:18",
      after: 2592000000,
      tick: {
        at: "specs/long.yaml:18",
        call: "onATimerWithAnUnusuallyLongName",
        next: ["stay", "AStateWithAnUnusuallyLongName", "AnotherStateWithALongName"],
      },
    },
  },
  schemas,
};
