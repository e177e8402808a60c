// Made by crb-gen from specs/publications.yaml. Do not edit: change the spec.
import type { Ticks } from "./ticks.js";
import * as crb from "crb-gen/codegen";
export type { Ticks } from "./ticks.js";

/** Type `Update` (specs/publications.yaml:4). */
export interface Update {
  of: string;
}

/** Type `Snapshot` (specs/publications.yaml:5). */
export type Snapshot = Update[];

/** Event `Hold` (specs/publications.yaml:6). */
export type Hold = crb.Empty;
export declare namespace Hold {
  /** Whatever takes `Hold`. */
  interface Recipient {
    hold(event?: Hold): void;
  }
}

/** Event `Free` (specs/publications.yaml:6). */
export type Free = crb.Empty;
export declare namespace Free {
  /** Whatever takes `Free`. */
  interface Recipient {
    free(event?: Free): void;
  }
}

/** Event `Watch` (specs/publications.yaml:6). */
export interface Watch {
  feed: Feed.Publisher & Hold.Recipient;
}
export declare namespace Watch {
  /** Whatever takes `Watch`. */
  interface Recipient {
    watch(event: Watch): void;
  }
}

/** Publication `Feed` (specs/publications.yaml:8). News, and *what* is new. */
export declare namespace Feed {
  /** What a new subscriber is given first. */
  type Snapshot = Snapshot$;
  /** What subscribers are told from then on. */
  type Update = Update$;
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Feed`. */
  interface Publisher {
    feed(listener: (change: Change) => void): crb.Subscription;
  }
}

/** Publication `Done` (specs/publications.yaml:9). */
export declare namespace Done {
  /** What a new subscriber is given first. */
  type Snapshot = number;
  /** What subscribers are told from then on. */
  type Update = number | null;
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Done`. */
  interface Publisher {
    done$(listener: (change: Change) => void): crb.Subscription;
  }
}

