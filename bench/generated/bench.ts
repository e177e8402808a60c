// Made by crb-gen from bench/specs/bench.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Ping` (bench/specs/bench.yaml:3). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event?: Ping): void;
  }
}

/** Request `Get` (bench/specs/bench.yaml:6). */
export type Get = crb.Empty;
export declare namespace Get {
  interface Response {
    count: number;
  }
  /** Whatever answers `Get`. */
  interface Recipient {
    get(request?: Get, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Raise` (bench/specs/bench.yaml:7). */
export interface Raise {
  count: number;
}
export declare namespace Raise {
  type Response = null;
  /** Whatever answers `Raise`. */
  interface Recipient {
    raise(request: Raise, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Stepper` (bench/specs/bench.yaml:10). A state machine that goes back and forth. */
export declare namespace StepperBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
  }
  /** What its creator gives. */
  interface Init {
    left: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Tick: crb.Empty;
    Tock: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Tick: [];
    Tock: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Stepper";
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
    tick: crb.Task<Is, "Stepper.tick", "Tick", "Tock" | "done">;
    tock: crb.Task<Is, "Stepper.tock", "Tock", "Tick">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    tick: crb.Step<"Stepper.tick", "Tock" | "done">;
    tock: crb.Step<"Stepper.tock", "Tick">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StepperBase extends crb.Agent<StepperBase.Is> {
  constructor(data: StepperBase.Init) {
    super(stepperGraph, data);
  }

  /** State `Tick` (async, bench/specs/bench.yaml:15). Next: `Tock`, `done`. */
  protected abstract tick(
    state: StepperBase.State<"Tick">,
    ctx: StepperBase.Ctx<"tick">,
  ): crb.Awaitable<StepperBase.Result<"tick">>;

  /** State `Tock` (async, bench/specs/bench.yaml:18). Next: `Tick`. */
  protected abstract tock(
    state: StepperBase.State<"Tock">,
    ctx: StepperBase.Ctx<"tock">,
  ): crb.Awaitable<StepperBase.Result<"tock">>;
}

/** Agent `Counter` (bench/specs/bench.yaml:22). An actor that counts. */
export declare namespace CounterBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
  }
  /** What its creator gives. */
  interface Init {
    left?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient, Get.Recipient {}

  /** The data of each state. */
  interface States {
    Counting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Counting: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Counter";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.Here<Is, "Counter.onPing", "Counting", "done">;
    onGet: crb.OnlyStays<Is, "Counting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"Counter.onPing", "done"> | void;
    onGet: Get.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CounterBase extends crb.Agent<CounterBase.Is> {
  constructor(data: CounterBase.Init = {}) {
    super(counterGraph, data);
  }

  /** Event `Ping` in `Counting` (bench/specs/bench.yaml:29). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: CounterBase.Ctx<"onPing">,
  ): crb.Awaitable<CounterBase.Result<"onPing">>;

  /** Request `Get` in `Counting` (bench/specs/bench.yaml:30). Return the response. Stays. */
  protected abstract onGet(
    request: Get,
    ctx: CounterBase.Ctx<"onGet">,
  ): crb.Awaitable<CounterBase.Result<"onGet">>;
}

/** Agent `Nursery` (bench/specs/bench.yaml:32). Supervises children that are done at once. */
export declare namespace NurseryBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Raise.Recipient {}

  /** The data of each state. */
  interface States {
    Raising: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Raising: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Steppers: { key: []; child: StepperBase };
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
    name: "Nursery";
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
    onRaise: crb.AskedLaterStays<Is, "Raising", Raise.Response>;
    onSteppersFinished: crb.OnlyStays<Is, "Raising">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRaise: void;
    onSteppersFinished: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NurseryBase extends crb.Agent<NurseryBase.Is> {
  constructor(data: NurseryBase.Init = {}) {
    super(nurseryGraph, data);
  }

  /**
   * Request `Raise` in `Raising` (bench/specs/bench.yaml:40). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onRaise(
    request: Raise,
    ctx: NurseryBase.Ctx<"onRaise">,
  ): crb.Awaitable<NurseryBase.Result<"onRaise">>;

  /** End of a child of `Steppers` in `Raising` (bench/specs/bench.yaml:41). Stays. */
  protected abstract onSteppersFinished(
    end: NurseryBase.Finished<"Steppers">,
    ctx: NurseryBase.Ctx<"onSteppersFinished">,
  ): crb.Awaitable<NurseryBase.Result<"onSteppersFinished">>;
}

/** Agent `Hopper` (bench/specs/bench.yaml:43). Goes to a thread and back, again and again. */
export declare namespace HopperBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
  }
  /** What its creator gives. */
  interface Init {
    left: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Hopping: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Hopping: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Hopper";
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
    hopping: crb.Thread<Is, "Hopper.hopping", "Hopping", "Hopping" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    hopping: crb.Threaded<State<"Hopping">, Ctx<"hopping">, crb.Step<"Hopper.hopping", "Hopping" | "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class HopperBase extends crb.Agent<HopperBase.Is> {
  constructor(data: HopperBase.Init) {
    super(hopperGraph, data);
  }

