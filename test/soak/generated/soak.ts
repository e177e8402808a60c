// Made by crb-gen from test/soak/specs/soak.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Asker` (test/soak/specs/soak.yaml:3). */
export interface Asker {
  since: number;
  responder: crb.Responder<Advice.Response>;
}

/** Type `Fate` (test/soak/specs/soak.yaml:4). */
export type Fate = "fine" | "throws" | "exits" | "spins" | "waits";

/** Event `Note` (test/soak/specs/soak.yaml:7). */
export interface Note {
  n: number;
}
export declare namespace Note {
  /** Whatever takes `Note`. */
  interface Recipient {
    note(event: Note): void;
  }
}

/** Event `Fetch` (test/soak/specs/soak.yaml:8). */
export interface Fetch {
  n: number;
}
export declare namespace Fetch {
  /** Whatever takes `Fetch`. */
  interface Recipient {
    fetch(event: Fetch): void;
  }
}

/** Event `Crunch` (test/soak/specs/soak.yaml:9). */
export interface Crunch {
  fate: Fate;
}
export declare namespace Crunch {
  /** Whatever takes `Crunch`. */
  interface Recipient {
    crunch(event: Crunch): void;
  }
}

/** Event `Spend` (test/soak/specs/soak.yaml:10). */
export interface Spend {
  amount: number;
}
export declare namespace Spend {
  /** Whatever takes `Spend`. */
  interface Recipient {
    spend(event: Spend): void;
  }
}

/** Event `Follow` (test/soak/specs/soak.yaml:11). */
export type Follow = crb.Empty;
export declare namespace Follow {
  /** Whatever takes `Follow`. */
  interface Recipient {
    follow(event?: Follow): void;
  }
}

/** Event `Molt` (test/soak/specs/soak.yaml:12). */
export type Molt = crb.Empty;
export declare namespace Molt {
  /** Whatever takes `Molt`. */
  interface Recipient {
    molt(event?: Molt): void;
  }
}

/** Event `Owe` (test/soak/specs/soak.yaml:13). */
export interface Owe {
  amount: number;
}
export declare namespace Owe {
  /** Whatever takes `Owe`. */
  interface Recipient {
    owe(event: Owe): void;
  }
}

/** Event `Feed` (test/soak/specs/soak.yaml:14). */
export interface Feed {
  items: number;
}
export declare namespace Feed {
  /** Whatever takes `Feed`. */
  interface Recipient {
    feed(event: Feed): void;
  }
}

/** Event `Split` (test/soak/specs/soak.yaml:15). */
export interface Split {
  items: number;
}
export declare namespace Split {
  /** Whatever takes `Split`. */
  interface Recipient {
    split(event: Split): void;
  }
}

/** Event `Remind` (test/soak/specs/soak.yaml:16). */
export interface Remind {
  of: number;
}
export declare namespace Remind {
  /** Whatever takes `Remind`. */
  interface Recipient {
    remind(event: Remind): void;
  }
}

/** Event `Cancel` (test/soak/specs/soak.yaml:17). */
export type Cancel = crb.Empty;
export declare namespace Cancel {
  /** Whatever takes `Cancel`. */
  interface Recipient {
    cancel(event?: Cancel): void;
  }
}

/** Event `Stop` (test/soak/specs/soak.yaml:18). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Request `Count` (test/soak/specs/soak.yaml:21). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Debit` (test/soak/specs/soak.yaml:22). */
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

