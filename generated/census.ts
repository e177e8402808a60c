// Made by crb-gen from specs/census.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Manifest` (specs/census.yaml:3). */
export interface Manifest {
  name: string;
  version: string;
  licence: string;
  problem: string;
}

/** Type `Package` (specs/census.yaml:8). */
export interface Package {
  path: string;
  name: string;
  version: string;
  licence: string;
  files: number;
  bytes: number;
  digest: string;
  problem: string;
}

/** Type `Report` (specs/census.yaml:17). */
export interface Report {
  packages: Package[];
  complete: boolean;
}

/** Event `Inspect` (specs/census.yaml:22). */
export interface Inspect {
  path: string;
}
export declare namespace Inspect {
  /** Whatever takes `Inspect`. */
  interface Recipient {
    inspect(event: Inspect): void;
  }
}

/** Event `Inspected` (specs/census.yaml:23). */
export interface Inspected {
  package: Package;
  inner: string[];
  by: Inspect.Recipient;
}
export declare namespace Inspected {
  /** Whatever takes `Inspected`. */
  interface Recipient {
    inspected(event: Inspected): void;
  }
}

/** Event `Counted` (specs/census.yaml:27). */
export interface Counted {
  package: Package;
  counted: number;
  found: number;
}
export declare namespace Counted {
  /** Whatever takes `Counted`. */
  interface Recipient {
    counted(event: Counted): void;
  }
}

