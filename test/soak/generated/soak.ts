// Made by crb-gen from test/soak/specs/soak.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Fate` (test/soak/specs/soak.yaml:3). */
export type Fate = "fine" | "throws" | "exits" | "spins" | "waits";

/** Event `Note` (test/soak/specs/soak.yaml:6). */
export interface Note {
  n: number;
}
export declare namespace Note {
  /** Whatever takes `Note`. */
  interface Recipient {
    note(event: Note): void;
  }
}

/** Event `Fetch` (test/soak/specs/soak.yaml:7). */
export interface Fetch {
  n: number;
}
export declare namespace Fetch {
  /** Whatever takes `Fetch`. */
  interface Recipient {
    fetch(event: Fetch): void;
  }
}

/** Event `Crunch` (test/soak/specs/soak.yaml:8). */
export interface Crunch {
  fate: Fate;
}
export declare namespace Crunch {
  /** Whatever takes `Crunch`. */
  interface Recipient {
    crunch(event: Crunch): void;
  }
}

/** Event `Spend` (test/soak/specs/soak.yaml:9). */
export interface Spend {
  amount: number;
}
export declare namespace Spend {
  /** Whatever takes `Spend`. */
  interface Recipient {
    spend(event: Spend): void;
  }
}

/** Event `Stop` (test/soak/specs/soak.yaml:10). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Request `Count` (test/soak/specs/soak.yaml:13). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Debit` (test/soak/specs/soak.yaml:14). */
export interface Debit {
  amount: number;
}
export declare namespace Debit {
  type Response = number;
  /** Whatever answers `Debit`. */
  interface Recipient {
    debit(request: Debit, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Advice` (test/soak/specs/soak.yaml:15). */
export type Advice = crb.Empty;
export declare namespace Advice {
  type Response = string;
  /** Whatever answers `Advice`. */
  interface Recipient {
    advice(request?: Advice, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Worker` (test/soak/specs/soak.yaml:18). In turn all that an agent can be, and faulty. */
export declare namespace WorkerBase {
  /** What the agent is made of. */
  interface Data {
    bank: BankBase.Address;
    heard: number;
  }
  /** What its creator gives. */
  interface Init {
    bank: BankBase.Address;
    heard?: number;
  }
  type Output = number;
  interface Address
    extends crb.Address<Output>,
      Note.Recipient,
      Fetch.Recipient,
      Crunch.Recipient,
      Spend.Recipient,
      Count.Recipient,
      Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Setup: crb.Empty;
    Idle: crb.Empty;
    Resting: crb.Empty;
    Fetching: { n: number };
    Crunching: { fate: Fate; tries: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Setup: [];
    Idle: [];
    Resting: [];
    Fetching: [data: { n: number }];
    Crunching: [data: { fate: Fate; tries?: number }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Worker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Note: Note; Fetch: Fetch; Crunch: Crunch; Spend: Spend; Stop: Stop };
    timers: { beat: []; doze: []; wake: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onCount: crb.OnlyStays<Is, "Idle"> | crb.OnlyStays<Is, "Resting">;
    onStop: crb.Here<Is, "Worker.onStop", "Idle", "done"> | crb.Here<Is, "Worker.onStop", "Resting", "done">;
    onBeat: crb.OnlyStays<Is, "Idle"> | crb.OnlyStays<Is, "Resting">;
    setup: crb.Task<Is, "Worker.setup", "Setup", "Idle">;
    onNote: crb.OnlyStays<Is, "Idle">;
    onNoteFallback: crb.OnlyStays<Is, "Idle">;
    onFetch: crb.Here<Is, "Worker.onFetch", "Idle", "Fetching">;
    onCrunch: crb.Here<Is, "Worker.onCrunch", "Idle", "Crunching">;
    onSpend: crb.Here<Is, "Worker.onSpend", "Idle", "Resting">;
    onSpendFallback: crb.Here<Is, "Worker.onSpendFallback", "Idle", "Resting">;
    onDoze: crb.Here<Is, "Worker.onDoze", "Idle", "Resting">;
    fetching: crb.Task<Is, "Worker.fetching", "Fetching", "Idle" | "Crunching">;
    fetchingFallback: crb.Here<Is, "Worker.fetchingFallback", "Fetching", "Idle" | "Resting">;
    crunching: crb.Thread<Is, "Worker.crunching", "Crunching", "Idle">;
    crunchingRepair: crb.OnlyStays<Is, "Crunching">;
    crunchingFallback: crb.Here<Is, "Worker.crunchingFallback", "Crunching", "Idle">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCount: Count.Response;
    onStop: crb.Step<"Worker.onStop", "done">;
    onBeat: void;
    setup: crb.Step<"Worker.setup", "Idle">;
    onNote: void;
    onNoteFallback: void;
    onFetch: crb.Step<"Worker.onFetch", "Fetching"> | void;
    onCrunch: crb.Step<"Worker.onCrunch", "Crunching">;
    onSpend: crb.Step<"Worker.onSpend", "Resting"> | void;
    onSpendFallback: crb.Step<"Worker.onSpendFallback", "Resting">;
    onDoze: crb.Step<"Worker.onDoze", "Resting"> | void;
    fetching: crb.Step<"Worker.fetching", "Idle" | "Crunching">;
    fetchingFallback: crb.Step<"Worker.fetchingFallback", "Idle" | "Resting">;
    crunchingRepair: void;
    crunchingFallback: crb.Step<"Worker.crunchingFallback", "Idle">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    crunching: crb.Threaded<State<"Crunching">, Ctx<"crunching">, crb.Step<"Worker.crunching", "Idle">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class WorkerBase extends crb.Agent<WorkerBase.Is> {
  constructor(data: WorkerBase.Init) {
    super(workerGraph, data);
  }

  /** Request `Count` in `Idle`, `Resting` (test/soak/specs/soak.yaml:24). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: WorkerBase.Ctx<"onCount">,
  ): crb.Awaitable<WorkerBase.Result<"onCount">>;

  /** Event `Stop` in `Idle`, `Resting` (test/soak/specs/soak.yaml:25). Next: `done`. */
  protected abstract onStop(
    event: Stop,
    ctx: WorkerBase.Ctx<"onStop">,
  ): crb.Awaitable<WorkerBase.Result<"onStop">>;

  /** Timer `beat` in `Idle`, `Resting`, every 40ms (test/soak/specs/soak.yaml:27). Stays. */
  protected abstract onBeat(ctx: WorkerBase.Ctx<"onBeat">): crb.Awaitable<WorkerBase.Result<"onBeat">>;

  /** State `Setup` (duty, test/soak/specs/soak.yaml:29). Next: `Idle`. */
  protected abstract setup(
    state: WorkerBase.State<"Setup">,
    ctx: WorkerBase.Ctx<"setup">,
  ): crb.Awaitable<WorkerBase.Result<"setup">>;

  /** Event `Note` in `Idle` (test/soak/specs/soak.yaml:33). Stays. */
  protected abstract onNote(
    event: Note,
    ctx: WorkerBase.Ctx<"onNote">,
  ): crb.Awaitable<WorkerBase.Result<"onNote">>;

  /** Error in `onNote` (test/soak/specs/soak.yaml:33). Stays. */
  protected abstract onNoteFallback(
    error: Error,
    event: Note,
    ctx: WorkerBase.Ctx<"onNoteFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onNoteFallback">>;

  /** Event `Fetch` in `Idle` (test/soak/specs/soak.yaml:34). Next: `Fetching`; returning nothing stays. */
  protected abstract onFetch(
    event: Fetch,
    ctx: WorkerBase.Ctx<"onFetch">,
  ): crb.Awaitable<WorkerBase.Result<"onFetch">>;

  /** Event `Crunch` in `Idle` (test/soak/specs/soak.yaml:35). Next: `Crunching`. */
  protected abstract onCrunch(
    event: Crunch,
    ctx: WorkerBase.Ctx<"onCrunch">,
  ): crb.Awaitable<WorkerBase.Result<"onCrunch">>;

  /** Event `Spend` in `Idle` (test/soak/specs/soak.yaml:36). Next: `Resting`; returning nothing stays. */
  protected abstract onSpend(
    event: Spend,
    ctx: WorkerBase.Ctx<"onSpend">,
  ): crb.Awaitable<WorkerBase.Result<"onSpend">>;

  /** Error in `onSpend` (test/soak/specs/soak.yaml:36). Next: `Resting`. */
  protected abstract onSpendFallback(
    error: Error,
    event: Spend,
    ctx: WorkerBase.Ctx<"onSpendFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onSpendFallback">>;

  /**
   * Timer `doze` in `Idle`, after 30ms (test/soak/specs/soak.yaml:38). Next: `Resting`; returning nothing
   * stays.
   */
  protected abstract onDoze(ctx: WorkerBase.Ctx<"onDoze">): crb.Awaitable<WorkerBase.Result<"onDoze">>;

  /** State `Fetching` (async, test/soak/specs/soak.yaml:43). Next: `Idle`, `Crunching`. */
  protected abstract fetching(
    state: WorkerBase.State<"Fetching">,
    ctx: WorkerBase.Ctx<"fetching">,
  ): crb.Awaitable<WorkerBase.Result<"fetching">>;

  /** Error in `Fetching` (test/soak/specs/soak.yaml:49). Next: `Idle`, `Resting`. */
  protected abstract fetchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"fetchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"fetchingFallback">>;

  /** State `Crunching` (sync: on a thread, test/soak/specs/soak.yaml:50). Next: `Idle`. */
  protected abstract readonly crunching: WorkerBase.Body<"crunching">;

  /**
   * Repair after an error in `Crunching` (test/soak/specs/soak.yaml:56). Returning runs the state again;
   * throwing goes on to the fallback.
   */
  protected abstract crunchingRepair(
    error: Error,
    ctx: WorkerBase.Ctx<"crunchingRepair">,
  ): crb.Awaitable<WorkerBase.Result<"crunchingRepair">>;

  /** Error in `Crunching` (test/soak/specs/soak.yaml:57). Next: `Idle`. */
  protected abstract crunchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"crunchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"crunchingFallback">>;
}

/**
 * Agent `Bank` (test/soak/specs/soak.yaml:59).
 *
 * Answers in every way there is, and in some that there should not be.
 */
export declare namespace BankBase {
  /** What the agent is made of. */
  interface Data {
    spent: number;
  }
  /** What its creator gives. */
  interface Init {
    spent?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Debit.Recipient, Advice.Recipient {}

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
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Bank";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: { advise: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onDebit: crb.Asked<Is, "Bank.onDebit", "Open", "Closed", Debit.Response>;
    onDebitFallback: crb.OnlyStays<Is, "Open">;
    onAdvice: crb.AskedLaterStays<Is, "Open", Advice.Response>;
    onAdvise: crb.OnlyStays<Is, "Open">;
    closed: crb.Task<Is, "Bank.closed", "Closed", "Open">;
    closedFallback: crb.Here<Is, "Bank.closedFallback", "Closed", "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDebit: Debit.Response | crb.Answered<Is, "Bank.onDebit", "Closed"> | crb.Step<"Bank.onDebit", "Closed">;
    onDebitFallback: Debit.Response;
    onAdvice: void;
    onAdvise: void;
    closed: crb.Step<"Bank.closed", "Open">;
    closedFallback: crb.Step<"Bank.closedFallback", "Open">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BankBase extends crb.Agent<BankBase.Is> {
  constructor(data: BankBase.Init = {}) {
    super(bankGraph, data);
  }

  /**
   * Request `Debit` in `Open` (test/soak/specs/soak.yaml:69). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Closed`.
   */
  protected abstract onDebit(
    request: Debit,
    ctx: BankBase.Ctx<"onDebit">,
  ): crb.Awaitable<BankBase.Result<"onDebit">>;

  /** Error in `onDebit` (test/soak/specs/soak.yaml:69). Return the response. Stays. */
  protected abstract onDebitFallback(
    error: Error,
    request: Debit,
    ctx: BankBase.Ctx<"onDebitFallback">,
  ): crb.Awaitable<BankBase.Result<"onDebitFallback">>;

  /**
   * Request `Advice` in `Open` (test/soak/specs/soak.yaml:70). Keep `ctx.responder`, and answer when it
   * suits. Stays.
   */
  protected abstract onAdvice(
    request: Advice,
    ctx: BankBase.Ctx<"onAdvice">,
  ): crb.Awaitable<BankBase.Result<"onAdvice">>;

  /** Timer `advise` in `Open`, every 15ms (test/soak/specs/soak.yaml:72). Stays. */
  protected abstract onAdvise(ctx: BankBase.Ctx<"onAdvise">): crb.Awaitable<BankBase.Result<"onAdvise">>;

  /** State `Closed` (async, test/soak/specs/soak.yaml:73). Next: `Open`. */
  protected abstract closed(
    state: BankBase.State<"Closed">,
    ctx: BankBase.Ctx<"closed">,
  ): crb.Awaitable<BankBase.Result<"closed">>;

  /** Error in `Closed` (test/soak/specs/soak.yaml:76). Next: `Open`. */
  protected abstract closedFallback(
    error: Error,
    ctx: BankBase.Ctx<"closedFallback">,
  ): crb.Awaitable<BankBase.Result<"closedFallback">>;
}

/** JSON Schemas of what comes from outside: messages, and data that threads bring home. */
const schemas: crb.Schemas = {
  Fate: { enum: ["fine", "throws", "exits", "spins", "waits"] },
  Note: {
    type: "object",
    properties: { n: { type: "integer" } },
    required: ["n"],
    additionalProperties: false,
  },
  Fetch: {
    type: "object",
    properties: { n: { type: "integer" } },
    required: ["n"],
    additionalProperties: false,
  },
  Crunch: {
    type: "object",
    properties: { fate: { $ref: "#/definitions/Fate" } },
    required: ["fate"],
    additionalProperties: false,
  },
  Spend: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Count: { type: "object", additionalProperties: false },
  Stop: { type: "object", additionalProperties: false },
  "Worker.data": {
    type: "object",
    properties: { bank: { $address: "Bank" }, heard: { type: "integer" } },
    required: ["bank", "heard"],
    additionalProperties: false,
  },
  "Worker.Idle": { type: "object", additionalProperties: false },
  Debit: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Advice: { type: "object", additionalProperties: false },
};

const workerGraph: crb.Graph = {
  agent: "Worker",
  at: "test/soak/specs/soak.yaml:18",
  initial: "Setup",
  defaults: { heard: 0 },
  messages: {
    Note: { kind: "event", at: "test/soak/specs/soak.yaml:6", method: "note" },
    Fetch: { kind: "event", at: "test/soak/specs/soak.yaml:7", method: "fetch" },
    Crunch: { kind: "event", at: "test/soak/specs/soak.yaml:8", method: "crunch" },
    Spend: { kind: "event", at: "test/soak/specs/soak.yaml:9", method: "spend" },
    Count: { kind: "request", at: "test/soak/specs/soak.yaml:13", method: "count", timeout: 200 },
    Stop: { kind: "event", at: "test/soak/specs/soak.yaml:10", method: "stop" },
  },
  states: {
    Setup: {
      mode: "duty",
      at: "test/soak/specs/soak.yaml:29",
      call: "setup",
      next: ["Idle"],
      retry: { max: 5, backoff: [1, 5] },
    },
    Idle: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:30",
      handle: {
        Note: {
          at: "test/soak/specs/soak.yaml:33",
          call: "onNote",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:33", call: "onNoteFallback", next: ["stay"] },
        },
        Fetch: { at: "test/soak/specs/soak.yaml:34", call: "onFetch", next: ["stay", "Fetching"] },
        Crunch: { at: "test/soak/specs/soak.yaml:35", call: "onCrunch", next: ["Crunching"] },
        Spend: {
          at: "test/soak/specs/soak.yaml:36",
          call: "onSpend",
          next: ["stay", "Resting"],
          fallback: { at: "test/soak/specs/soak.yaml:36", call: "onSpendFallback", next: ["Resting"] },
        },
        Count: { at: "test/soak/specs/soak.yaml:24", call: "onCount", next: ["stay"] },
        Stop: { at: "test/soak/specs/soak.yaml:25", call: "onStop", next: ["done"] },
      },
      otherwise: "error",
      timers: {
        doze: {
          at: "test/soak/specs/soak.yaml:38",
          after: 30,
          tick: { at: "test/soak/specs/soak.yaml:38", call: "onDoze", next: ["stay", "Resting"] },
        },
      },
      hears: ["beat"],
    },
    Resting: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:39",
      handle: {
        Count: { at: "test/soak/specs/soak.yaml:24", call: "onCount", next: ["stay"] },
        Stop: { at: "test/soak/specs/soak.yaml:25", call: "onStop", next: ["done"] },
      },
      otherwise: "defer",
      timers: {
        wake: {
          at: "test/soak/specs/soak.yaml:41",
          after: 5,
          tick: { at: "test/soak/specs/soak.yaml:41", go: "Idle" },
        },
      },
      hears: ["beat"],
    },
    Fetching: {
      mode: "async",
      at: "test/soak/specs/soak.yaml:43",
      call: "fetching",
      next: ["Idle", "Crunching"],
      timeout: 50,
      retry: { max: 2, backoff: [1, 8] },
      fallback: { at: "test/soak/specs/soak.yaml:49", call: "fetchingFallback", next: ["Idle", "Resting"] },
    },
    Crunching: {
      mode: "sync",
      at: "test/soak/specs/soak.yaml:50",
      call: "crunching",
      next: ["Idle"],
      defaults: { tries: 0 },
      timeout: 500,
      retry: { max: 1, backoff: [1, 1] },
      repair: { at: "test/soak/specs/soak.yaml:56", call: "crunchingRepair" },
      fallback: { at: "test/soak/specs/soak.yaml:57", call: "crunchingFallback", next: ["Idle"] },
    },
  },
  timers: {
    beat: {
      at: "test/soak/specs/soak.yaml:27",
      every: 40,
      tick: { at: "test/soak/specs/soak.yaml:27", call: "onBeat", next: ["stay"] },
    },
  },
  schemas,
};

const bankGraph: crb.Graph = {
  agent: "Bank",
  at: "test/soak/specs/soak.yaml:59",
  initial: "Open",
  defaults: { spent: 0 },
  messages: {
    Debit: { kind: "request", at: "test/soak/specs/soak.yaml:14", method: "debit", timeout: 100 },
    Advice: { kind: "request", at: "test/soak/specs/soak.yaml:15", method: "advice", timeout: 300 },
  },
  states: {
    Open: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:66",
      handle: {
        Debit: {
          at: "test/soak/specs/soak.yaml:69",
          call: "onDebit",
          next: ["stay", "Closed"],
          fallback: { at: "test/soak/specs/soak.yaml:69", call: "onDebitFallback", next: ["stay"] },
        },
        Advice: { at: "test/soak/specs/soak.yaml:70", call: "onAdvice", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
      timers: {
        advise: {
          at: "test/soak/specs/soak.yaml:72",
          every: 15,
          tick: { at: "test/soak/specs/soak.yaml:72", call: "onAdvise", next: ["stay"] },
        },
      },
    },
    Closed: {
      mode: "async",
      at: "test/soak/specs/soak.yaml:73",
      call: "closed",
      next: ["Open"],
      retry: { max: 1, backoff: [1, 1] },
      fallback: { at: "test/soak/specs/soak.yaml:76", call: "closedFallback", next: ["Open"] },
    },
  },
  mailbox: { at: "test/soak/specs/soak.yaml:62", capacity: 200, full: "reject" },
  schemas,
};
