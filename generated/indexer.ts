// Made by crb-gen from specs/indexer.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Counts` (specs/indexer.yaml:3). */
export type Counts = { [key: string]: number };

/** Type `Hit` (specs/indexer.yaml:4). */
export interface Hit {
  file: string;
  count: number;
}

/** Event `AddFile` (specs/indexer.yaml:7). */
export interface AddFile {
  path: string;
}
export declare namespace AddFile {
  /** Whatever takes `AddFile`. */
  interface Recipient {
    addFile(event: AddFile): void;
  }
}

/** Request `Find` (specs/indexer.yaml:10). */
export interface Find {
  word: string;
}
export declare namespace Find {
  type Response = Hit[];
  /** Whatever answers `Find`. */
  interface Recipient {
    find(request: Find, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Indexer` (specs/indexer.yaml:13).
 *
 * Indexes texts while it answers questions about them. A hybrid, in turn a duty, an actor, a task and a
 * thread.
 */
export declare namespace IndexerBase {
  /** What the agent is made of. */
  interface Data {
    root: string;
  }
  /** What its creator gives. */
  interface Init {
    root: string;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, AddFile.Recipient, Find.Recipient {}

  /** The data of each state. */
  interface States {
    Setup: crb.Empty;
    /** The actor. What arrives while the agent is elsewhere waits, in order. */
    Listening: crb.Empty;
    Reading: { path: string };
    Counting: { path: string; text: string };
    Merging: { path: string; counts: Counts };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Setup: [];
    Listening: [];
    Reading: [data: { path: string }];
    Counting: [data: { path: string; text: string }];
    Merging: [data: { path: string; counts: Counts }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Indexer";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { AddFile: AddFile };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    setup: crb.Task<Is, "Indexer.setup", "Setup", "Listening">;
    onAddFile: crb.Here<Is, "Indexer.onAddFile", "Listening", "Reading">;
    onFind: crb.OnlyStays<Is, "Listening">;
    reading: crb.Task<Is, "Indexer.reading", "Reading", "Counting">;
    readingFallback: crb.Here<Is, "Indexer.readingFallback", "Reading", "Listening">;
    counting: crb.Thread<Is, "Indexer.counting", "Counting", "Merging">;
    merging: crb.Task<Is, "Indexer.merging", "Merging", "Listening">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    setup: crb.Step<"Indexer.setup", "Listening">;
    onAddFile: crb.Step<"Indexer.onAddFile", "Reading">;
    onFind: Find.Response;
    reading: crb.Step<"Indexer.reading", "Counting">;
    readingFallback: crb.Step<"Indexer.readingFallback", "Listening">;
    merging: crb.Step<"Indexer.merging", "Listening">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    counting: crb.Threaded<State<"Counting">, Ctx<"counting">, crb.Step<"Indexer.counting", "Merging">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class IndexerBase extends crb.Agent<IndexerBase.Is> {
  constructor(data: IndexerBase.Init) {
    super(graph, data);
  }

  /** State `Setup` (duty, specs/indexer.yaml:19). Next: `Listening`. Once, in the agent itself. */
  protected abstract setup(
    state: IndexerBase.State<"Setup">,
    ctx: IndexerBase.Ctx<"setup">,
  ): crb.Awaitable<IndexerBase.Result<"setup">>;

  /** Event `AddFile` in `Listening` (specs/indexer.yaml:26). Next: `Reading`. */
  protected abstract onAddFile(
    event: AddFile,
    ctx: IndexerBase.Ctx<"onAddFile">,
  ): crb.Awaitable<IndexerBase.Result<"onAddFile">>;

  /** Request `Find` in `Listening` (specs/indexer.yaml:26). Return the response. Stays. */
  protected abstract onFind(
    request: Find,
    ctx: IndexerBase.Ctx<"onFind">,
  ): crb.Awaitable<IndexerBase.Result<"onFind">>;

  /** State `Reading` (async, specs/indexer.yaml:27). Next: `Counting`. Waits for the disk. */
  protected abstract reading(
    state: IndexerBase.State<"Reading">,
    ctx: IndexerBase.Ctx<"reading">,
  ): crb.Awaitable<IndexerBase.Result<"reading">>;

  /** Error in `Reading` (specs/indexer.yaml:32). Next: `Listening`. */
  protected abstract readingFallback(
    error: Error,
    ctx: IndexerBase.Ctx<"readingFallback">,
  ): crb.Awaitable<IndexerBase.Result<"readingFallback">>;

  /**
   * State `Counting` (sync: on a thread, specs/indexer.yaml:33). Next: `Merging`.
   *
   * Counts on a thread, so that nobody else waits.
   */
  protected abstract readonly counting: IndexerBase.Body<"counting">;

  /** State `Merging` (duty, specs/indexer.yaml:38). Next: `Listening`. Takes home what the thread counted. */
  protected abstract merging(
    state: IndexerBase.State<"Merging">,
    ctx: IndexerBase.Ctx<"merging">,
  ): crb.Awaitable<IndexerBase.Result<"merging">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Counts: { type: "object", additionalProperties: { type: "integer" } },
  AddFile: {
    type: "object",
    properties: { path: { type: "string" } },
    required: ["path"],
    additionalProperties: false,
  },
  Find: {
    type: "object",
    properties: { word: { type: "string" } },
    required: ["word"],
    additionalProperties: false,
  },
  "Indexer.data": {
    type: "object",
    properties: { root: { type: "string" } },
    required: ["root"],
    additionalProperties: false,
  },
  "Indexer.Counting": {
    type: "object",
    properties: { path: { type: "string" }, text: { type: "string" } },
    required: ["path", "text"],
    additionalProperties: false,
  },
  "Indexer.Merging": {
    type: "object",
    properties: { path: { type: "string" }, counts: { $ref: "#/definitions/Counts" } },
    required: ["path", "counts"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Indexer",
  at: "specs/indexer.yaml:13",
  initial: "Setup",
  messages: {
    AddFile: { kind: "event", at: "specs/indexer.yaml:7", method: "addFile" },
    Find: { kind: "request", at: "specs/indexer.yaml:10", method: "find" },
  },
  states: {
    Setup: { mode: "duty", at: "specs/indexer.yaml:19", call: "setup", next: ["Listening"] },
    Listening: {
      mode: "events",
      at: "specs/indexer.yaml:23",
      handle: {
        AddFile: { at: "specs/indexer.yaml:26", call: "onAddFile", next: ["Reading"] },
        Find: { at: "specs/indexer.yaml:26", call: "onFind", next: ["stay"] },
      },
      otherwise: "error",
    },
    Reading: {
      mode: "async",
      at: "specs/indexer.yaml:27",
      call: "reading",
      next: ["Counting"],
      fallback: { at: "specs/indexer.yaml:32", call: "readingFallback", next: ["Listening"] },
    },
    Counting: { mode: "sync", at: "specs/indexer.yaml:33", call: "counting", next: ["Merging"] },
    Merging: { mode: "duty", at: "specs/indexer.yaml:38", call: "merging", next: ["Listening"] },
  },
  schemas,
};
