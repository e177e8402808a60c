// Made by crb-gen from bench/specs/pipelines.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Pipeline `Chain` (bench/specs/pipelines.yaml:3). Three stages in a row. */
export declare namespace ChainBase {
  /** What all its stages share. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  /** What goes in. */
  interface Input {
    count: number;
  }
  /** What comes out. */
  type Output = number;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Count: { from: { count: number }; to: number; config: crb.Empty };
    Add: { from: number; to: number; config: crb.Empty };
    Double: { from: number; to: number; config: crb.Empty };
    Same: { from: number; to: number; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Chain";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    count: crb.Stage<Is, "Count">;
    add: crb.Stage<Is, "Add">;
    double: crb.Stage<Is, "Double">;
    same: crb.Stage<Is, "Same">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    count: crb.Many<number>;
    add: number;
    double: number;
    same: number;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ChainBase extends crb.Pipeline<ChainBase.Is> {
  constructor(data: ChainBase.Init = {}) {
    super(chainGraph, data);
  }

  /**
   * Stage `Count` (split, async, bench/specs/pipelines.yaml:8). Makes any number of values of each. Next:
   * `Add`.
   */
  protected abstract count(
    input: ChainBase.From<"Count">,
    ctx: ChainBase.Ctx<"count">,
  ): crb.Awaitable<ChainBase.Result<"count">>;

  /** Stage `Add` (map, async, bench/specs/pipelines.yaml:9). Makes one value of each. Next: `Double`. */
  protected abstract add(
    input: ChainBase.From<"Add">,
    ctx: ChainBase.Ctx<"add">,
  ): crb.Awaitable<ChainBase.Result<"add">>;

  /** Stage `Double` (map, async, bench/specs/pipelines.yaml:10). Makes one value of each. Next: `Same`. */
  protected abstract double(
    input: ChainBase.From<"Double">,
    ctx: ChainBase.Ctx<"double">,
  ): crb.Awaitable<ChainBase.Result<"double">>;

  /** Stage `Same` (map, async, bench/specs/pipelines.yaml:11). Makes one value of each. Next: `output`. */
  protected abstract same(
    input: ChainBase.From<"Same">,
    ctx: ChainBase.Ctx<"same">,
  ): crb.Awaitable<ChainBase.Result<"same">>;
}

/** Pipeline `Wide` (bench/specs/pipelines.yaml:14). One stage that works on eight values at once. */
export declare namespace WideBase {
  /** What all its stages share. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  /** What goes in. */
  interface Input {
    count: number;
  }
  /** What comes out. */
  type Output = number;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Count: { from: { count: number }; to: number; config: crb.Empty };
    Work: { from: number; to: number; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Wide";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    count: crb.Stage<Is, "Count">;
    work: crb.Stage<Is, "Work">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    count: crb.Many<number>;
    work: number;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class WideBase extends crb.Pipeline<WideBase.Is> {
  constructor(data: WideBase.Init = {}) {
    super(wideGraph, data);
  }

  /**
   * Stage `Count` (split, async, bench/specs/pipelines.yaml:19). Makes any number of values of each. Next:
   * `Work`.
   */
  protected abstract count(
    input: WideBase.From<"Count">,
    ctx: WideBase.Ctx<"count">,
  ): crb.Awaitable<WideBase.Result<"count">>;

  /** Stage `Work` (map, async, bench/specs/pipelines.yaml:20). Makes one value of each. Next: `output`. */
  protected abstract work(
    input: WideBase.From<"Work">,
    ctx: WideBase.Ctx<"work">,
  ): crb.Awaitable<WideBase.Result<"work">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "Chain.data": { type: "object", additionalProperties: false },
  "Chain.input": {
    type: "object",
    properties: { count: { type: "integer" } },
    required: ["count"],
    additionalProperties: false,
  },
  "Chain.output": { type: "integer" },
  "Wide.data": { type: "object", additionalProperties: false },
  "Wide.input": {
    type: "object",
    properties: { count: { type: "integer" } },
    required: ["count"],
    additionalProperties: false,
  },
  "Wide.output": { type: "integer" },
};

const chainGraph: crb.PipelineGraph = {
  pipeline: "Chain",
  at: "bench/specs/pipelines.yaml:3",
  queue: { capacity: 64, full: "wait" },
  stages: {
    Count: {
      kind: "split",
      mode: "async",
      at: "bench/specs/pipelines.yaml:8",
      concurrency: 1,
      failed: "stop",
      call: "count",
    },
    Add: {
      kind: "map",
      mode: "async",
      at: "bench/specs/pipelines.yaml:9",
      concurrency: 1,
      failed: "stop",
      call: "add",
    },
    Double: {
      kind: "map",
      mode: "async",
      at: "bench/specs/pipelines.yaml:10",
      concurrency: 1,
      failed: "stop",
      call: "double",
    },
    Same: {
      kind: "map",
      mode: "async",
      at: "bench/specs/pipelines.yaml:11",
      concurrency: 1,
      failed: "stop",
      call: "same",
    },
  },
  routes: { input: ["Count"], Count: ["Add"], Add: ["Double"], Double: ["Same"], Same: ["output"] },
  schemas,
};

const wideGraph: crb.PipelineGraph = {
  pipeline: "Wide",
  at: "bench/specs/pipelines.yaml:14",
  queue: { capacity: 64, full: "wait" },
  stages: {
    Count: {
      kind: "split",
      mode: "async",
      at: "bench/specs/pipelines.yaml:19",
      concurrency: 1,
      failed: "stop",
      call: "count",
    },
    Work: {
      kind: "map",
      mode: "async",
      at: "bench/specs/pipelines.yaml:20",
      concurrency: 8,
      failed: "stop",
      call: "work",
    },
  },
  routes: { input: ["Count"], Count: ["Work"], Work: ["output"] },
  schemas,
};
