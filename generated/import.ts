// Made by crb-gen from specs/import.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Line` (specs/import.yaml:3). */
export interface Line {
  file: string;
  number: number;
  text: string;
}

/** Type `Person` (specs/import.yaml:4). */
export interface Person {
  email: string;
  name: string;
  line: Line;
}

/** Type `Stored` (specs/import.yaml:5). */
export interface Stored {
  stored: number;
}

/** Agent `Checker` (specs/import.yaml:8). Lets a line pass, unless it is not for us to keep. */
export declare namespace CheckerBase {
  /** What the agent is made of. */
  interface Data {
    file: string;
    number: number;
    text: string;
  }
  /** What its creator gives. */
  interface Init {
    file: string;
    number: number;
    text: string;
  }
  type Output = Line;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Checking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Checking: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Checker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    checking: crb.Task<Is, "Checker.checking", "Checking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    checking: crb.Step<"Checker.checking", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CheckerBase extends crb.Agent<CheckerBase.Is> {
  constructor(data: CheckerBase.Init) {
    super(checkerGraph, data);
  }

  /** State `Checking` (async, specs/import.yaml:14). Next: `done`. */
  protected abstract checking(
    state: CheckerBase.State<"Checking">,
    ctx: CheckerBase.Ctx<"checking">,
  ): crb.Awaitable<CheckerBase.Result<"checking">>;
}

/**
 * Pipeline `Import` (specs/import.yaml:17).
 *
 * Reads files of people, and stores those that can be understood.
 */
