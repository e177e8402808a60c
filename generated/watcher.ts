// Made by crb-gen from specs/watcher.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Kind` (specs/watcher.yaml:3). */
export type Kind = "added" | "changed" | "removed";

/** Type `Contents` (specs/watcher.yaml:4). */
export interface Contents {
  bytes: number;
  lines: number;
  hash: string;
}

/** Type `Change` (specs/watcher.yaml:8). */
export interface Change {
  path: string;
  kind: Kind;
  lines: number;
  grown: number;
  problem: string;
}

/** Type `Batch` (specs/watcher.yaml:14). */
export interface Batch {
  changes: Change[];
  events: number;
  files: number;
  lines: number;
}

/** Event `Touched` (specs/watcher.yaml:21). */
export interface Touched {
  path: string;
}
export declare namespace Touched {
  /** Whatever takes `Touched`. */
  interface Recipient {
    touched(event: Touched): void;
  }
}

/** Event `Lost` (specs/watcher.yaml:22). */
export interface Lost {
  reason: string;
}
export declare namespace Lost {
  /** Whatever takes `Lost`. */
  interface Recipient {
    lost(event: Lost): void;
  }
}

/** Event `Settled` (specs/watcher.yaml:23). */
export type Settled = Batch;
export declare namespace Settled {
  /** Whatever takes `Settled`. */
  interface Recipient {
    settled(event: Settled): void;
  }
}

/**
 * Agent `Watcher` (specs/watcher.yaml:26).
 *
 * Watches a folder, and reports what changed in it whenever it has fallen quiet.
 */