/** Request `Stop` (specs/census.yaml:30). */
export type Stop = crb.Empty;
export declare namespace Stop {
  interface Response {
    counted: number;
    found: number;
  }
  /** Whatever answers `Stop`. */
  interface Recipient {
    stop(request?: Stop, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Census` (specs/census.yaml:33).
 *
 * Finds every package of a project, has each inspected once, and writes the report.
 */
export declare namespace CensusBase {
  /** What the agent is made of. */
  interface Data {
    folder: string;
    csv: string;
    inspectors: number;
    watcher: Counted.Recipient;
    waiting: string[];
    idle: Inspect.Recipient[];
    packages: Package[];
  }
  /** What its creator gives. */
  interface Init {
    folder: string;
    csv: string;
    inspectors?: number;
    watcher: Counted.Recipient;
    waiting?: string[];
    idle?: Inspect.Recipient[];
    packages?: Package[];
  }
  type Output = Report;
  interface Address extends crb.Address<Output>, Inspected.Recipient, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Searching: crb.Empty;
    Counting: crb.Empty;
    Writing: { complete: boolean };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Searching: [];
    Counting: [];
    Writing: [data: { complete: boolean }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Census";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Inspected: Inspected };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    searching: crb.Task<Is, "Census.searching", "Searching", "Counting">;
    onInspected: crb.Here<Is, "Census.onInspected", "Counting", "Writing">;
    onStop: crb.Asked<Is, "Census.onStop", "Counting", "Writing", Stop.Response>;
    writing: crb.Task<Is, "Census.writing", "Writing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    searching: crb.Step<"Census.searching", "Counting">;
    onInspected: crb.Step<"Census.onInspected", "Writing"> | void;
    onStop: crb.Step<"Census.onStop", "Writing">;
    writing: crb.Step<"Census.writing", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CensusBase extends crb.Agent<CensusBase.Is> {
  constructor(data: CensusBase.Init) {
    super(censusGraph, data);
  }

  /** State `Searching` (async, specs/census.yaml:46). Next: `Counting`. */
  protected abstract searching(
    state: CensusBase.State<"Searching">,
    ctx: CensusBase.Ctx<"searching">,
  ): crb.Awaitable<CensusBase.Result<"searching">>;

  /** Event `Inspected` in `Counting` (specs/census.yaml:52). Next: `Writing`; returning nothing stays. */
  protected abstract onInspected(
    event: Inspected,
    ctx: CensusBase.Ctx<"onInspected">,
  ): crb.Awaitable<CensusBase.Result<"onInspected">>;

  /**
   * Request `Stop` in `Counting` (specs/census.yaml:53). Return `ctx.answer(response).next(…)`. Next:
   * `Writing`.
   */
  protected abstract onStop(
    request: Stop,
    ctx: CensusBase.Ctx<"onStop">,
  ): crb.Awaitable<CensusBase.Result<"onStop">>;

  /** State `Writing` (async, specs/census.yaml:54). Next: `done`. */
  protected abstract writing(
    state: CensusBase.State<"Writing">,
    ctx: CensusBase.Ctx<"writing">,
  ): crb.Awaitable<CensusBase.Result<"writing">>;
}

/** Agent `Inspector` (specs/census.yaml:59). Inspects one package at a time, and reports to the census. */
export declare namespace InspectorBase {
  /** What the agent is made of. */
  interface Data {
    census: CensusBase.Address;
  }
  /** What its creator gives. */
  interface Init {
    census: CensusBase.Address;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Inspect.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Reading: { path: string };
    Hashing: { path: string; manifest: Manifest; files: string[]; inner: string[] };
    Reporting: { package: Package; inner: string[] };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Reading: [data: { path: string }];
    Hashing: [data: { path: string; manifest: Manifest; files: string[]; inner: string[] }];
    Reporting: [data: { package: Package; inner?: string[] }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Inspector";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Inspect: Inspect };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onInspect: crb.Here<Is, "Inspector.onInspect", "Idle", "Reading">;
    reading: crb.Task<Is, "Inspector.reading", "Reading", "Hashing">;
    readingFallback: crb.Here<Is, "Inspector.readingFallback", "Reading", "Reporting">;
    hashing: crb.Thread<Is, "Inspector.hashing", "Hashing", "Reporting">;
    hashingFallback: crb.Here<Is, "Inspector.hashingFallback", "Hashing", "Reporting">;
    reporting: crb.Task<Is, "Inspector.reporting", "Reporting", "Idle">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onInspect: crb.Step<"Inspector.onInspect", "Reading">;
    reading: crb.Step<"Inspector.reading", "Hashing">;
    readingFallback: crb.Step<"Inspector.readingFallback", "Reporting">;
    hashingFallback: crb.Step<"Inspector.hashingFallback", "Reporting">;
    reporting: crb.Step<"Inspector.reporting", "Idle">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    hashing: crb.Threaded<State<"Hashing">, Ctx<"hashing">, crb.Step<"Inspector.hashing", "Reporting">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class InspectorBase extends crb.Agent<InspectorBase.Is> {
  constructor(data: InspectorBase.Init) {
    super(inspectorGraph, data);
  }

  /** Event `Inspect` in `Idle` (specs/census.yaml:68). Next: `Reading`. */
  protected abstract onInspect(
    event: Inspect,
    ctx: InspectorBase.Ctx<"onInspect">,
  ): crb.Awaitable<InspectorBase.Result<"onInspect">>;

  /** State `Reading` (async, specs/census.yaml:69). Next: `Hashing`. */
  protected abstract reading(
    state: InspectorBase.State<"Reading">,
    ctx: InspectorBase.Ctx<"reading">,
  ): crb.Awaitable<InspectorBase.Result<"reading">>;

  /** Error in `Reading` (specs/census.yaml:74). Next: `Reporting`. */
  protected abstract readingFallback(
    error: Error,
    ctx: InspectorBase.Ctx<"readingFallback">,
  ): crb.Awaitable<InspectorBase.Result<"readingFallback">>;

  /** State `Hashing` (sync: on a thread, specs/census.yaml:75). Next: `Reporting`. */
  protected abstract readonly hashing: InspectorBase.Body<"hashing">;

  /** Error in `Hashing` (specs/census.yaml:84). Next: `Reporting`. */
  protected abstract hashingFallback(
    error: Error,
    ctx: InspectorBase.Ctx<"hashingFallback">,
  ): crb.Awaitable<InspectorBase.Result<"hashingFallback">>;

  /** State `Reporting` (duty, specs/census.yaml:85). Next: `Idle`. */
  protected abstract reporting(
    state: InspectorBase.State<"Reporting">,
    ctx: InspectorBase.Ctx<"reporting">,
  ): crb.Awaitable<InspectorBase.Result<"reporting">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Manifest: {
    type: "object",
    properties: {
      name: { type: "string" },
      version: { type: "string" },
      licence: { type: "string" },
      problem: { type: "string" },
    },
    required: ["name", "version", "licence", "problem"],
    additionalProperties: false,
  },
  Package: {
    type: "object",
    properties: {
      path: { type: "string" },
      name: { type: "string" },
      version: { type: "string" },
      licence: { type: "string" },
      files: { type: "integer" },
      bytes: { type: "integer" },
      digest: { type: "string" },
      problem: { type: "string" },
    },
    required: ["path", "name", "version", "licence", "files", "bytes", "digest", "problem"],
    additionalProperties: false,
  },
  Inspected: {
    type: "object",
    properties: {
      package: { $ref: "#/definitions/Package" },
      inner: { type: "array", items: { type: "string" } },
      by: { $accepts: ["Inspect"] },
    },
    required: ["package", "inner", "by"],
    additionalProperties: false,
  },
  Stop: { type: "object", additionalProperties: false },
  Inspect: {
    type: "object",
    properties: { path: { type: "string" } },
    required: ["path"],
    additionalProperties: false,
  },
  "Inspector.data": {
    type: "object",
    properties: { census: { $address: "Census" } },
    required: ["census"],
    additionalProperties: false,
  },
  "Inspector.Hashing": {
    type: "object",
    properties: {
      path: { type: "string" },
      manifest: { $ref: "#/definitions/Manifest" },
      files: { type: "array", items: { type: "string" } },
      inner: { type: "array", items: { type: "string" } },
    },
    required: ["path", "manifest", "files", "inner"],
    additionalProperties: false,
  },
  "Inspector.Reporting": {
    type: "object",
    properties: {
      package: { $ref: "#/definitions/Package" },
      inner: { type: "array", items: { type: "string" } },
    },
    required: ["package", "inner"],
    additionalProperties: false,
  },
};

const censusGraph: crb.Graph = {
  agent: "Census",
  at: "specs/census.yaml:33",
  initial: "Searching",
  defaults: { inspectors: 2, waiting: [], idle: [], packages: [] },
  messages: {
    Inspected: { kind: "event", at: "specs/census.yaml:23", method: "inspected" },
    Stop: { kind: "request", at: "specs/census.yaml:30", method: "stop" },
  },
  states: {
    Searching: { mode: "async", at: "specs/census.yaml:46", call: "searching", next: ["Counting"] },
    Counting: {
      mode: "events",
      at: "specs/census.yaml:49",
      handle: {
        Inspected: { at: "specs/census.yaml:52", call: "onInspected", next: ["stay", "Writing"] },
        Stop: { at: "specs/census.yaml:53", call: "onStop", next: ["Writing"] },
      },
      otherwise: "error",
    },
    Writing: { mode: "async", at: "specs/census.yaml:54", call: "writing", next: ["done"] },
  },
  schemas,
};

const inspectorGraph: crb.Graph = {
  agent: "Inspector",
  at: "specs/census.yaml:59",
  initial: "Idle",
  messages: {
    Inspect: { kind: "event", at: "specs/census.yaml:22", method: "inspect" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/census.yaml:65",
      handle: {
        Inspect: { at: "specs/census.yaml:68", call: "onInspect", next: ["Reading"] },
      },
      otherwise: "error",
    },
    Reading: {
      mode: "async",
      at: "specs/census.yaml:69",
      call: "reading",
      next: ["Hashing"],
      timeout: 60000,
      fallback: { at: "specs/census.yaml:74", call: "readingFallback", next: ["Reporting"] },
    },
    Hashing: {
      mode: "sync",
      at: "specs/census.yaml:75",
      call: "hashing",
      next: ["Reporting"],
      timeout: 600000,
      fallback: { at: "specs/census.yaml:84", call: "hashingFallback", next: ["Reporting"] },
    },
    Reporting: {
      mode: "duty",
      at: "specs/census.yaml:85",
      call: "reporting",
      next: ["Idle"],
      defaults: { inner: [] },
    },
  },
  schemas,
};