/** Publication `Empty` (specs/publications.yaml:10). */
export declare namespace Empty {
  /** What a new subscriber is given first. */
  type Snapshot = crb.Empty;
  /** What subscribers are told from then on. */
  type Update = crb.Empty;
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Empty`. */
  interface Publisher {
    empty(listener: (change: Change) => void): crb.Subscription;
  }
}

/** Agent `Paper` (specs/publications.yaml:12). */
export declare namespace PaperBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Hold.Recipient,
      Watch.Recipient,
      Free.Recipient,
      Feed.Publisher,
      Done.Publisher,
      Empty.Publisher {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
    Held: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
    Held: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Paper";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hold: Hold; Watch: Watch; Free: Free };
    timers: crb.Empty;
    publications: { Feed: Feed.Update; Done: Done.Update; Empty: Empty.Update };
    subscriptions: {
      Feed: Feed.Publisher;
      Empty: Empty.Publisher;
      Ticks: Ticks.Publisher;
      Done: Done.Publisher;
    };
  }

  /** The context of each handler. */
  interface Contexts {
    onDone: crb.Here<Is, "Paper.onDone", "Open", "Held"> & crb.Subscribed;
    onDoneFallback: crb.Here<Is, "Paper.onDoneFallback", "Open", "Held"> & crb.Subscribed;
    onWatch: crb.OnlyStays<Is, "Open">;
    onFeedInOpen: crb.OnlyStays<Is, "Open"> & crb.Subscribed;
    onTicks: crb.OnlyStays<Is, "Open"> & crb.Subscribed;
    onFree: crb.Here<Is, "Paper.onFree", "Held", "Open" | "done">;
    onFeedInHeld: crb.Here<Is, "Paper.onFeedInHeld", "Held", "Open"> & crb.Subscribed;
    onFeedInHeldFallback: crb.Here<Is, "Paper.onFeedInHeldFallback", "Held", "Open"> & crb.Subscribed;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDone: crb.Step<"Paper.onDone", "Held"> | void;
    onDoneFallback: crb.Step<"Paper.onDoneFallback", "Held">;
    onWatch: void;
    onFeedInOpen: void;
    onTicks: void;
    onFree: crb.Step<"Paper.onFree", "Open" | "done">;
    onFeedInHeld: crb.Step<"Paper.onFeedInHeld", "Open"> | void;
    onFeedInHeldFallback: crb.Step<"Paper.onFeedInHeldFallback", "Open"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PaperBase extends crb.Agent<PaperBase.Is> {
  constructor(data: PaperBase.Init = {}) {
    super(paperGraph, data);
  }

  /** Snapshot of `Feed` for a new subscriber (specs/publications.yaml:13). */
  protected abstract feedSnapshot(): Feed.Snapshot;

  /** Snapshot of `Done` for a new subscriber (specs/publications.yaml:13). */
  protected abstract doneSnapshot(): Done.Snapshot;

  /** Snapshot of `Empty` for a new subscriber (specs/publications.yaml:13). */
  protected abstract emptySnapshot(): Empty.Snapshot;

  /** Change of `Done` in `Open` (specs/publications.yaml:15). Next: `Held`; returning nothing stays. */
  protected abstract onDone(
    change: Done.Change,
    ctx: PaperBase.Ctx<"onDone">,
  ): crb.Awaitable<PaperBase.Result<"onDone">>;

  /** Error in `onDone` (specs/publications.yaml:15). Next: `Held`. */
  protected abstract onDoneFallback(
    error: Error,
    change: Done.Change,
    ctx: PaperBase.Ctx<"onDoneFallback">,
  ): crb.Awaitable<PaperBase.Result<"onDoneFallback">>;

  /** Event `Watch` in `Open` (specs/publications.yaml:19). Stays. */
  protected abstract onWatch(
    event: Watch,
    ctx: PaperBase.Ctx<"onWatch">,
  ): crb.Awaitable<PaperBase.Result<"onWatch">>;

  /** Change of `Feed` in `Open` (specs/publications.yaml:20). Stays. */
  protected abstract onFeedInOpen(
    change: Feed.Change,
    ctx: PaperBase.Ctx<"onFeedInOpen">,
  ): crb.Awaitable<PaperBase.Result<"onFeedInOpen">>;

  /** Change of `Ticks` in `Open` (specs/publications.yaml:20). Stays. */
  protected abstract onTicks(
    change: Ticks.Change,
    ctx: PaperBase.Ctx<"onTicks">,
  ): crb.Awaitable<PaperBase.Result<"onTicks">>;

  /** Event `Free` in `Held` (specs/publications.yaml:24). Next: `Open`, `done`. */
  protected abstract onFree(
    event: Free,
    ctx: PaperBase.Ctx<"onFree">,
  ): crb.Awaitable<PaperBase.Result<"onFree">>;

  /** Change of `Feed` in `Held` (specs/publications.yaml:25). Next: `Open`; returning nothing stays. */
  protected abstract onFeedInHeld(
    change: Feed.Change,
    ctx: PaperBase.Ctx<"onFeedInHeld">,
  ): crb.Awaitable<PaperBase.Result<"onFeedInHeld">>;

  /** Error in `onFeedInHeld` (specs/publications.yaml:25). Next: `Open`; returning nothing stays. */
  protected abstract onFeedInHeldFallback(
    error: Error,
    change: Feed.Change,
    ctx: PaperBase.Ctx<"onFeedInHeldFallback">,
  ): crb.Awaitable<PaperBase.Result<"onFeedInHeldFallback">>;
}

/** Agent `Mirror` (specs/publications.yaml:28). */
export declare namespace MirrorBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Hold.Recipient, Feed.Publisher, Ticks.Publisher {}

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
    name: "Mirror";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hold: Hold };
    timers: crb.Empty;
    publications: { Feed: Feed.Update; Ticks: Ticks.Update };
  }

  /** The context of each handler. */
  interface Contexts {
    onHold: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHold: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MirrorBase extends crb.Agent<MirrorBase.Is> {
  constructor(data: MirrorBase.Init = {}) {
    super(mirrorGraph, data);
  }

  /** Snapshot of `Feed` for a new subscriber (specs/publications.yaml:30). */
  protected abstract feedSnapshot(): Feed.Snapshot;

  /** Snapshot of `Ticks` for a new subscriber (specs/publications.yaml:30). */
  protected abstract ticksSnapshot(): Ticks.Snapshot;

  /** Event `Hold` in `Open` (specs/publications.yaml:31). Stays. */
  protected abstract onHold(
    event: Hold,
    ctx: MirrorBase.Ctx<"onHold">,
  ): crb.Awaitable<MirrorBase.Result<"onHold">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Hold: { type: "object", additionalProperties: false },
  Watch: {
    type: "object",
    properties: { feed: { $accepts: ["Feed", "Hold"] } },
    required: ["feed"],
    additionalProperties: false,
  },
  Free: { type: "object", additionalProperties: false },
};

const paperGraph: crb.Graph = {
  agent: "Paper",
  at: "specs/publications.yaml:12",
  initial: "Open",
  data: false,
  messages: {
    Hold: { kind: "event", at: "specs/publications.yaml:6", method: "hold" },
    Watch: { kind: "event", at: "specs/publications.yaml:6", method: "watch" },
    Free: { kind: "event", at: "specs/publications.yaml:6", method: "free" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/publications.yaml:17",
      handle: {
        Hold: { at: "specs/publications.yaml:19", go: "Held" },
        Watch: { at: "specs/publications.yaml:19", call: "onWatch", next: ["stay"] },
        Free: "ignore",
      },
      otherwise: "error",
      subscribes: {
        Feed: { at: "specs/publications.yaml:20", call: "onFeedInOpen", next: ["stay"] },
        Empty: { at: "specs/publications.yaml:20", go: "Held" },
        Ticks: { at: "specs/publications.yaml:20", call: "onTicks", next: ["stay"] },
        Done: {
          at: "specs/publications.yaml:15",
          call: "onDone",
          next: ["stay", "Held"],
          fallback: { at: "specs/publications.yaml:15", call: "onDoneFallback", next: ["Held"] },
        },
      },
    },
    Held: {
      mode: "events",
      at: "specs/publications.yaml:22",
      handle: {
        Free: { at: "specs/publications.yaml:24", call: "onFree", next: ["Open", "done"] },
      },
      otherwise: "defer",
      subscribes: {
        Feed: {
          at: "specs/publications.yaml:25",
          call: "onFeedInHeld",
          next: ["stay", "Open"],
          fallback: {
            at: "specs/publications.yaml:25",
            call: "onFeedInHeldFallback",
            next: ["stay", "Open"],
          },
        },
      },
    },
  },
  publications: {
    Feed: { at: "specs/publications.yaml:13", method: "feed", call: "feedSnapshot" },
    Done: { at: "specs/publications.yaml:13", method: "done$", call: "doneSnapshot" },
    Empty: { at: "specs/publications.yaml:13", method: "empty", call: "emptySnapshot" },
  },
  subscriptions: {
    Feed: { at: "specs/publications.yaml:20", method: "feed" },
    Empty: { at: "specs/publications.yaml:20", method: "empty" },
    Ticks: { at: "specs/publications.yaml:20", method: "ticks" },
    Done: { at: "specs/publications.yaml:15", method: "done$" },
  },
  schemas,
};

const mirrorGraph: crb.Graph = {
  agent: "Mirror",
  at: "specs/publications.yaml:28",
  initial: "Open",
  data: false,
  messages: {
    Hold: { kind: "event", at: "specs/publications.yaml:6", method: "hold" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/publications.yaml:31",
      handle: {
        Hold: { at: "specs/publications.yaml:31", call: "onHold", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  publications: {
    Feed: { at: "specs/publications.yaml:30", method: "feed", call: "feedSnapshot" },
    Ticks: { at: "specs/publications.yaml:30", method: "ticks", call: "ticksSnapshot" },
  },
  schemas,
};

/** `Snapshot` where that name means something else. */
type Snapshot$ = Snapshot;

/** `Update` where that name means something else. */
type Update$ = Update;