/** Request `Advice` (test/soak/specs/soak.yaml:23). */
export type Advice = crb.Empty;
export declare namespace Advice {
  type Response = string;
  /** Whatever answers `Advice`. */
  interface Recipient {
    advice(request?: Advice, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Publication `Score` (test/soak/specs/soak.yaml:26). */
export declare namespace Score {
  /** What a new subscriber is given first. */
  interface Snapshot {
    spent: number;
  }
  /** What subscribers are told from then on. */
  interface Update {
    by: number;
  }
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Score`. */
  interface Publisher {
    score(listener: (change: Change) => void): crb.Subscription;
  }
}

/** Agent `Worker` (test/soak/specs/soak.yaml:29). In turn all that an agent can be, and faulty. */
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
  /** What it reports while it works. */
  interface Progress {
    heard: number;
  }
  interface Address
    extends crb.Address<Output, Progress>,
      Note.Recipient,
      Fetch.Recipient,
      Crunch.Recipient,
      Spend.Recipient,
      Owe.Recipient,
      Follow.Recipient,
      Molt.Recipient,
      Feed.Recipient,
      Split.Recipient,
      Remind.Recipient,
      Cancel.Recipient,
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
    "molt Moth": [agent: MothBase];
    done: [output: Output];
  }

  /** What is kept beside each request: `ctx.tag`. */
  interface Tags {
    Debit: { amount: number };
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    Debit: [to: Debit.Recipient, request: Debit, tag: Tags["Debit"], options?: crb.AskOptions];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Worker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: {
      Note: Note;
      Fetch: Fetch;
      Crunch: Crunch;
      Spend: Spend;
      Owe: Owe;
      Follow: Follow;
      Molt: Molt;
      Feed: Feed;
      Split: Split;
      Remind: Remind;
      Cancel: Cancel;
      Stop: Stop;
    };
    timers: { beat: []; doze: []; reminder: [tag: number]; wake: [] };
    subscriptions: { Score: Score.Publisher };
    asks: Asks;
  }

  /** The context of each handler. */
  interface Contexts {
    onCount:
      | crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Reports<Progress>;
    onStop:
      | crb.Here<Is, "Worker.onStop", "Idle", "done"> & crb.Reports<Progress>
      | crb.Here<Is, "Worker.onStop", "Resting", "done"> & crb.Reports<Progress>;
    onDebitReply:
      | crb.OnlyStays<Is, "Idle"> & crb.Tagged<Tags["Debit"]> & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Tagged<Tags["Debit"]> & crb.Reports<Progress>;
    onDebitReplyFallback:
      | crb.OnlyStays<Is, "Idle"> & crb.Tagged<Tags["Debit"]> & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Tagged<Tags["Debit"]> & crb.Reports<Progress>;
    onScore:
      | crb.OnlyStays<Is, "Idle"> & crb.Subscribed & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Subscribed & crb.Reports<Progress>;
    onScoreFallback:
      | crb.OnlyStays<Is, "Idle"> & crb.Subscribed & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Subscribed & crb.Reports<Progress>;
    onBeat:
      | crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Resting"> & crb.Reports<Progress>;
    setup: crb.Task<Is, "Worker.setup", "Setup", "Idle"> & crb.Reports<Progress>;
    onNote: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onNoteFallback: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onFetchInIdle: crb.Here<Is, "Worker.onFetchInIdle", "Idle", "Fetching"> & crb.Reports<Progress>;
    onCrunch: crb.Here<Is, "Worker.onCrunch", "Idle", "Crunching"> & crb.Reports<Progress>;
    onSpend: crb.Here<Is, "Worker.onSpend", "Idle", "Resting"> & crb.Reports<Progress>;
    onSpendFallback: crb.Here<Is, "Worker.onSpendFallback", "Idle", "Resting"> & crb.Reports<Progress>;
    onOwe: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onFollow: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onMolt: crb.Here<Is, "Worker.onMolt", "Idle", "molt Moth"> & crb.Reports<Progress>;
    onFeed: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onSplit: crb.Here<Is, "Worker.onSplit", "Idle", "Fetching"> & crb.Reports<Progress>;
    onRemind: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onDoze: crb.Here<Is, "Worker.onDoze", "Idle", "Resting"> & crb.Reports<Progress>;
    onReminder: crb.OnlyStays<Is, "Idle"> & crb.Tagged<number> & crb.Reports<Progress>;
    fetching: crb.Task<Is, "Worker.fetching", "Fetching", "Idle" | "Crunching"> & crb.Reports<Progress>;
    fetchingFallback: crb.Here<Is, "Worker.fetchingFallback", "Fetching", "Idle" | "Resting"> &
      crb.Reports<Progress>;
    onFetchInFetching: crb.Here<Is, "Worker.onFetchInFetching", "Fetching", "Fetching" | "Resting"> &
      crb.Reports<Progress>;
    crunching: crb.Thread<Is, "Worker.crunching", "Crunching", "Idle"> & crb.Reports<Progress>;
    crunchingRepair: crb.OnlyStays<Is, "Crunching"> & crb.Reports<Progress>;
    crunchingFallback: crb.Here<Is, "Worker.crunchingFallback", "Crunching", "Idle"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCount: Count.Response;
    onStop: crb.Step<"Worker.onStop", "done">;
    onDebitReply: void;
    onDebitReplyFallback: void;
    onScore: void;
    onScoreFallback: void;
    onBeat: void;
    setup: crb.Step<"Worker.setup", "Idle">;
    onNote: void;
    onNoteFallback: void;
    onFetchInIdle: crb.Step<"Worker.onFetchInIdle", "Fetching"> | void;
    onCrunch: crb.Step<"Worker.onCrunch", "Crunching">;
    onSpend: crb.Step<"Worker.onSpend", "Resting"> | void;
    onSpendFallback: crb.Step<"Worker.onSpendFallback", "Resting">;
    onOwe: void;
    onFollow: void;
    onMolt: crb.Step<"Worker.onMolt", "molt Moth">;
    onFeed: void;
    onSplit: crb.Step<"Worker.onSplit", "Fetching"> | void;
    onRemind: void;
    onDoze: crb.Step<"Worker.onDoze", "Resting"> | void;
    onReminder: void;
    fetching: crb.Step<"Worker.fetching", "Idle" | "Crunching">;
    fetchingFallback: crb.Step<"Worker.fetchingFallback", "Idle" | "Resting">;
    onFetchInFetching: crb.Step<"Worker.onFetchInFetching", "Fetching" | "Resting">;
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

  /** Request `Count` in `Idle`, `Resting` (test/soak/specs/soak.yaml:35). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: WorkerBase.Ctx<"onCount">,
  ): crb.Awaitable<WorkerBase.Result<"onCount">>;

  /** Event `Stop` in `Idle`, `Resting` (test/soak/specs/soak.yaml:36). Next: `done`. */
  protected abstract onStop(
    event: Stop,
    ctx: WorkerBase.Ctx<"onStop">,
  ): crb.Awaitable<WorkerBase.Result<"onStop">>;

  /** Reply to `Debit` in `Idle`, `Resting` (test/soak/specs/soak.yaml:38). Stays. */
  protected abstract onDebitReply(
    response: Debit.Response,
    ctx: WorkerBase.Ctx<"onDebitReply">,
  ): crb.Awaitable<WorkerBase.Result<"onDebitReply">>;

  /** Error of the request `Debit`, or in `onDebitReply` (test/soak/specs/soak.yaml:38). Stays. */
  protected abstract onDebitReplyFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"onDebitReplyFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onDebitReplyFallback">>;

  /** Change of `Score` in `Idle`, `Resting` (test/soak/specs/soak.yaml:39). Stays. */
  protected abstract onScore(
    change: Score.Change,
    ctx: WorkerBase.Ctx<"onScore">,
  ): crb.Awaitable<WorkerBase.Result<"onScore">>;

  /** Error in `onScore` (test/soak/specs/soak.yaml:39). Stays. */
  protected abstract onScoreFallback(
    error: Error,
    change: Score.Change,
    ctx: WorkerBase.Ctx<"onScoreFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onScoreFallback">>;

  /** Timer `beat` in `Idle`, `Resting`, every 40ms (test/soak/specs/soak.yaml:42). Stays. */
  protected abstract onBeat(ctx: WorkerBase.Ctx<"onBeat">): crb.Awaitable<WorkerBase.Result<"onBeat">>;

  /** State `Setup` (duty, test/soak/specs/soak.yaml:44). Next: `Idle`. */
  protected abstract setup(
    state: WorkerBase.State<"Setup">,
    ctx: WorkerBase.Ctx<"setup">,
  ): crb.Awaitable<WorkerBase.Result<"setup">>;

  /** Event `Note` in `Idle` (test/soak/specs/soak.yaml:48). Stays. */
  protected abstract onNote(
    event: Note,
    ctx: WorkerBase.Ctx<"onNote">,
  ): crb.Awaitable<WorkerBase.Result<"onNote">>;

  /** Error in `onNote` (test/soak/specs/soak.yaml:48). Stays. */
  protected abstract onNoteFallback(
    error: Error,
    event: Note,
    ctx: WorkerBase.Ctx<"onNoteFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onNoteFallback">>;

  /** Event `Fetch` in `Idle` (test/soak/specs/soak.yaml:49). Next: `Fetching`; returning nothing stays. */
  protected abstract onFetchInIdle(
    event: Fetch,
    ctx: WorkerBase.Ctx<"onFetchInIdle">,
  ): crb.Awaitable<WorkerBase.Result<"onFetchInIdle">>;

  /** Event `Crunch` in `Idle` (test/soak/specs/soak.yaml:50). Next: `Crunching`. */
  protected abstract onCrunch(
    event: Crunch,
    ctx: WorkerBase.Ctx<"onCrunch">,
  ): crb.Awaitable<WorkerBase.Result<"onCrunch">>;

  /** Event `Spend` in `Idle` (test/soak/specs/soak.yaml:51). Next: `Resting`; returning nothing stays. */
  protected abstract onSpend(
    event: Spend,
    ctx: WorkerBase.Ctx<"onSpend">,
  ): crb.Awaitable<WorkerBase.Result<"onSpend">>;

  /** Error in `onSpend` (test/soak/specs/soak.yaml:51). Next: `Resting`. */
  protected abstract onSpendFallback(
    error: Error,
    event: Spend,
    ctx: WorkerBase.Ctx<"onSpendFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onSpendFallback">>;

  /** Event `Owe` in `Idle` (test/soak/specs/soak.yaml:52). Stays. */
  protected abstract onOwe(
    event: Owe,
    ctx: WorkerBase.Ctx<"onOwe">,
  ): crb.Awaitable<WorkerBase.Result<"onOwe">>;

  /** Event `Follow` in `Idle` (test/soak/specs/soak.yaml:53). Stays. */
  protected abstract onFollow(
    event: Follow,
    ctx: WorkerBase.Ctx<"onFollow">,
  ): crb.Awaitable<WorkerBase.Result<"onFollow">>;

  /** Event `Molt` in `Idle` (test/soak/specs/soak.yaml:54). Next: `molt Moth`. */
  protected abstract onMolt(
    event: Molt,
    ctx: WorkerBase.Ctx<"onMolt">,
  ): crb.Awaitable<WorkerBase.Result<"onMolt">>;

  /** Event `Feed` in `Idle` (test/soak/specs/soak.yaml:55). Stays. */
  protected abstract onFeed(
    event: Feed,
    ctx: WorkerBase.Ctx<"onFeed">,
  ): crb.Awaitable<WorkerBase.Result<"onFeed">>;

  /** Event `Split` in `Idle` (test/soak/specs/soak.yaml:56). Next: `Fetching`; returning nothing stays. */
  protected abstract onSplit(
    event: Split,
    ctx: WorkerBase.Ctx<"onSplit">,
  ): crb.Awaitable<WorkerBase.Result<"onSplit">>;

  /** Event `Remind` in `Idle` (test/soak/specs/soak.yaml:57). Stays. */
  protected abstract onRemind(
    event: Remind,
    ctx: WorkerBase.Ctx<"onRemind">,
  ): crb.Awaitable<WorkerBase.Result<"onRemind">>;

  /**
   * Timer `doze` in `Idle`, after 30ms (test/soak/specs/soak.yaml:59). Next: `Resting`; returning nothing
   * stays.
   */
  protected abstract onDoze(ctx: WorkerBase.Ctx<"onDoze">): crb.Awaitable<WorkerBase.Result<"onDoze">>;

  /**
   * Timer `reminder` in `Idle`, after 10ms once started, one for each tag (test/soak/specs/soak.yaml:60).
   * Stays.
   */
  protected abstract onReminder(
    ctx: WorkerBase.Ctx<"onReminder">,
  ): crb.Awaitable<WorkerBase.Result<"onReminder">>;

  /** State `Fetching` (async, test/soak/specs/soak.yaml:67). Next: `Idle`, `Crunching`. */
  protected abstract fetching(
    state: WorkerBase.State<"Fetching">,
    ctx: WorkerBase.Ctx<"fetching">,
  ): crb.Awaitable<WorkerBase.Result<"fetching">>;

  /** Error in `Fetching` (test/soak/specs/soak.yaml:73). Next: `Idle`, `Resting`. */
  protected abstract fetchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"fetchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"fetchingFallback">>;

  /** Event `Fetch` interrupts `Fetching` (test/soak/specs/soak.yaml:74). Next: `Fetching`, `Resting`. */
  protected abstract onFetchInFetching(
    event: Fetch,
    ctx: WorkerBase.Ctx<"onFetchInFetching">,
  ): crb.Awaitable<WorkerBase.Result<"onFetchInFetching">>;

  /** State `Crunching` (sync: on a thread, test/soak/specs/soak.yaml:75). Next: `Idle`. */
  protected abstract readonly crunching: WorkerBase.Body<"crunching">;

  /**
   * Repair after an error in `Crunching` (test/soak/specs/soak.yaml:81). Returning runs the state again;
   * throwing goes on to the fallback.
   */
  protected abstract crunchingRepair(
    error: Error,
    ctx: WorkerBase.Ctx<"crunchingRepair">,
  ): crb.Awaitable<WorkerBase.Result<"crunchingRepair">>;

  /** Error in `Crunching` (test/soak/specs/soak.yaml:82). Next: `Idle`. */
  protected abstract crunchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"crunchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"crunchingFallback">>;
}

/**
 * Agent `Bank` (test/soak/specs/soak.yaml:85).
 *
 * Answers in every way there is, and in some that there should not be.
 */
export declare namespace BankBase {
  /** What the agent is made of. */
  interface Data {
    spent: number;
    waiting: Asker[];
  }
  /** What its creator gives. */
  interface Init {
    spent?: number;
    waiting?: Asker[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Debit.Recipient, Advice.Recipient, Score.Publisher {}

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
    publications: { Score: Score.Update };
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

  /** Snapshot of `Score` for a new subscriber (test/soak/specs/soak.yaml:89). */
  protected abstract scoreSnapshot(): Score.Snapshot;

  /**
   * Request `Debit` in `Open` (test/soak/specs/soak.yaml:96). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Closed`.
   */
  protected abstract onDebit(
    request: Debit,
    ctx: BankBase.Ctx<"onDebit">,
  ): crb.Awaitable<BankBase.Result<"onDebit">>;

  /** Error in `onDebit` (test/soak/specs/soak.yaml:96). Return the response. Stays. */
  protected abstract onDebitFallback(
    error: Error,
    request: Debit,
    ctx: BankBase.Ctx<"onDebitFallback">,
  ): crb.Awaitable<BankBase.Result<"onDebitFallback">>;

  /**
   * Request `Advice` in `Open` (test/soak/specs/soak.yaml:97). Keep `ctx.responder`, and answer when it
   * suits. Stays.
   */
  protected abstract onAdvice(
    request: Advice,
    ctx: BankBase.Ctx<"onAdvice">,
  ): crb.Awaitable<BankBase.Result<"onAdvice">>;

  /** Timer `advise` in `Open`, every 15ms (test/soak/specs/soak.yaml:99). Stays. */
  protected abstract onAdvise(ctx: BankBase.Ctx<"onAdvise">): crb.Awaitable<BankBase.Result<"onAdvise">>;

  /** State `Closed` (async, test/soak/specs/soak.yaml:100). Next: `Open`. */
  protected abstract closed(
    state: BankBase.State<"Closed">,
    ctx: BankBase.Ctx<"closed">,
  ): crb.Awaitable<BankBase.Result<"closed">>;

  /** Error in `Closed` (test/soak/specs/soak.yaml:103). Next: `Open`. */
  protected abstract closedFallback(
    error: Error,
    ctx: BankBase.Ctx<"closedFallback">,
  ): crb.Awaitable<BankBase.Result<"closedFallback">>;
}

/**
 * Agent `Moth` (test/soak/specs/soak.yaml:106).
 *
 * What a worker molts to. It takes some of what a worker takes, and molts back.
 */
export declare namespace MothBase {
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
  interface Address extends crb.Address<Output>, Note.Recipient, Count.Recipient, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Flying: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Flying: [];
    "molt Worker": [agent: WorkerBase];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Moth";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Note: Note; Stop: Stop };
    timers: { back: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onNote: crb.OnlyStays<Is, "Flying">;
    onCount: crb.OnlyStays<Is, "Flying">;
    onStop: crb.Here<Is, "Moth.onStop", "Flying", "done">;
    onBack: crb.Here<Is, "Moth.onBack", "Flying", "molt Worker">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onNote: void;
    onCount: Count.Response;
    onStop: crb.Step<"Moth.onStop", "done">;
    onBack: crb.Step<"Moth.onBack", "molt Worker"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MothBase extends crb.Agent<MothBase.Is> {
  constructor(data: MothBase.Init) {
    super(mothGraph, data);
  }

  /** Event `Note` in `Flying` (test/soak/specs/soak.yaml:114). Stays. */
  protected abstract onNote(
    event: Note,
    ctx: MothBase.Ctx<"onNote">,
  ): crb.Awaitable<MothBase.Result<"onNote">>;

  /** Request `Count` in `Flying` (test/soak/specs/soak.yaml:114). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: MothBase.Ctx<"onCount">,
  ): crb.Awaitable<MothBase.Result<"onCount">>;

  /** Event `Stop` in `Flying` (test/soak/specs/soak.yaml:114). Next: `done`. */
  protected abstract onStop(
    event: Stop,
    ctx: MothBase.Ctx<"onStop">,
  ): crb.Awaitable<MothBase.Result<"onStop">>;

  /**
   * Timer `back` in `Flying`, after 8ms (test/soak/specs/soak.yaml:115). Next: `molt Worker`; returning
   * nothing stays.
   */
  protected abstract onBack(ctx: MothBase.Ctx<"onBack">): crb.Awaitable<MothBase.Result<"onBack">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
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
  Owe: {
    type: "object",
    properties: { amount: { type: "integer" } },
    required: ["amount"],
    additionalProperties: false,
  },
  Follow: { type: "object", additionalProperties: false },
  Molt: { type: "object", additionalProperties: false },
  Feed: {
    type: "object",
    properties: { items: { type: "integer" } },
    required: ["items"],
    additionalProperties: false,
  },
  Split: {
    type: "object",
    properties: { items: { type: "integer" } },
    required: ["items"],
    additionalProperties: false,
  },
  Remind: {
    type: "object",
    properties: { of: { type: "integer" } },
    required: ["of"],
    additionalProperties: false,
  },
  Cancel: { type: "object", additionalProperties: false },
  Count: { type: "object", additionalProperties: false },
  Stop: { type: "object", additionalProperties: false },
  "Worker.data": {
    type: "object",
    properties: { bank: { $address: "Bank" }, heard: { type: "integer" } },
    required: ["bank", "heard"],
    additionalProperties: false,
  },
  "Worker.Idle": { type: "object", additionalProperties: false },
  "Worker.Crunching": {
    type: "object",
    properties: { fate: { $ref: "#/definitions/Fate" }, tries: { type: "integer" } },
    required: ["fate", "tries"],
    additionalProperties: false,
  },
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
  at: "test/soak/specs/soak.yaml:29",
  initial: "Setup",
  defaults: { heard: 0 },
  messages: {
    Note: { kind: "event", at: "test/soak/specs/soak.yaml:7", method: "note" },
    Fetch: { kind: "event", at: "test/soak/specs/soak.yaml:8", method: "fetch" },
    Crunch: { kind: "event", at: "test/soak/specs/soak.yaml:9", method: "crunch" },
    Spend: { kind: "event", at: "test/soak/specs/soak.yaml:10", method: "spend" },
    Owe: { kind: "event", at: "test/soak/specs/soak.yaml:13", method: "owe" },
    Follow: { kind: "event", at: "test/soak/specs/soak.yaml:11", method: "follow" },
    Molt: { kind: "event", at: "test/soak/specs/soak.yaml:12", method: "molt" },
    Feed: { kind: "event", at: "test/soak/specs/soak.yaml:14", method: "feed" },
    Split: { kind: "event", at: "test/soak/specs/soak.yaml:15", method: "split" },
    Remind: { kind: "event", at: "test/soak/specs/soak.yaml:16", method: "remind" },
    Cancel: { kind: "event", at: "test/soak/specs/soak.yaml:17", method: "cancel" },
    Count: { kind: "request", at: "test/soak/specs/soak.yaml:21", method: "count", timeout: 200 },
    Stop: { kind: "event", at: "test/soak/specs/soak.yaml:18", method: "stop" },
  },
  states: {
    Setup: {
      mode: "duty",
      at: "test/soak/specs/soak.yaml:44",
      call: "setup",
      next: ["Idle"],
      retry: { max: 5, backoff: [1, 5] },
    },
    Idle: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:45",
      handle: {
        Note: {
          at: "test/soak/specs/soak.yaml:48",
          call: "onNote",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:48", call: "onNoteFallback", next: ["stay"] },
        },
        Fetch: { at: "test/soak/specs/soak.yaml:49", call: "onFetchInIdle", next: ["stay", "Fetching"] },
        Crunch: { at: "test/soak/specs/soak.yaml:50", call: "onCrunch", next: ["Crunching"] },
        Spend: {
          at: "test/soak/specs/soak.yaml:51",
          call: "onSpend",
          next: ["stay", "Resting"],
          fallback: { at: "test/soak/specs/soak.yaml:51", call: "onSpendFallback", next: ["Resting"] },
        },
        Owe: { at: "test/soak/specs/soak.yaml:52", call: "onOwe", next: ["stay"] },
        Follow: { at: "test/soak/specs/soak.yaml:53", call: "onFollow", next: ["stay"] },
        Molt: { at: "test/soak/specs/soak.yaml:54", call: "onMolt", next: ["molt Moth"] },
        Feed: { at: "test/soak/specs/soak.yaml:55", call: "onFeed", next: ["stay"] },
        Split: { at: "test/soak/specs/soak.yaml:56", call: "onSplit", next: ["stay", "Fetching"] },
        Remind: { at: "test/soak/specs/soak.yaml:57", call: "onRemind", next: ["stay"] },
        Cancel: "ignore",
        Count: { at: "test/soak/specs/soak.yaml:35", call: "onCount", next: ["stay"] },
        Stop: { at: "test/soak/specs/soak.yaml:36", call: "onStop", next: ["done"] },
      },
      otherwise: "error",
      timers: {
        doze: {
          at: "test/soak/specs/soak.yaml:59",
          after: 30,
          tick: { at: "test/soak/specs/soak.yaml:59", call: "onDoze", next: ["stay", "Resting"] },
        },
        reminder: {
          at: "test/soak/specs/soak.yaml:60",
          after: 10,
          start: "manual",
          tagged: true,
          tick: { at: "test/soak/specs/soak.yaml:60", call: "onReminder", next: ["stay"] },
        },
      },
      hears: ["beat"],
      replies: {
        Debit: {
          at: "test/soak/specs/soak.yaml:38",
          call: "onDebitReply",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:38", call: "onDebitReplyFallback", next: ["stay"] },
        },
      },
      subscribes: {
        Score: {
          at: "test/soak/specs/soak.yaml:39",
          call: "onScore",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:39", call: "onScoreFallback", next: ["stay"] },
        },
      },
    },
    Resting: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:62",
      handle: {
        Cancel: "ignore",
        Count: { at: "test/soak/specs/soak.yaml:35", call: "onCount", next: ["stay"] },
        Stop: { at: "test/soak/specs/soak.yaml:36", call: "onStop", next: ["done"] },
      },
      otherwise: "defer",
      timers: {
        wake: {
          at: "test/soak/specs/soak.yaml:64",
          after: 5,
          tick: { at: "test/soak/specs/soak.yaml:64", go: "Idle" },
        },
      },
      hears: ["beat"],
      replies: {
        Debit: {
          at: "test/soak/specs/soak.yaml:38",
          call: "onDebitReply",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:38", call: "onDebitReplyFallback", next: ["stay"] },
        },
      },
      subscribes: {
        Score: {
          at: "test/soak/specs/soak.yaml:39",
          call: "onScore",
          next: ["stay"],
          fallback: { at: "test/soak/specs/soak.yaml:39", call: "onScoreFallback", next: ["stay"] },
        },
      },
    },
    Fetching: {
      mode: "async",
      at: "test/soak/specs/soak.yaml:67",
      call: "fetching",
      next: ["Idle", "Crunching"],
      timeout: 50,
      retry: { max: 2, backoff: [1, 8] },
      fallback: { at: "test/soak/specs/soak.yaml:73", call: "fetchingFallback", next: ["Idle", "Resting"] },
      interrupts: {
        Cancel: { at: "test/soak/specs/soak.yaml:74", go: "Idle" },
        Fetch: {
          at: "test/soak/specs/soak.yaml:74",
          call: "onFetchInFetching",
          next: ["Fetching", "Resting"],
        },
      },
    },
    Crunching: {
      mode: "sync",
      at: "test/soak/specs/soak.yaml:75",
      call: "crunching",
      next: ["Idle"],
      defaults: { tries: 0 },
      timeout: 500,
      retry: { max: 1, backoff: [1, 1] },
      repair: { at: "test/soak/specs/soak.yaml:81", call: "crunchingRepair" },
      fallback: { at: "test/soak/specs/soak.yaml:82", call: "crunchingFallback", next: ["Idle"] },
      interrupts: {
        Cancel: { at: "test/soak/specs/soak.yaml:83", go: "Resting" },
      },
    },
  },
  timers: {
    beat: {
      at: "test/soak/specs/soak.yaml:42",
      every: 40,
      tick: { at: "test/soak/specs/soak.yaml:42", call: "onBeat", next: ["stay"] },
    },
  },
  progress: true,
  asks: {
    Debit: {
      at: "test/soak/specs/soak.yaml:38",
      method: "debit",
      reply: "DebitReply",
      tagged: true,
      timeout: 60,
    },
  },
  subscriptions: {
    Score: { at: "test/soak/specs/soak.yaml:39", method: "score" },
  },
  schemas,
};

const bankGraph: crb.Graph = {
  agent: "Bank",
  at: "test/soak/specs/soak.yaml:85",
  initial: "Open",
  defaults: { spent: 0, waiting: [] },
  messages: {
    Debit: { kind: "request", at: "test/soak/specs/soak.yaml:22", method: "debit", timeout: 100 },
    Advice: { kind: "request", at: "test/soak/specs/soak.yaml:23", method: "advice", timeout: 300 },
  },
  states: {
    Open: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:93",
      handle: {
        Debit: {
          at: "test/soak/specs/soak.yaml:96",
          call: "onDebit",
          next: ["stay", "Closed"],
          fallback: { at: "test/soak/specs/soak.yaml:96", call: "onDebitFallback", next: ["stay"] },
        },
        Advice: { at: "test/soak/specs/soak.yaml:97", call: "onAdvice", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
      timers: {
        advise: {
          at: "test/soak/specs/soak.yaml:99",
          every: 15,
          tick: { at: "test/soak/specs/soak.yaml:99", call: "onAdvise", next: ["stay"] },
        },
      },
    },
    Closed: {
      mode: "async",
      at: "test/soak/specs/soak.yaml:100",
      call: "closed",
      next: ["Open"],
      retry: { max: 1, backoff: [1, 1] },
      fallback: { at: "test/soak/specs/soak.yaml:103", call: "closedFallback", next: ["Open"] },
    },
  },
  publications: {
    Score: { at: "test/soak/specs/soak.yaml:89", method: "score", call: "scoreSnapshot" },
  },
  mailbox: { at: "test/soak/specs/soak.yaml:88", capacity: 200, full: "reject" },
  schemas,
};

const mothGraph: crb.Graph = {
  agent: "Moth",
  at: "test/soak/specs/soak.yaml:106",
  initial: "Flying",
  defaults: { heard: 0 },
  messages: {
    Note: { kind: "event", at: "test/soak/specs/soak.yaml:7", method: "note" },
    Count: { kind: "request", at: "test/soak/specs/soak.yaml:21", method: "count", timeout: 200 },
    Stop: { kind: "event", at: "test/soak/specs/soak.yaml:18", method: "stop" },
  },
  states: {
    Flying: {
      mode: "events",
      at: "test/soak/specs/soak.yaml:112",
      handle: {
        Note: { at: "test/soak/specs/soak.yaml:114", call: "onNote", next: ["stay"] },
        Count: { at: "test/soak/specs/soak.yaml:114", call: "onCount", next: ["stay"] },
        Stop: { at: "test/soak/specs/soak.yaml:114", call: "onStop", next: ["done"] },
      },
      otherwise: "ignore",
      timers: {
        back: {
          at: "test/soak/specs/soak.yaml:115",
          after: 8,
          tick: { at: "test/soak/specs/soak.yaml:115", call: "onBack", next: ["stay", "molt Worker"] },
        },
      },
    },
  },
  mailbox: { at: "test/soak/specs/soak.yaml:110", capacity: 5, full: "dropOldest" },
  schemas,
};
