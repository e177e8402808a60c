// Made by crb-gen from test/soak/specs/flow.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Drop` (test/soak/specs/flow.yaml:4). */
export interface Drop {
  n: number;
  tries: number;
}

/** Agent `Turner` (test/soak/specs/flow.yaml:7). Turns a drop over, if it does not fall. */
export declare namespace TurnerBase {
  /** What the agent is made of. */
  interface Data {
    n: number;
    tries: number;
  }
  /** What its creator gives. */
  interface Init {
    n: number;
    tries?: number;
  }
  type Output = Drop;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Turning: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Turning: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Turner";
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
    turning: crb.Task<Is, "Turner.turning", "Turning", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    turning: crb.Step<"Turner.turning", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TurnerBase extends crb.Agent<TurnerBase.Is> {
  constructor(data: TurnerBase.Init) {
    super(turnerGraph, data);
  }

  /** State `Turning` (async, test/soak/specs/flow.yaml:13). Next: `done`. */
  protected abstract turning(
    state: TurnerBase.State<"Turning">,
    ctx: TurnerBase.Ctx<"turning">,
  ): crb.Awaitable<TurnerBase.Result<"turning">>;
}

/** Pipeline `Stream` (test/soak/specs/flow.yaml:16). */
export declare namespace StreamBase {
  /** What all its stages share. */
  interface Data {
    lost: number;
  }
  /** What its creator gives. */
  interface Init {
    lost?: number;
  }
  /** What goes in. */
  interface Input {
    many: number;
  }
  /** What comes out. */
  interface Output {
    drops: number;
  }
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Rain: { from: { many: number }; to: Drop; config: crb.Empty };
    Turn: { from: TurnerBase.Init; to: TurnerBase.Output; config: crb.Empty };
    Fall: { from: Drop; to: Drop; config: crb.Empty };
    Again: { from: Drop; to: Drop; config: crb.Empty };
    Weigh: { from: Drop; to: Drop; config: crb.Empty };
    Pool: { from: Drop; to: Drop[]; config: crb.Empty };
    Count: { from: Drop[]; to: { drops: number }; config: crb.Empty };
    Lost: { from: crb.Failure; to: never; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Stream";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    rain: crb.Stage<Is, "Rain">;
    startTurn: crb.Stage<Is, "Turn">;
    fall: crb.Stage<Is, "Fall">;
    again: crb.Stage<Is, "Again">;
    weigh: crb.StageThread<Is, "Weigh">;
    count: crb.Stage<Is, "Count">;
    lost: crb.Stage<Is, "Lost">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    rain: crb.Many<Drop>;
    startTurn: TurnerBase;
    fall: Drop | null;
    again: Drop | null;
    count: { drops: number };
    lost: null | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    weigh: crb.Threaded<From<"Weigh">, Ctx<"weigh">, Drop>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class StreamBase extends crb.Pipeline<StreamBase.Is> {
  constructor(data: StreamBase.Init = {}) {
    super(streamGraph, data);
  }

  /**
   * Stage `Rain` (split, async, test/soak/specs/flow.yaml:23). Makes any number of values of each. Next:
   * `Turn`. Drops a value that fails.
   */
  protected abstract rain(
    input: StreamBase.From<"Rain">,
    ctx: StreamBase.Ctx<"rain">,
  ): crb.Awaitable<StreamBase.Result<"rain">>;

  /**
   * Stage `Turn` (agent, test/soak/specs/flow.yaml:24). Makes the `Turner` of each value, whose output is the
   * result. Next: `Fall`. On error: `Lost`.
   */
  protected abstract startTurn(
    input: StreamBase.From<"Turn">,
    ctx: StreamBase.Ctx<"startTurn">,
  ): crb.Awaitable<StreamBase.Result<"startTurn">>;

  /**
   * Stage `Fall` (map, async, test/soak/specs/flow.yaml:25). Makes one value of each. Next: `Again`, `Weigh`.
   * On error: `Lost`.
   */
  protected abstract fall(
    input: StreamBase.From<"Fall">,
    ctx: StreamBase.Ctx<"fall">,
  ): crb.Awaitable<StreamBase.Result<"fall">>;

  /**
   * Stage `Again` (map, async, test/soak/specs/flow.yaml:26). Makes one value of each. Next: `Turn`. Drops a
   * value that fails.
   */
  protected abstract again(
    input: StreamBase.From<"Again">,
    ctx: StreamBase.Ctx<"again">,
  ): crb.Awaitable<StreamBase.Result<"again">>;

  /**
   * Stage `Weigh` (map, sync: on a thread, test/soak/specs/flow.yaml:27). Makes one value of each. Next:
   * `Pool`. On error: `Lost`.
   */
  protected abstract readonly weigh: StreamBase.Body<"weigh">;

  /**
   * Stage `Count` (map, async, test/soak/specs/flow.yaml:29). Makes one value of each. Next: `output`. Drops
   * a value that fails.
   */
  protected abstract count(
    input: StreamBase.From<"Count">,
    ctx: StreamBase.Ctx<"count">,
  ): crb.Awaitable<StreamBase.Result<"count">>;

  /**
   * Stage `Lost` (map, async, test/soak/specs/flow.yaml:30). Makes one value of each. Next: `drop`. Drops a
   * value that fails.
   */
  protected abstract lost(
    input: StreamBase.From<"Lost">,
    ctx: StreamBase.Ctx<"lost">,
  ): crb.Awaitable<StreamBase.Result<"lost">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Drop: {
    type: "object",
    properties: { n: { type: "integer" }, tries: { type: "integer" } },
    required: ["n", "tries"],
    additionalProperties: false,
  },
  "Stream.data": {
    type: "object",
    properties: { lost: { type: "integer" } },
    required: ["lost"],
    additionalProperties: false,
  },
  "Stream.input": {
    type: "object",
    properties: { many: { type: "integer" } },
    required: ["many"],
    additionalProperties: false,
  },
  "Stream.output": {
    type: "object",
    properties: { drops: { type: "integer" } },
    required: ["drops"],
    additionalProperties: false,
  },
  "Stream.Weigh.from": { $ref: "#/definitions/Drop" },
  "Stream.Weigh.to": { $ref: "#/definitions/Drop" },
};

const turnerGraph: crb.Graph = {
  agent: "Turner",
  at: "test/soak/specs/flow.yaml:7",
  initial: "Turning",
  defaults: { tries: 0 },
  messages: {},
  states: {
    Turning: { mode: "async", at: "test/soak/specs/flow.yaml:13", call: "turning", next: ["done"] },
  },
};

const streamGraph: crb.PipelineGraph = {
  pipeline: "Stream",
  at: "test/soak/specs/flow.yaml:16",
  defaults: { lost: 0 },
  queue: { capacity: 4, full: "wait" },
  rounds: 3,
  stages: {
    Rain: {
      kind: "split",
      mode: "async",
      at: "test/soak/specs/flow.yaml:23",
      concurrency: 1,
      failed: "skip",
      call: "rain",
    },
    Turn: {
      kind: "agent",
      at: "test/soak/specs/flow.yaml:24",
      concurrency: 3,
      failed: "Lost",
      agent: "Turner",
      call: "startTurn",
    },
    Fall: {
      kind: "map",
      mode: "async",
      at: "test/soak/specs/flow.yaml:25",
      concurrency: 4,
      ordered: true,
      timeout: 20,
      retry: { max: 2, backoff: [1, 5] },
      failed: "Lost",
      call: "fall",
    },
    Again: {
      kind: "map",
      mode: "async",
      at: "test/soak/specs/flow.yaml:26",
      concurrency: 2,
      failed: "skip",
      call: "again",
    },
    Weigh: {
      kind: "map",
      mode: "sync",
      at: "test/soak/specs/flow.yaml:27",
      concurrency: 2,
      failed: "Lost",
      call: "weigh",
    },
    Pool: {
      kind: "chunk",
      at: "test/soak/specs/flow.yaml:28",
      concurrency: 1,
      failed: "stop",
      max: 5,
      within: 10,
    },
    Count: {
      kind: "map",
      mode: "async",
      at: "test/soak/specs/flow.yaml:29",
      concurrency: 1,
      failed: "skip",
      call: "count",
    },
    Lost: {
      kind: "map",
      mode: "async",
      at: "test/soak/specs/flow.yaml:30",
      concurrency: 1,
      failed: "skip",
      call: "lost",
    },
  },
  routes: {
    input: ["Rain"],
    Rain: ["Turn"],
    Turn: ["Fall"],
    Fall: ["Again", "Weigh"],
    Again: ["Turn"],
    Weigh: ["Pool"],
    Pool: ["Count"],
    Count: ["output"],
    Lost: ["drop"],
  },
  schemas,
};