  /** State `Hopping` (sync: on a thread, bench/specs/bench.yaml:48). Next: `Hopping`, `done`. */
  protected abstract readonly hopping: HopperBase.Body<"hopping">;
}

/** Agent `Carrier` (bench/specs/bench.yaml:52). Carries bytes to a thread and home, again and again. */
export declare namespace CarrierBase {
  /** What the agent is made of. */
  interface Data {
    left: number;
    size: number;
  }
  /** What its creator gives. */
  interface Init {
    left: number;
    size: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Loading: crb.Empty;
    Copying: { bytes: Uint8Array };
    Moving: { bytes: Uint8Array };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Loading: [];
    Copying: [data: { bytes: Uint8Array }];
    Moving: [data: { bytes: Uint8Array }];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Carrier";
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
    loading: crb.Task<Is, "Carrier.loading", "Loading", "Copying" | "Moving">;
    copying: crb.Thread<Is, "Carrier.copying", "Copying", "Copying" | "done">;
    moving: crb.Thread<Is, "Carrier.moving", "Moving", "Moving" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    loading: crb.Step<"Carrier.loading", "Copying" | "Moving">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    copying: crb.Threaded<State<"Copying">, Ctx<"copying">, crb.Step<"Carrier.copying", "Copying" | "done">>;
    moving: crb.Threaded<State<"Moving">, Ctx<"moving">, crb.Step<"Carrier.moving", "Moving" | "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class CarrierBase extends crb.Agent<CarrierBase.Is> {
  constructor(data: CarrierBase.Init) {
    super(carrierGraph, data);
  }

  /** State `Loading` (duty, bench/specs/bench.yaml:57). Next: `Copying`, `Moving`. */
  protected abstract loading(
    state: CarrierBase.State<"Loading">,
    ctx: CarrierBase.Ctx<"loading">,
  ): crb.Awaitable<CarrierBase.Result<"loading">>;

  /** State `Copying` (sync: on a thread, bench/specs/bench.yaml:60). Next: `Copying`, `done`. */
  protected abstract readonly copying: CarrierBase.Body<"copying">;

  /** State `Moving` (sync: on a thread, bench/specs/bench.yaml:64). Next: `Moving`, `done`. */
  protected abstract readonly moving: CarrierBase.Body<"moving">;
}

/** Pipeline `Chain` (bench/specs/bench.yaml:70). Three stages in a row. */
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
   * Stage `Count` (split, async, bench/specs/bench.yaml:75). Makes any number of values of each. Next: `Add`.
   */
  protected abstract count(
    input: ChainBase.From<"Count">,
    ctx: ChainBase.Ctx<"count">,
  ): crb.Awaitable<ChainBase.Result<"count">>;

  /** Stage `Add` (map, async, bench/specs/bench.yaml:76). Makes one value of each. Next: `Double`. */
  protected abstract add(
    input: ChainBase.From<"Add">,
    ctx: ChainBase.Ctx<"add">,
  ): crb.Awaitable<ChainBase.Result<"add">>;

  /** Stage `Double` (map, async, bench/specs/bench.yaml:77). Makes one value of each. Next: `Same`. */
  protected abstract double(
    input: ChainBase.From<"Double">,
    ctx: ChainBase.Ctx<"double">,
  ): crb.Awaitable<ChainBase.Result<"double">>;

  /** Stage `Same` (map, async, bench/specs/bench.yaml:78). Makes one value of each. Next: `output`. */
  protected abstract same(
    input: ChainBase.From<"Same">,
    ctx: ChainBase.Ctx<"same">,
  ): crb.Awaitable<ChainBase.Result<"same">>;
}

/** Pipeline `Wide` (bench/specs/bench.yaml:81). One stage that works on eight values at once. */
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
   * Stage `Count` (split, async, bench/specs/bench.yaml:86). Makes any number of values of each. Next:
   * `Work`.
   */
  protected abstract count(
    input: WideBase.From<"Count">,
    ctx: WideBase.Ctx<"count">,
  ): crb.Awaitable<WideBase.Result<"count">>;