export declare namespace WatcherBase {
  /** What the agent is made of. */
  interface Data {
    folder: string;
    reader: Settled.Recipient;
    batches: number;
    limit: number | null;
    known: { [key: string]: Contents };
  }
  /** What its creator gives. */
  interface Init {
    folder: string;
    reader: Settled.Recipient;
    batches?: number;
    limit?: number | null;
    known?: { [key: string]: Contents };
  }
  interface Output {
    batches: number;
    problem: string;
  }
  interface Address extends crb.Address<Output>, Touched.Recipient, Lost.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Watching: crb.Empty;
    Settling: { paths: string[] };
    Measuring: { paths: string[] };
    Reporting: { changes: Change[]; events: number; files: number; lines: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Watching: [];
    Settling: [data: { paths: string[] }];
    Measuring: [data: { paths: string[] }];
    Reporting: [data: { changes: Change[]; events: number; files: number; lines: number }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Watcher";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Touched: Touched; Lost: Lost };
    timers: { quiet: []; patience: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onLost:
      | crb.Here<Is, "Watcher.onLost", "Watching", "done">
      | crb.Here<Is, "Watcher.onLost", "Settling", "done">;
    opening: crb.Task<Is, "Watcher.opening", "Opening", "Measuring">;
    onTouchedInWatching: crb.Here<Is, "Watcher.onTouchedInWatching", "Watching", "Settling">;
    onTouchedInSettling: crb.OnlyStays<Is, "Settling">;
    onQuiet: crb.Here<Is, "Watcher.onQuiet", "Settling", "Measuring">;
    onPatience: crb.Here<Is, "Watcher.onPatience", "Settling", "Measuring">;
    measuring: crb.Thread<Is, "Watcher.measuring", "Measuring", "Reporting" | "Watching">;
    measuringFallback: crb.Here<Is, "Watcher.measuringFallback", "Measuring", "Reporting">;
    reporting: crb.Task<Is, "Watcher.reporting", "Reporting", "Watching" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLost: crb.Step<"Watcher.onLost", "done">;
    opening: crb.Step<"Watcher.opening", "Measuring">;
    onTouchedInWatching: crb.Step<"Watcher.onTouchedInWatching", "Settling">;
    onTouchedInSettling: void;
    onQuiet: crb.Step<"Watcher.onQuiet", "Measuring">;
    onPatience: crb.Step<"Watcher.onPatience", "Measuring">;
    measuringFallback: crb.Step<"Watcher.measuringFallback", "Reporting">;
    reporting: crb.Step<"Watcher.reporting", "Watching" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    measuring: crb.Threaded<
      State<"Measuring">,
      Ctx<"measuring">,
      crb.Step<"Watcher.measuring", "Reporting" | "Watching">
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class WatcherBase extends crb.Agent<WatcherBase.Is> {
  constructor(data: WatcherBase.Init) {
    super(watcherGraph, data);
  }

  /** Event `Lost` in `Watching`, `Settling` (specs/watcher.yaml:37). Next: `done`. */
  protected abstract onLost(
    event: Lost,
    ctx: WatcherBase.Ctx<"onLost">,
  ): crb.Awaitable<WatcherBase.Result<"onLost">>;

  /** State `Opening` (async, specs/watcher.yaml:39). Next: `Measuring`. */
  protected abstract opening(
    state: WatcherBase.State<"Opening">,
    ctx: WatcherBase.Ctx<"opening">,
  ): crb.Awaitable<WatcherBase.Result<"opening">>;

  /** Event `Touched` in `Watching` (specs/watcher.yaml:46). Next: `Settling`. */
  protected abstract onTouchedInWatching(
    event: Touched,
    ctx: WatcherBase.Ctx<"onTouchedInWatching">,
  ): crb.Awaitable<WatcherBase.Result<"onTouchedInWatching">>;

  /** Event `Touched` in `Settling` (specs/watcher.yaml:51). Stays. */
  protected abstract onTouchedInSettling(
    event: Touched,
    ctx: WatcherBase.Ctx<"onTouchedInSettling">,
  ): crb.Awaitable<WatcherBase.Result<"onTouchedInSettling">>;

  /** Timer `quiet` in `Settling`, after 300ms (specs/watcher.yaml:53). Next: `Measuring`. */
  protected abstract onQuiet(ctx: WatcherBase.Ctx<"onQuiet">): crb.Awaitable<WatcherBase.Result<"onQuiet">>;

  /** Timer `patience` in `Settling`, after 3s (specs/watcher.yaml:54). Next: `Measuring`. */
  protected abstract onPatience(
    ctx: WatcherBase.Ctx<"onPatience">,
  ): crb.Awaitable<WatcherBase.Result<"onPatience">>;

  /** State `Measuring` (sync: on a thread, specs/watcher.yaml:55). Next: `Reporting`, `Watching`. */
  protected abstract readonly measuring: WatcherBase.Body<"measuring">;

  /** Error in `Measuring` (specs/watcher.yaml:60). Next: `Reporting`. */
  protected abstract measuringFallback(
    error: Error,
    ctx: WatcherBase.Ctx<"measuringFallback">,
  ): crb.Awaitable<WatcherBase.Result<"measuringFallback">>;

  /** State `Reporting` (duty, specs/watcher.yaml:61). Next: `Watching`, `done`. */
  protected abstract reporting(
    state: WatcherBase.State<"Reporting">,
    ctx: WatcherBase.Ctx<"reporting">,
  ): crb.Awaitable<WatcherBase.Result<"reporting">>;
}

/** Agent `Reporter` (specs/watcher.yaml:66). Prints what is reported to it. */
export declare namespace ReporterBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Settled.Recipient {}

  /** The data of each state. */
  interface States {
    Listening: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Listening: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Reporter";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Settled: Settled };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onSettled: crb.OnlyStays<Is, "Listening">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onSettled: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ReporterBase extends crb.Agent<ReporterBase.Is> {
  constructor(data: ReporterBase.Init = {}) {
    super(reporterGraph, data);
  }

  /** Event `Settled` in `Listening` (specs/watcher.yaml:73). Stays. */
  protected abstract onSettled(
    event: Settled,
    ctx: ReporterBase.Ctx<"onSettled">,
  ): crb.Awaitable<ReporterBase.Result<"onSettled">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Kind: { enum: ["added", "changed", "removed"] },
  Contents: {
    type: "object",
    properties: { bytes: { type: "integer" }, lines: { type: "integer" }, hash: { type: "string" } },
    required: ["bytes", "lines", "hash"],
    additionalProperties: false,
  },
  Change: {
    type: "object",
    properties: {
      path: { type: "string" },
      kind: { $ref: "#/definitions/Kind" },
      lines: { type: "integer" },
      grown: { type: "integer" },
      problem: { type: "string" },
    },
    required: ["path", "kind", "lines", "grown", "problem"],
    additionalProperties: false,
  },
  Batch: {
    type: "object",
    properties: {
      changes: { type: "array", items: { $ref: "#/definitions/Change" } },
      events: { type: "integer" },
      files: { type: "integer" },
      lines: { type: "integer" },
    },
    required: ["changes", "events", "files", "lines"],
    additionalProperties: false,
  },
  Touched: {
    type: "object",
    properties: { path: { type: "string" } },
    required: ["path"],
    additionalProperties: false,
  },
  Lost: {
    type: "object",
    properties: { reason: { type: "string" } },
    required: ["reason"],
    additionalProperties: false,
  },
  "Watcher.data": {
    type: "object",
    properties: {
      folder: { type: "string" },
      reader: { $accepts: ["Settled"] },
      batches: { type: "integer" },
      limit: { type: ["integer", "null"] },
      known: { type: "object", additionalProperties: { $ref: "#/definitions/Contents" } },
    },
    required: ["folder", "reader", "batches", "limit", "known"],
    additionalProperties: false,
  },
  "Watcher.Watching": { type: "object", additionalProperties: false },
  "Watcher.Measuring": {
    type: "object",
    properties: { paths: { type: "array", items: { type: "string" } } },
    required: ["paths"],
    additionalProperties: false,
  },
  "Watcher.Reporting": {
    type: "object",
    properties: {
      changes: { type: "array", items: { $ref: "#/definitions/Change" } },
      events: { type: "integer" },
      files: { type: "integer" },
      lines: { type: "integer" },
    },
    required: ["changes", "events", "files", "lines"],
    additionalProperties: false,
  },
  Settled: { $ref: "#/definitions/Batch" },
};

const watcherGraph: crb.Graph = {
  agent: "Watcher",
  at: "specs/watcher.yaml:26",
  initial: "Opening",
  defaults: { batches: 0, limit: null, known: {} },
  messages: {
    Touched: { kind: "event", at: "specs/watcher.yaml:21", method: "touched" },
    Lost: { kind: "event", at: "specs/watcher.yaml:22", method: "lost" },
  },
  states: {
    Opening: {
      mode: "async",
      at: "specs/watcher.yaml:39",
      call: "opening",
      next: ["Measuring"],
      timeout: 60000,
    },
    Watching: {
      mode: "events",
      at: "specs/watcher.yaml:43",
      handle: {
        Touched: { at: "specs/watcher.yaml:46", call: "onTouchedInWatching", next: ["Settling"] },
        Lost: { at: "specs/watcher.yaml:37", call: "onLost", next: ["done"] },
      },
      otherwise: "error",
    },
    Settling: {
      mode: "events",
      at: "specs/watcher.yaml:47",
      handle: {
        Touched: { at: "specs/watcher.yaml:51", call: "onTouchedInSettling", next: ["stay"] },
        Lost: { at: "specs/watcher.yaml:37", call: "onLost", next: ["done"] },
      },
      otherwise: "error",
      timers: {
        quiet: {
          at: "specs/watcher.yaml:53",
          after: 300,
          tick: { at: "specs/watcher.yaml:53", call: "onQuiet", next: ["Measuring"] },
        },
        patience: {
          at: "specs/watcher.yaml:54",
          after: 3000,
          tick: { at: "specs/watcher.yaml:54", call: "onPatience", next: ["Measuring"] },
        },
      },
    },
    Measuring: {
      mode: "sync",
      at: "specs/watcher.yaml:55",
      call: "measuring",
      next: ["Reporting", "Watching"],
      timeout: 60000,
      fallback: { at: "specs/watcher.yaml:60", call: "measuringFallback", next: ["Reporting"] },
    },
    Reporting: { mode: "duty", at: "specs/watcher.yaml:61", call: "reporting", next: ["Watching", "done"] },
  },
  schemas,
};

const reporterGraph: crb.Graph = {
  agent: "Reporter",
  at: "specs/watcher.yaml:66",
  initial: "Listening",
  data: false,
  messages: {
    Settled: { kind: "event", at: "specs/watcher.yaml:23", method: "settled" },
  },
  states: {
    Listening: {
      mode: "events",
      at: "specs/watcher.yaml:70",
      handle: {
        Settled: { at: "specs/watcher.yaml:73", call: "onSettled", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
