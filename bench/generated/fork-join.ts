// Made by crb-gen from bench/specs/fork-join.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Work` (bench/specs/fork-join.yaml:4). */
export type Work = crb.Empty;
export declare namespace Work {
  /** Whatever takes `Work`. */
  interface Recipient {
    work(event?: Work): void;
  }
}

/**
 * Agent `Throughput` (bench/specs/fork-join.yaml:7).
 *
 * Starts some workers, and sends each of them many messages in turn.
 */
export declare namespace ThroughputBase {
  /** What the agent is made of. */
  interface Data {
    workers: number;
    messages: number;
    ended: number;
    handled: number;
  }
  /** What its creator gives. */
  interface Init {
    workers: number;
    messages: number;
    ended?: number;
    handled?: number;
  }
  interface Output {
    handled: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Forking: crb.Empty;
    Joining: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Forking: [];
    Joining: [];
    done: [output: Output];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Workers: { key: []; child: WorkerBase };
  }
  type Child<Group extends keyof Groups & string> = Groups[Group]["child"];
  /** How a child of a group has ended. */
  type Finished<Group extends keyof Groups & string> = crb.Finished<
    Group,
    Groups[Group]["key"],
    Groups[Group]["child"]
  >;

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Throughput";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    forking: crb.Task<Is, "Throughput.forking", "Forking", "Joining">;
    onWorkersFinished: crb.Here<Is, "Throughput.onWorkersFinished", "Joining", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    forking: crb.Step<"Throughput.forking", "Joining">;
    onWorkersFinished: crb.Step<"Throughput.onWorkersFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ThroughputBase extends crb.Agent<ThroughputBase.Is> {
  constructor(data: ThroughputBase.Init) {
    super(throughputGraph, data);
  }

  /** State `Forking` (duty, bench/specs/fork-join.yaml:15). Next: `Joining`. */
  protected abstract forking(
    state: ThroughputBase.State<"Forking">,
    ctx: ThroughputBase.Ctx<"forking">,
  ): crb.Awaitable<ThroughputBase.Result<"forking">>;

  /**
   * End of a child of `Workers` in `Joining` (bench/specs/fork-join.yaml:18). Next: `done`; returning nothing
   * stays.
   */
  protected abstract onWorkersFinished(
    end: ThroughputBase.Finished<"Workers">,
    ctx: ThroughputBase.Ctx<"onWorkersFinished">,
  ): crb.Awaitable<ThroughputBase.Result<"onWorkersFinished">>;
}

/**
 * Agent `Create` (bench/specs/fork-join.yaml:20).
 *
 * Starts very many workers, sends each of them one message, and waits until all have ended.
 */
export declare namespace CreateBase {
  /** What the agent is made of. */
  interface Data {
    workers: number;
  }
  /** What its creator gives. */
  interface Init {
    workers: number;
  }
  interface Output {
    handled: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Forking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Forking: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Create";
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
    forking: crb.Task<Is, "Create.forking", "Forking", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    forking: crb.Step<"Create.forking", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CreateBase extends crb.Agent<CreateBase.Is> {
  constructor(data: CreateBase.Init) {
    super(createGraph, data);
  }

  /** State `Forking` (async, bench/specs/fork-join.yaml:26). Next: `done`. */
  protected abstract forking(
    state: CreateBase.State<"Forking">,
    ctx: CreateBase.Ctx<"forking">,
  ): crb.Awaitable<CreateBase.Result<"forking">>;
}

/**
 * Agent `Worker` (bench/specs/fork-join.yaml:28).
 *
 * Computes a little for each message, and ends with the last one.
 */
export declare namespace WorkerBase {
  /** What the agent is made of. */
  interface Data {
    messages: number;
    handled: number;
    sum: number;
  }
  /** What its creator gives. */
  interface Init {
    messages: number;
    handled?: number;
    sum?: number;
  }
  interface Output {
    handled: number;
    sum: number;
  }
  interface Address extends crb.Address<Output>, Work.Recipient {}

  /** The data of each state. */
  interface States {
    Working: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Working: [];
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
    events: { Work: Work };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onWork: crb.Here<Is, "Worker.onWork", "Working", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onWork: crb.Step<"Worker.onWork", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class WorkerBase extends crb.Agent<WorkerBase.Is> {
  constructor(data: WorkerBase.Init) {
    super(workerGraph, data);
  }

  /** Event `Work` in `Working` (bench/specs/fork-join.yaml:35). Next: `done`; returning nothing stays. */
  protected abstract onWork(
    event: Work,
    ctx: WorkerBase.Ctx<"onWork">,
  ): crb.Awaitable<WorkerBase.Result<"onWork">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Work: { type: "object", additionalProperties: false },
};

const throughputGraph: crb.Graph = {
  agent: "Throughput",
  at: "bench/specs/fork-join.yaml:7",
  initial: "Forking",
  defaults: { ended: 0, handled: 0 },
  messages: {},
  states: {
    Forking: { mode: "duty", at: "bench/specs/fork-join.yaml:15", call: "forking", next: ["Joining"] },
    Joining: {
      mode: "events",
      at: "bench/specs/fork-join.yaml:16",
      handle: {},
      otherwise: "error",
      finished: {
        Workers: { at: "bench/specs/fork-join.yaml:18", call: "onWorkersFinished", next: ["stay", "done"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/fork-join.yaml:12",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Workers: {
        at: "bench/specs/fork-join.yaml:13",
        agents: ["Worker"],
        restart: "temporary",
        shutdown: 5000,
        finished: "WorkersFinished",
      },
    },
  },
};

const createGraph: crb.Graph = {
  agent: "Create",
  at: "bench/specs/fork-join.yaml:20",
  initial: "Forking",
  messages: {},
  states: {
    Forking: { mode: "async", at: "bench/specs/fork-join.yaml:26", call: "forking", next: ["done"] },
  },
};

const workerGraph: crb.Graph = {
  agent: "Worker",
  at: "bench/specs/fork-join.yaml:28",
  initial: "Working",
  defaults: { handled: 0, sum: 0 },
  messages: {
    Work: { kind: "event", at: "bench/specs/fork-join.yaml:4", method: "work" },
  },
  states: {
    Working: {
      mode: "events",
      at: "bench/specs/fork-join.yaml:33",
      handle: {
        Work: { at: "bench/specs/fork-join.yaml:35", call: "onWork", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
