// Made by crb-gen from specs/bank.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Credit` (specs/bank.yaml:9). */
export interface Credit {
  amount: number;
}
export declare namespace Credit {
  /** Whatever takes `Credit`. */
  interface Recipient {
    credit(event: Credit): void;
  }
}

/** Event `Audit` (specs/bank.yaml:10). */
export type Audit = crb.Empty;
export declare namespace Audit {
  /** Whatever takes `Audit`. */
  interface Recipient {
    audit(event?: Audit): void;
  }
}

/** Request `Debit` (specs/bank.yaml:3). */
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

/** Request `Transfer` (specs/bank.yaml:4). */
export interface Transfer {
  from: AccountBase.Address;
  to: AccountBase.Address;
  amount: number;
}
export declare namespace Transfer {
  interface Response {
    transferred: boolean;
    reason?: string;
  }
  /** Whatever answers `Transfer`. */
  interface Recipient {
    transfer(request: Transfer, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Account` (specs/bank.yaml:13). Holds money. Gives none that it does not have. */
export declare namespace AccountBase {
  /** What the agent is made of. */
  interface Data {
    owner: string;
    balance: number;
  }
  /** What its creator gives. */
  interface Init {
    owner: string;
    balance?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Debit.Recipient, Credit.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Account";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Credit: Credit };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onDebit: crb.OnlyStays<Is, "Open">;
    onCredit: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDebit: Debit.Response;
    onCredit: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class AccountBase extends crb.Agent<AccountBase.Is> {
  constructor(data: AccountBase.Init) {
    super(accountGraph, data);
  }

  /** Request `Debit` in `Open` (specs/bank.yaml:21). Return the response. Stays. */
  protected abstract onDebit(
    request: Debit,
    ctx: AccountBase.Ctx<"onDebit">,
  ): crb.Awaitable<AccountBase.Result<"onDebit">>;

  /** Event `Credit` in `Open` (specs/bank.yaml:22). Stays. */
  protected abstract onCredit(
    event: Credit,
    ctx: AccountBase.Ctx<"onCredit">,
  ): crb.Awaitable<AccountBase.Result<"onCredit">>;
}

/**
 * Agent `Teller` (specs/bank.yaml:24).
 *
 * Moves money between accounts. It asks the one, does not wait for it, and takes further orders meanwhile:
 * the response comes as a message, with the order as its tag.
 */
export declare namespace TellerBase {
  /** What the agent is made of. */
  interface Data {
    underway: number;
    refused: number;
  }
  /** What its creator gives. */
  interface Init {
    underway?: number;
    refused?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Transfer.Recipient, Audit.Recipient {}

  /** The data of each state. */
  interface States {
    Serving: crb.Empty;
    Auditing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Serving: [];
    Auditing: [];
  }

  /** What is kept beside each request: `ctx.tag`. */
  interface Tags {
    Debit: { order: crb.Responder<Transfer.Response>; to: AccountBase.Address; amount: number };
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    Debit: [to: Debit.Recipient, request: Debit, tag: Tags["Debit"], options?: crb.AskOptions];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Teller";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Audit: Audit };
    timers: { over: [] };
    asks: Asks;
  }

  /** The context of each handler. */
  interface Contexts {
    onDebitReply:
      | crb.OnlyStays<Is, "Serving"> & crb.Tagged<Tags["Debit"]>
      | crb.OnlyStays<Is, "Auditing"> & crb.Tagged<Tags["Debit"]>;
    onDebitReplyFallback:
      | crb.OnlyStays<Is, "Serving"> & crb.Tagged<Tags["Debit"]>
      | crb.OnlyStays<Is, "Auditing"> & crb.Tagged<Tags["Debit"]>;
    onTransfer: crb.AskedLaterStays<Is, "Serving", Transfer.Response>;
    onAudit: crb.Here<Is, "Teller.onAudit", "Serving", "Auditing">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDebitReply: void;
    onDebitReplyFallback: void;
    onTransfer: void;
    onAudit: crb.Step<"Teller.onAudit", "Auditing">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TellerBase extends crb.Agent<TellerBase.Is> {
  constructor(data: TellerBase.Init = {}) {
    super(tellerGraph, data);
  }

  /** Reply to `Debit` in `Serving`, `Auditing` (specs/bank.yaml:32). Stays. */
  protected abstract onDebitReply(
    response: Debit.Response,
    ctx: TellerBase.Ctx<"onDebitReply">,
  ): crb.Awaitable<TellerBase.Result<"onDebitReply">>;

  /** Error of the request `Debit`, or in `onDebitReply` (specs/bank.yaml:36). Stays. */
  protected abstract onDebitReplyFallback(
    error: Error,
    ctx: TellerBase.Ctx<"onDebitReplyFallback">,
  ): crb.Awaitable<TellerBase.Result<"onDebitReplyFallback">>;

  /**
   * Request `Transfer` in `Serving` (specs/bank.yaml:41). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onTransfer(
    request: Transfer,
    ctx: TellerBase.Ctx<"onTransfer">,
  ): crb.Awaitable<TellerBase.Result<"onTransfer">>;

  /** Event `Audit` in `Serving` (specs/bank.yaml:42). Next: `Auditing`. */
  protected abstract onAudit(
    event: Audit,
    ctx: TellerBase.Ctx<"onAudit">,
  ): crb.Awaitable<TellerBase.Result<"onAudit">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Debit: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Credit: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Transfer: {
    type: "object",
    properties: { from: { $address: "Account" }, to: { $address: "Account" }, amount: { type: "integer" } },
    required: ["from", "to", "amount"],
    additionalProperties: false,
  },
  Audit: { type: "object", additionalProperties: false },
};

const accountGraph: crb.Graph = {
  agent: "Account",
  at: "specs/bank.yaml:13",
  initial: "Open",
  defaults: { balance: 0 },
  messages: {
    Debit: { kind: "request", at: "specs/bank.yaml:3", method: "debit" },
    Credit: { kind: "event", at: "specs/bank.yaml:9", method: "credit" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/bank.yaml:18",
      handle: {
        Debit: { at: "specs/bank.yaml:21", call: "onDebit", next: ["stay"] },
        Credit: { at: "specs/bank.yaml:22", call: "onCredit", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const tellerGraph: crb.Graph = {
  agent: "Teller",
  at: "specs/bank.yaml:24",
  initial: "Serving",
  defaults: { underway: 0, refused: 0 },
  messages: {
    Transfer: { kind: "request", at: "specs/bank.yaml:4", method: "transfer" },
    Audit: { kind: "event", at: "specs/bank.yaml:10", method: "audit" },
  },
  states: {
    Serving: {
      mode: "events",
      at: "specs/bank.yaml:38",
      handle: {
        Transfer: { at: "specs/bank.yaml:41", call: "onTransfer", next: ["stay"], answer: "later" },
        Audit: { at: "specs/bank.yaml:42", call: "onAudit", next: ["Auditing"] },
      },
      otherwise: "error",
      replies: {
        Debit: {
          at: "specs/bank.yaml:32",
          call: "onDebitReply",
          next: ["stay"],
          fallback: { at: "specs/bank.yaml:36", call: "onDebitReplyFallback", next: ["stay"] },
        },
      },
    },
    Auditing: {
      mode: "events",
      at: "specs/bank.yaml:43",
      handle: { Transfer: "defer", Audit: "defer" },
      otherwise: "error",
      timers: {
        over: {
          at: "specs/bank.yaml:47",
          after: 60000,
          tick: { at: "specs/bank.yaml:47", go: "Serving" },
        },
      },
      replies: {
        Debit: {
          at: "specs/bank.yaml:32",
          call: "onDebitReply",
          next: ["stay"],
          fallback: { at: "specs/bank.yaml:36", call: "onDebitReplyFallback", next: ["stay"] },
        },
      },
    },
  },
  asks: {
    Debit: { at: "specs/bank.yaml:32", method: "debit", reply: "DebitReply", tagged: true, timeout: 5000 },
  },
  schemas,
};
