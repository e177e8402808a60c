// Made by crb-gen from specs/replies.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Order` (specs/replies.yaml:3). */
export interface Order {
  number: number;
  asker: crb.Responder<void>;
}

/** Event `Hold` (specs/replies.yaml:9). */
export type Hold = crb.Empty;
export declare namespace Hold {
  /** Whatever takes `Hold`. */
  interface Recipient {
    hold(event?: Hold): void;
  }
}

/** Event `Resume` (specs/replies.yaml:9). */
export type Resume = crb.Empty;
export declare namespace Resume {
  /** Whatever takes `Resume`. */
  interface Recipient {
    resume(event?: Resume): void;
  }
}

/** Request `Debit` (specs/replies.yaml:5). */
export interface Debit {
  amount: number;
}
export declare namespace Debit {
  interface Response {
    balance: number;
  }
  /** Whatever answers `Debit`. */
  interface Recipient {
    debit(request: Debit, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Pay` (specs/replies.yaml:6). */
export interface Pay {
  amount: number;
}
export declare namespace Pay {
  /** Whatever answers `Pay`. */
  interface Recipient {
    pay(request: Pay, options?: crb.AskOptions): Promise<void>;
  }
}

/** Request `Ping` (specs/replies.yaml:7). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever answers `Ping`. */
  interface Recipient {
    ping(request?: Ping, options?: crb.AskOptions): Promise<void>;
  }
}

/** Request `List` (specs/replies.yaml:8). */
export type List = crb.Empty;
export declare namespace List {
  type Response = string[];
  /** Whatever answers `List`. */
  interface Recipient {
    list(request?: List, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Till` (specs/replies.yaml:11). */
export declare namespace TillBase {
  /** What the agent is made of. */
  interface Data {
    bank: Debit.Recipient & Ping.Recipient & List.Recipient;
  }
  /** What its creator gives. */
  interface Init {
    bank: Debit.Recipient & Ping.Recipient & List.Recipient;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Pay.Recipient, Hold.Recipient, Resume.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Open: crb.Empty;
    Held: { since: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Open: [];
    Held: [data?: { since?: number }];
    done: [];
  }

  /** What is kept beside each request: `ctx.tag`. */
  interface Tags {
    List: string | number;
    Debit: Order;
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    Ping: [to: Ping.Recipient, request?: Ping, options?: crb.AskOptions];
    List: [to: List.Recipient, request: List, tag: Tags["List"], options?: crb.AskOptions];
    Debit: [to: Debit.Recipient, request: Debit, tag: Tags["Debit"], options?: crb.AskOptions];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Till";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hold: Hold; Resume: Resume };
    timers: crb.Empty;
    asks: Asks;
  }

  /** The context of each handler. */
  interface Contexts {
    onDebitReply: crb.Here<Is, "Till.onDebitReply", "Open", "Held"> & crb.Tagged<Tags["Debit"]>;
    onDebitReplyFallback: crb.OnlyStays<Is, "Open"> & crb.Tagged<Tags["Debit"]>;
    opening: crb.Task<Is, "Till.opening", "Opening", "Open">;
    onPay: crb.AskedLaterStays<Is, "Open", void>;
    onPingReply: crb.OnlyStays<Is, "Open">;
    onListReply: crb.Here<Is, "Till.onListReply", "Open", "done"> & crb.Tagged<Tags["List"]>;
    onDebitReplyInHeld: crb.Here<Is, "Till.onDebitReplyInHeld", "Held", "Open"> & crb.Tagged<Tags["Debit"]>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDebitReply: crb.Step<"Till.onDebitReply", "Held"> | void;
    onDebitReplyFallback: void;
    opening: crb.Step<"Till.opening", "Open">;
    onPay: void;
    onPingReply: void;
    onListReply: crb.Step<"Till.onListReply", "done"> | void;
    onDebitReplyInHeld: crb.Step<"Till.onDebitReplyInHeld", "Open"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TillBase extends crb.Agent<TillBase.Is> {
  constructor(data: TillBase.Init) {
    super(graph, data);
  }

  /** Reply to `Debit` in `Open` (specs/replies.yaml:15). Next: `Held`; returning nothing stays. */
  protected abstract onDebitReply(
    response: Debit.Response,
    ctx: TillBase.Ctx<"onDebitReply">,
  ): crb.Awaitable<TillBase.Result<"onDebitReply">>;

  /** Error of the request `Debit`, or in `onDebitReply` (specs/replies.yaml:15). Stays. */
  protected abstract onDebitReplyFallback(
    error: Error,
    ctx: TillBase.Ctx<"onDebitReplyFallback">,
  ): crb.Awaitable<TillBase.Result<"onDebitReplyFallback">>;

  /** State `Opening` (duty, specs/replies.yaml:17). Next: `Open`. */
  protected abstract opening(
    state: TillBase.State<"Opening">,
    ctx: TillBase.Ctx<"opening">,
  ): crb.Awaitable<TillBase.Result<"opening">>;

  /**
   * Request `Pay` in `Open` (specs/replies.yaml:20). Keep `ctx.responder`, and answer when it suits. Stays.
   */
  protected abstract onPay(request: Pay, ctx: TillBase.Ctx<"onPay">): crb.Awaitable<TillBase.Result<"onPay">>;

  /** Reply to `Ping` in `Open` (specs/replies.yaml:23). Stays. */
  protected abstract onPingReply(
    response: void,
    ctx: TillBase.Ctx<"onPingReply">,
  ): crb.Awaitable<TillBase.Result<"onPingReply">>;

  /** Reply to `List` in `Open` (specs/replies.yaml:24). Next: `done`; returning nothing stays. */
  protected abstract onListReply(
    response: List.Response,
    ctx: TillBase.Ctx<"onListReply">,
  ): crb.Awaitable<TillBase.Result<"onListReply">>;

  /** Reply to `Debit` in `Held` (specs/replies.yaml:31). Next: `Open`; returning nothing stays. */
  protected abstract onDebitReplyInHeld(
    response: Debit.Response,
    ctx: TillBase.Ctx<"onDebitReplyInHeld">,
  ): crb.Awaitable<TillBase.Result<"onDebitReplyInHeld">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Pay: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Hold: { type: "object", additionalProperties: false },
  Resume: { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Till",
  at: "specs/replies.yaml:11",
  initial: "Opening",
  messages: {
    Pay: { kind: "request", at: "specs/replies.yaml:6", method: "pay" },
    Hold: { kind: "event", at: "specs/replies.yaml:9", method: "hold" },
    Resume: { kind: "event", at: "specs/replies.yaml:9", method: "resume" },
  },
  states: {
    Opening: { mode: "duty", at: "specs/replies.yaml:17", call: "opening", next: ["Open"] },
    Open: {
      mode: "events",
      at: "specs/replies.yaml:18",
      handle: {
        Pay: { at: "specs/replies.yaml:20", call: "onPay", next: ["stay"], answer: "later" },
        Hold: { at: "specs/replies.yaml:20", go: "Held" },
        Resume: "ignore",
      },
      otherwise: "error",
      replies: {
        Ping: { at: "specs/replies.yaml:23", call: "onPingReply", next: ["stay"] },
        List: { at: "specs/replies.yaml:24", call: "onListReply", next: ["stay", "done"] },
        Debit: {
          at: "specs/replies.yaml:15",
          call: "onDebitReply",
          next: ["stay", "Held"],
          fallback: { at: "specs/replies.yaml:15", call: "onDebitReplyFallback", next: ["stay"] },
        },
      },
    },
    Held: {
      mode: "events",
      at: "specs/replies.yaml:25",
      defaults: { since: 0 },
      handle: {
        Resume: { at: "specs/replies.yaml:28", go: "Open" },
      },
      otherwise: "defer",
      replies: {
        Debit: { at: "specs/replies.yaml:31", call: "onDebitReplyInHeld", next: ["stay", "Open"] },
        List: { at: "specs/replies.yaml:32", go: "Open" },
      },
    },
  },
  asks: {
    Ping: { at: "specs/replies.yaml:23", method: "ping", reply: "PingReply" },
    List: { at: "specs/replies.yaml:24", method: "list", reply: "ListReply", tagged: true },
    Debit: { at: "specs/replies.yaml:15", method: "debit", reply: "DebitReply", tagged: true, timeout: 5000 },
  },
  schemas,
};