export declare namespace ImportBase {
  /** What all its stages share. */
  interface Data {
    lines: number;
    rejected: string[];
  }
  /** What its creator gives. */
  interface Init {
    lines?: number;
    rejected?: string[];
  }
  /** What its creator gives for stages. */
  interface Config {
    Clean?: { strict?: boolean };
  }
  /** What goes in. */
  interface Input {
    path: string;
  }
  /** What comes out. */
  type Output = Stored;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Read: { from: { path: string }; to: Line; config: crb.Empty };
    Check: { from: CheckerBase.Init; to: CheckerBase.Output; config: crb.Empty };
    Clean: { from: Line; to: Person; config: { strict: boolean } };
    Batch: { from: Person; to: Person[]; config: crb.Empty };
    Store: { from: Person[]; to: Stored; config: crb.Empty };
    Total: { from: Stored; to: Stored; config: crb.Empty };
    Reject: { from: crb.Failure; to: never; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Import";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    read: crb.Stage<Is, "Read">;
    startCheck: crb.Stage<Is, "Check">;
    clean: crb.StageThread<Is, "Clean">;
    store: crb.Stage<Is, "Store">;
    total: crb.Stage<Is, "Total">;
    reject: crb.Stage<Is, "Reject">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    read: crb.Many<Line>;
    startCheck: CheckerBase;
    store: Stored;
    total: Stored;
    reject: null | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    clean: crb.Threaded<From<"Clean">, Ctx<"clean">, Person | null>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class ImportBase extends crb.Pipeline<ImportBase.Is> {
  constructor(data: ImportBase.Init = {}, config: ImportBase.Config = {}) {
    super(importGraph, data, config);
  }

  /** Stage `Read` (split, async, specs/import.yaml:24). Makes any number of values of each. Next: `Check`. */
  protected abstract read(
    input: ImportBase.From<"Read">,
    ctx: ImportBase.Ctx<"read">,
  ): crb.Awaitable<ImportBase.Result<"read">>;

  /**
   * Stage `Check` (agent, specs/import.yaml:25). Makes the `Checker` of each value, whose output is the
   * result. Next: `Clean`. On error: `Reject`.
   */
  protected abstract startCheck(
    input: ImportBase.From<"Check">,
    ctx: ImportBase.Ctx<"startCheck">,
  ): crb.Awaitable<ImportBase.Result<"startCheck">>;

  /**
   * Stage `Clean` (map, sync: on a thread, specs/import.yaml:26). Makes one value of each. Next: `Batch`. On
   * error: `Reject`.
   */
  protected abstract readonly clean: ImportBase.Body<"clean">;

  /** Stage `Store` (map, async, specs/import.yaml:28). Makes one value of each. Next: `Total`. */
  protected abstract store(
    input: ImportBase.From<"Store">,
    ctx: ImportBase.Ctx<"store">,
  ): crb.Awaitable<ImportBase.Result<"store">>;

  /**
   * Stage `Total` (merge, specs/import.yaml:29). Folds all values into one: `merged` is undefined for the
   * first. Next: `output`.
   */
  protected abstract total(
    merged: ImportBase.Stages["Total"]["to"] | undefined,
    input: ImportBase.From<"Total">,
    ctx: ImportBase.Ctx<"total">,
  ): crb.Awaitable<ImportBase.Result<"total">>;

  /** Stage `Reject` (map, async, specs/import.yaml:30). Makes one value of each. Next: `drop`. */
  protected abstract reject(
    input: ImportBase.From<"Reject">,
    ctx: ImportBase.Ctx<"reject">,
  ): crb.Awaitable<ImportBase.Result<"reject">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Line: {
    type: "object",
    properties: { file: { type: "string" }, number: { type: "integer" }, text: { type: "string" } },
    required: ["file", "number", "text"],
    additionalProperties: false,
  },
  Person: {
    type: "object",
    properties: { email: { type: "string" }, name: { type: "string" }, line: { $ref: "#/definitions/Line" } },
    required: ["email", "name", "line"],
    additionalProperties: false,
  },
  Stored: {
    type: "object",
    properties: { stored: { type: "integer" } },
    required: ["stored"],
    additionalProperties: false,
  },
  "Import.data": {
    type: "object",
    properties: { lines: { type: "integer" }, rejected: { type: "array", items: { type: "string" } } },
    required: ["lines", "rejected"],
    additionalProperties: false,
  },
  "Import.input": {
    type: "object",
    properties: { path: { type: "string" } },
    required: ["path"],
    additionalProperties: false,
  },
  "Import.output": { $ref: "#/definitions/Stored" },
  "Import.Clean.from": { $ref: "#/definitions/Line" },
  "Import.Clean.to": { anyOf: [{ $ref: "#/definitions/Person" }, { type: "null" }] },
  "Import.Clean.config": {
    type: "object",
    properties: { strict: { type: "boolean" } },
    required: ["strict"],
    additionalProperties: false,
  },
};

const checkerGraph: crb.Graph = {
  agent: "Checker",
  at: "specs/import.yaml:8",
  initial: "Checking",
  messages: {},
  states: {
    Checking: { mode: "async", at: "specs/import.yaml:14", call: "checking", next: ["done"] },
  },
};

const importGraph: crb.PipelineGraph = {
  pipeline: "Import",
  at: "specs/import.yaml:17",
  defaults: { lines: 0, rejected: [] },
  queue: { capacity: 100, full: "wait" },
  stages: {
    Read: {
      kind: "split",
      mode: "async",
      at: "specs/import.yaml:24",
      concurrency: 1,
      failed: "stop",
      call: "read",
    },
    Check: {
      kind: "agent",
      at: "specs/import.yaml:25",
      concurrency: 8,
      failed: "Reject",
      agent: "Checker",
      call: "startCheck",
    },
    Clean: {
      kind: "map",
      mode: "sync",
      at: "specs/import.yaml:26",
      config: { strict: true },
      concurrency: 2,
      ordered: true,
      failed: "Reject",
      call: "clean",
    },
    Batch: {
      kind: "chunk",
      at: "specs/import.yaml:27",
      concurrency: 1,
      failed: "stop",
      max: 5,
      within: 1000,
    },
    Store: {
      kind: "map",
      mode: "async",
      at: "specs/import.yaml:28",
      concurrency: 1,
      retry: { max: 3, backoff: [50, 1000] },
      failed: "stop",
      call: "store",
    },
    Total: { kind: "merge", at: "specs/import.yaml:29", concurrency: 1, failed: "stop", call: "total" },
    Reject: {
      kind: "map",
      mode: "async",
      at: "specs/import.yaml:30",
      concurrency: 1,
      failed: "stop",
      call: "reject",
    },
  },
  routes: {
    input: ["Read"],
    Read: ["Check"],
    Check: ["Clean"],
    Clean: ["Batch"],
    Batch: ["Store"],
    Store: ["Total"],
    Total: ["output"],
    Reject: ["drop"],
  },
  schemas,
};