  /** Stage `Work` (map, async, bench/specs/bench.yaml:87). Makes one value of each. Next: `output`. */
  protected abstract work(
    input: WideBase.From<"Work">,
    ctx: WideBase.Ctx<"work">,
  ): crb.Awaitable<WideBase.Result<"work">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Ping: { type: "object", additionalProperties: false },
  Get: { type: "object", additionalProperties: false },
  Raise: {
    type: "object",
    properties: { count: { type: "integer" } },
    required: ["count"],
    additionalProperties: false,
  },
  "Hopper.data": {
    type: "object",
    properties: { left: { type: "integer" } },
    required: ["left"],
    additionalProperties: false,
  },
  "Hopper.Hopping": { type: "object", additionalProperties: false },
  "Carrier.data": {
    type: "object",
    properties: { left: { type: "integer" }, size: { type: "integer" } },
    required: ["left", "size"],
    additionalProperties: false,
  },
  "Carrier.Copying": {
    type: "object",
    properties: { bytes: { $binary: "Uint8Array" } },
    required: ["bytes"],
    additionalProperties: false,
  },
  "Carrier.Moving": {
    type: "object",
    properties: { bytes: { $binary: "Uint8Array" } },
    required: ["bytes"],
    additionalProperties: false,
  },
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

const stepperGraph: crb.Graph = {
  agent: "Stepper",
  at: "bench/specs/bench.yaml:10",
  initial: "Tick",
  messages: {},
  states: {
    Tick: { mode: "async", at: "bench/specs/bench.yaml:15", call: "tick", next: ["Tock", "done"] },
    Tock: { mode: "async", at: "bench/specs/bench.yaml:18", call: "tock", next: ["Tick"] },
  },
};

const counterGraph: crb.Graph = {
  agent: "Counter",
  at: "bench/specs/bench.yaml:22",
  initial: "Counting",
  defaults: { left: 0 },
  messages: {
    Ping: { kind: "event", at: "bench/specs/bench.yaml:3", method: "ping" },
    Get: { kind: "request", at: "bench/specs/bench.yaml:6", method: "get" },
  },
  states: {
    Counting: {
      mode: "events",
      at: "bench/specs/bench.yaml:26",
      handle: {
        Ping: { at: "bench/specs/bench.yaml:29", call: "onPing", next: ["stay", "done"] },
        Get: { at: "bench/specs/bench.yaml:30", call: "onGet", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const nurseryGraph: crb.Graph = {
  agent: "Nursery",
  at: "bench/specs/bench.yaml:32",
  initial: "Raising",
  messages: {
    Raise: { kind: "request", at: "bench/specs/bench.yaml:7", method: "raise" },
  },
  states: {
    Raising: {
      mode: "events",
      at: "bench/specs/bench.yaml:38",
      handle: {
        Raise: { at: "bench/specs/bench.yaml:40", call: "onRaise", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
      finished: {
        Steppers: { at: "bench/specs/bench.yaml:41", call: "onSteppersFinished", next: ["stay"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/bench.yaml:35",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Steppers: {
        at: "bench/specs/bench.yaml:36",
        agents: ["Stepper"],
        restart: "temporary",
        shutdown: 5000,
        finished: "SteppersFinished",
      },
    },
  },
  schemas,
};

const hopperGraph: crb.Graph = {
  agent: "Hopper",
  at: "bench/specs/bench.yaml:43",
  initial: "Hopping",
  messages: {},
  states: {
    Hopping: { mode: "sync", at: "bench/specs/bench.yaml:48", call: "hopping", next: ["Hopping", "done"] },
  },
  schemas,
};

const carrierGraph: crb.Graph = {
  agent: "Carrier",
  at: "bench/specs/bench.yaml:52",
  initial: "Loading",
  messages: {},
  states: {
    Loading: { mode: "duty", at: "bench/specs/bench.yaml:57", call: "loading", next: ["Copying", "Moving"] },
    Copying: { mode: "sync", at: "bench/specs/bench.yaml:60", call: "copying", next: ["Copying", "done"] },
    Moving: {
      mode: "sync",
      at: "bench/specs/bench.yaml:64",
      call: "moving",
      next: ["Moving", "done"],
      transfers: ["bytes"],
    },
  },
  schemas,
};

const chainGraph: crb.PipelineGraph = {
  pipeline: "Chain",
  at: "bench/specs/bench.yaml:70",
  queue: { capacity: 64, full: "wait" },
  stages: {
    Count: {
      kind: "split",
      mode: "async",
      at: "bench/specs/bench.yaml:75",
      concurrency: 1,
      failed: "stop",
      call: "count",
    },
    Add: {
      kind: "map",
      mode: "async",
      at: "bench/specs/bench.yaml:76",
      concurrency: 1,
      failed: "stop",
      call: "add",
    },
    Double: {
      kind: "map",
      mode: "async",
      at: "bench/specs/bench.yaml:77",
      concurrency: 1,
      failed: "stop",
      call: "double",
    },
    Same: {
      kind: "map",
      mode: "async",
      at: "bench/specs/bench.yaml:78",
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
  at: "bench/specs/bench.yaml:81",
  queue: { capacity: 64, full: "wait" },
  stages: {
    Count: {
      kind: "split",
      mode: "async",
      at: "bench/specs/bench.yaml:86",
      concurrency: 1,
      failed: "stop",
      call: "count",
    },
    Work: {
      kind: "map",
      mode: "async",
      at: "bench/specs/bench.yaml:87",
      concurrency: 8,
      failed: "stop",
      call: "work",
    },
  },
  routes: { input: ["Count"], Count: ["Work"], Work: ["output"] },
  schemas,
};
