// Made by crb-gen from specs/shared.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Toggle` (specs/shared.yaml:3). */
export interface Toggle {
  by: string;
}
export declare namespace Toggle {
  /** Whatever takes `Toggle`. */
  interface Recipient {
    toggle(event: Toggle): void;
  }
}

/** Event `Reset` (specs/shared.yaml:4). */
export type Reset = crb.Empty;
export declare namespace Reset {
  /** Whatever takes `Reset`. */
  interface Recipient {
    reset(event?: Reset): void;
  }
}

/** Event `Report` (specs/shared.yaml:5). */
export interface Report {
  text: string;
}
export declare namespace Report {
  /** Whatever takes `Report`. */
  interface Recipient {
    report(event: Report): void;
  }
}

/** Request `Status` (specs/shared.yaml:7). */
export type Status = crb.Empty;
export declare namespace Status {
  interface Response {
    on: boolean;
  }
  /** Whatever answers `Status`. */
  interface Recipient {
    status(request?: Status, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Swap` (specs/shared.yaml:8). */
export type Swap = crb.Empty;
export declare namespace Swap {
  interface Response {
    was: string;
  }
  /** Whatever answers `Swap`. */
  interface Recipient {
    swap(request?: Swap, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Light` (specs/shared.yaml:10). */
export declare namespace LightBase {
  /** What the agent is made of. */
  interface Data {
    switches: number;
  }
  /** What its creator gives. */
  interface Init {
    switches?: number;
  }
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Reset.Recipient,
      Toggle.Recipient,
      Status.Recipient,
      Swap.Recipient,
      Report.Recipient {}

  /** The data of each state. */
  interface States {
    Correct: crb.Empty;
    Fading: { since: number; by: string };
    Lost: { at?: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Correct: [];
    Fading: [data?: { since?: number; by?: string }];
    Lost: [data?: { at?: number }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Light";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Reset: Reset; Toggle: Toggle; Report: Report };
    timers: { fuse: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onToggle:
      | crb.Here<Is, "Light.onToggle", "Correct", "Lost">
      | crb.Here<Is, "Light.onToggle", "Fading", "Lost">;
    onStatus: crb.OnlyStays<Is, "Correct"> | crb.OnlyStays<Is, "Lost">;
    onSwap:
      | crb.Asked<Is, "Light.onSwap", "Correct", "Lost" | "Correct", Swap.Response>
      | crb.Asked<Is, "Light.onSwap", "Fading", "Lost" | "Correct", Swap.Response>;
    onReport: crb.OnlyStays<Is, "Correct"> | crb.OnlyStays<Is, "Fading"> | crb.OnlyStays<Is, "Lost">;
    onReportFallback:
      | crb.Here<Is, "Light.onReportFallback", "Correct", "Correct">
      | crb.Here<Is, "Light.onReportFallback", "Fading", "Correct">
      | crb.Here<Is, "Light.onReportFallback", "Lost", "Correct">;
    onFuse:
      | crb.Here<Is, "Light.onFuse", "Correct", "Lost">
      | crb.Here<Is, "Light.onFuse", "Fading", "Lost">
      | crb.Here<Is, "Light.onFuse", "Lost", "Lost">;
    onResetInCorrect: crb.Here<Is, "Light.onResetInCorrect", "Correct", "Fading">;
    onResetInFading: crb.Here<Is, "Light.onResetInFading", "Fading", "Correct">;
    onStatusInFading: crb.Asked<Is, "Light.onStatusInFading", "Fading", "Correct", Status.Response>;
    onResetInLost: crb.Here<Is, "Light.onResetInLost", "Lost", "Correct">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onToggle: crb.Step<"Light.onToggle", "Lost"> | void;
    onStatus: Status.Response;
    onSwap: crb.Step<"Light.onSwap", "Lost" | "Correct">;
    onReport: void;
    onReportFallback: crb.Step<"Light.onReportFallback", "Correct">;
    onFuse: crb.Step<"Light.onFuse", "Lost"> | void;
    onResetInCorrect: crb.Step<"Light.onResetInCorrect", "Fading">;
    onResetInFading: crb.Step<"Light.onResetInFading", "Correct"> | void;
    onStatusInFading:
      | Status.Response
      | crb.Answered<Is, "Light.onStatusInFading", "Correct">
      | crb.Step<"Light.onStatusInFading", "Correct">;
    onResetInLost: crb.Step<"Light.onResetInLost", "Correct">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LightBase extends crb.Agent<LightBase.Is> {
  constructor(data: LightBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Toggle` in `Correct`, `Fading` (specs/shared.yaml:15). Next: `Lost`; returning nothing stays. */
  protected abstract onToggle(
    event: Toggle,
    ctx: LightBase.Ctx<"onToggle">,
  ): crb.Awaitable<LightBase.Result<"onToggle">>;

  /** Request `Status` in `Correct`, `Lost` (specs/shared.yaml:16). Return the response. Stays. */
  protected abstract onStatus(
    request: Status,
    ctx: LightBase.Ctx<"onStatus">,
  ): crb.Awaitable<LightBase.Result<"onStatus">>;

  /**
   * Request `Swap` in `Correct`, `Fading` (specs/shared.yaml:17). Return `ctx.answer(response).next(…)`.
   * Next: `Lost`, `Correct`.
   */
  protected abstract onSwap(
    request: Swap,
    ctx: LightBase.Ctx<"onSwap">,
  ): crb.Awaitable<LightBase.Result<"onSwap">>;

  /** Event `Report` in `Correct`, `Fading`, `Lost` (specs/shared.yaml:18). Stays. */
  protected abstract onReport(
    event: Report,
    ctx: LightBase.Ctx<"onReport">,
  ): crb.Awaitable<LightBase.Result<"onReport">>;

  /** Error in `onReport` (specs/shared.yaml:18). Next: `Correct`. */
  protected abstract onReportFallback(
    error: Error,
    event: Report,
    ctx: LightBase.Ctx<"onReportFallback">,
  ): crb.Awaitable<LightBase.Result<"onReportFallback">>;

  /**
   * Timer `fuse` in `Correct`, `Fading`, `Lost`, after 1d (specs/shared.yaml:20). Next: `Lost`; returning
   * nothing stays.
   */
  protected abstract onFuse(ctx: LightBase.Ctx<"onFuse">): crb.Awaitable<LightBase.Result<"onFuse">>;

  /** Event `Reset` in `Correct` (specs/shared.yaml:22). Next: `Fading`. */
  protected abstract onResetInCorrect(
    event: Reset,
    ctx: LightBase.Ctx<"onResetInCorrect">,
  ): crb.Awaitable<LightBase.Result<"onResetInCorrect">>;

  /** Event `Reset` in `Fading` (specs/shared.yaml:27). Next: `Correct`; returning nothing stays. */
  protected abstract onResetInFading(
    event: Reset,
    ctx: LightBase.Ctx<"onResetInFading">,
  ): crb.Awaitable<LightBase.Result<"onResetInFading">>;

  /**
   * Request `Status` in `Fading` (specs/shared.yaml:28). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Correct`.
   */
  protected abstract onStatusInFading(
    request: Status,
    ctx: LightBase.Ctx<"onStatusInFading">,
  ): crb.Awaitable<LightBase.Result<"onStatusInFading">>;

  /** Event `Reset` in `Lost` (specs/shared.yaml:33). Next: `Correct`. */
  protected abstract onResetInLost(
    event: Reset,
    ctx: LightBase.Ctx<"onResetInLost">,
  ): crb.Awaitable<LightBase.Result<"onResetInLost">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Reset: { type: "object", additionalProperties: false },
  Toggle: {
    type: "object",
    properties: { by: { type: "string" } },
    required: ["by"],
    additionalProperties: false,
  },
  Status: { type: "object", additionalProperties: false },
  Swap: { type: "object", additionalProperties: false },
  Report: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Light",
  at: "specs/shared.yaml:10",
  initial: "Correct",
  defaults: { switches: 0 },
  messages: {
    Reset: { kind: "event", at: "specs/shared.yaml:4", method: "reset" },
    Toggle: { kind: "event", at: "specs/shared.yaml:3", method: "toggle" },
    Status: { kind: "request", at: "specs/shared.yaml:7", method: "status" },
    Swap: { kind: "request", at: "specs/shared.yaml:8", method: "swap" },
    Report: { kind: "event", at: "specs/shared.yaml:5", method: "report" },
  },
  states: {
    Correct: {
      mode: "events",
      at: "specs/shared.yaml:22",
      handle: {
        Reset: { at: "specs/shared.yaml:22", call: "onResetInCorrect", next: ["Fading"] },
        Toggle: { at: "specs/shared.yaml:15", call: "onToggle", next: ["stay", "Lost"] },
        Status: { at: "specs/shared.yaml:16", call: "onStatus", next: ["stay"] },
        Swap: { at: "specs/shared.yaml:17", call: "onSwap", next: ["Lost", "Correct"] },
        Report: {
          at: "specs/shared.yaml:18",
          call: "onReport",
          next: ["stay"],
          fallback: { at: "specs/shared.yaml:18", call: "onReportFallback", next: ["Correct"] },
        },
      },
      otherwise: "error",
      hears: ["fuse"],
    },
    Fading: {
      mode: "events",
      at: "specs/shared.yaml:23",
      defaults: { since: 0, by: "nobody" },
      handle: {
        Reset: { at: "specs/shared.yaml:27", call: "onResetInFading", next: ["stay", "Correct"] },
        Status: { at: "specs/shared.yaml:28", call: "onStatusInFading", next: ["stay", "Correct"] },
        Toggle: { at: "specs/shared.yaml:15", call: "onToggle", next: ["stay", "Lost"] },
        Swap: { at: "specs/shared.yaml:17", call: "onSwap", next: ["Lost", "Correct"] },
        Report: {
          at: "specs/shared.yaml:18",
          call: "onReport",
          next: ["stay"],
          fallback: { at: "specs/shared.yaml:18", call: "onReportFallback", next: ["Correct"] },
        },
      },
      otherwise: "error",
      hears: ["fuse"],
    },
    Lost: {
      mode: "events",
      at: "specs/shared.yaml:29",
      handle: {
        Reset: { at: "specs/shared.yaml:33", call: "onResetInLost", next: ["Correct"] },
        Toggle: "ignore",
        Status: { at: "specs/shared.yaml:16", call: "onStatus", next: ["stay"] },
        Report: {
          at: "specs/shared.yaml:18",
          call: "onReport",
          next: ["stay"],
          fallback: { at: "specs/shared.yaml:18", call: "onReportFallback", next: ["Correct"] },
        },
      },
      otherwise: "defer",
      hears: ["fuse"],
    },
  },
  timers: {
    fuse: {
      at: "specs/shared.yaml:20",
      after: 86400000,
      tick: { at: "specs/shared.yaml:20", call: "onFuse", next: ["stay", "Lost"] },
    },
  },
  schemas,
};
