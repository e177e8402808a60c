// Made by crb-gen from specs/compiler.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Source` (specs/compiler.yaml:3). */
export interface Source {
  name: string;
  text: string;
}

/** Type `Artifact` (specs/compiler.yaml:4). */
export interface Artifact {
  name: string;
  digest: string;
}

/** Event `Build` (specs/compiler.yaml:7). */
export interface Build {
  files: string[];
  rounds: number;
}
export declare namespace Build {
  /** Whatever takes `Build`. */
  interface Recipient {
    build(event: Build): void;
  }
}

/** Event `Cancel` (specs/compiler.yaml:8). */
export type Cancel = crb.Empty;
export declare namespace Cancel {
  /** Whatever takes `Cancel`. */
  interface Recipient {
    cancel(event?: Cancel): void;
  }
}

/** Request `Close` (specs/compiler.yaml:11). */
export type Close = crb.Empty;
export declare namespace Close {
  type Response = Artifact[];
  /** Whatever answers `Close`. */
  interface Recipient {
    close(request?: Close, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Builder` (specs/compiler.yaml:14).
 *
 * Builds what it is told to. A newer build takes the place of the one under way, and Cancel ends it.
 */
export declare namespace BuilderBase {
  /** What the agent is made of. */
  interface Data {
    built: Artifact[];
  }
  /** What its creator gives. */
  interface Init {
    built?: Artifact[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Build.Recipient, Close.Recipient, Cancel.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Reading: { files: string[]; rounds: number };
    Compiling: { sources: Source[]; rounds: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Reading: [data: { files: string[]; rounds: number }];
    Compiling: [data: { sources: Source[]; rounds: number }];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Builder";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Build: Build; Cancel: Cancel };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onBuildInIdle: crb.Here<Is, "Builder.onBuildInIdle", "Idle", "Reading">;
    onClose: crb.Asked<Is, "Builder.onClose", "Idle", "done", Close.Response>;
    reading: crb.Task<Is, "Builder.reading", "Reading", "Compiling">;
    readingFallback: crb.Here<Is, "Builder.readingFallback", "Reading", "Idle">;
    onBuildInReading: crb.Here<Is, "Builder.onBuildInReading", "Reading", "Reading">;
    compiling: crb.Thread<Is, "Builder.compiling", "Compiling", "Idle">;
    onBuildInCompiling: crb.Here<Is, "Builder.onBuildInCompiling", "Compiling", "Reading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onBuildInIdle: crb.Step<"Builder.onBuildInIdle", "Reading">;
    onClose: crb.Step<"Builder.onClose", "done">;
    reading: crb.Step<"Builder.reading", "Compiling">;
    readingFallback: crb.Step<"Builder.readingFallback", "Idle">;
    onBuildInReading: crb.Step<"Builder.onBuildInReading", "Reading">;
    onBuildInCompiling: crb.Step<"Builder.onBuildInCompiling", "Reading">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    compiling: crb.Threaded<State<"Compiling">, Ctx<"compiling">, crb.Step<"Builder.compiling", "Idle">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class BuilderBase extends crb.Agent<BuilderBase.Is> {
  constructor(data: BuilderBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Build` in `Idle` (specs/compiler.yaml:20). Next: `Reading`. */
  protected abstract onBuildInIdle(
    event: Build,
    ctx: BuilderBase.Ctx<"onBuildInIdle">,
  ): crb.Awaitable<BuilderBase.Result<"onBuildInIdle">>;

  /**
   * Request `Close` in `Idle` (specs/compiler.yaml:20). Return `ctx.answer(response).next(…)`. Next: `done`.
   */
  protected abstract onClose(
    request: Close,
    ctx: BuilderBase.Ctx<"onClose">,
  ): crb.Awaitable<BuilderBase.Result<"onClose">>;

  /** State `Reading` (async, specs/compiler.yaml:22). Next: `Compiling`. */
  protected abstract reading(
    state: BuilderBase.State<"Reading">,
    ctx: BuilderBase.Ctx<"reading">,
  ): crb.Awaitable<BuilderBase.Result<"reading">>;

  /** Error in `Reading` (specs/compiler.yaml:26). Next: `Idle`. */
  protected abstract readingFallback(
    error: Error,
    ctx: BuilderBase.Ctx<"readingFallback">,
  ): crb.Awaitable<BuilderBase.Result<"readingFallback">>;

  /** Event `Build` interrupts `Reading` (specs/compiler.yaml:28). Next: `Reading`. */
  protected abstract onBuildInReading(
    event: Build,
    ctx: BuilderBase.Ctx<"onBuildInReading">,
  ): crb.Awaitable<BuilderBase.Result<"onBuildInReading">>;

  /** State `Compiling` (sync: on a thread, specs/compiler.yaml:30). Next: `Idle`. */
  protected abstract readonly compiling: BuilderBase.Body<"compiling">;

  /** Event `Build` interrupts `Compiling` (specs/compiler.yaml:35). Next: `Reading`. */
  protected abstract onBuildInCompiling(
    event: Build,
    ctx: BuilderBase.Ctx<"onBuildInCompiling">,
  ): crb.Awaitable<BuilderBase.Result<"onBuildInCompiling">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Source: {
    type: "object",
    properties: { name: { type: "string" }, text: { type: "string" } },
    required: ["name", "text"],
    additionalProperties: false,
  },
  Artifact: {
    type: "object",
    properties: { name: { type: "string" }, digest: { type: "string" } },
    required: ["name", "digest"],
    additionalProperties: false,
  },
  Build: {
    type: "object",
    properties: { files: { type: "array", items: { type: "string" } }, rounds: { type: "integer" } },
    required: ["files", "rounds"],
    additionalProperties: false,
  },
  Close: { type: "object", additionalProperties: false },
  Cancel: { type: "object", additionalProperties: false },
  "Builder.data": {
    type: "object",
    properties: { built: { type: "array", items: { $ref: "#/definitions/Artifact" } } },
    required: ["built"],
    additionalProperties: false,
  },
  "Builder.Idle": { type: "object", additionalProperties: false },
  "Builder.Compiling": {
    type: "object",
    properties: {
      sources: { type: "array", items: { $ref: "#/definitions/Source" } },
      rounds: { type: "integer" },
    },
    required: ["sources", "rounds"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Builder",
  at: "specs/compiler.yaml:14",
  initial: "Idle",
  defaults: { built: [] },
  messages: {
    Build: { kind: "event", at: "specs/compiler.yaml:7", method: "build" },
    Close: { kind: "request", at: "specs/compiler.yaml:11", method: "close" },
    Cancel: { kind: "event", at: "specs/compiler.yaml:8", method: "cancel" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/compiler.yaml:18",
      handle: {
        Build: { at: "specs/compiler.yaml:20", call: "onBuildInIdle", next: ["Reading"] },
        Close: { at: "specs/compiler.yaml:20", call: "onClose", next: ["done"] },
        Cancel: "ignore",
      },
      otherwise: "error",
    },
    Reading: {
      mode: "async",
      at: "specs/compiler.yaml:22",
      call: "reading",
      next: ["Compiling"],
      fallback: { at: "specs/compiler.yaml:26", call: "readingFallback", next: ["Idle"] },
      interrupts: {
        Build: { at: "specs/compiler.yaml:28", call: "onBuildInReading", next: ["Reading"] },
        Cancel: { at: "specs/compiler.yaml:29", go: "Idle" },
      },
    },
    Compiling: {
      mode: "sync",
      at: "specs/compiler.yaml:30",
      call: "compiling",
      next: ["Idle"],
      interrupts: {
        Build: { at: "specs/compiler.yaml:35", call: "onBuildInCompiling", next: ["Reading"] },
        Cancel: { at: "specs/compiler.yaml:36", go: "Idle" },
      },
    },
  },
  schemas,
};
