// Made by crb-gen from bench/specs/threads.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Agent `Hopper` (bench/specs/threads.yaml:3). Goes to a thread and back, again and again. */
export declare namespace HopperBase {
  /** What the agent is made of. */
  interface Data {
    hops: number;
    made: number;
  }
  /** What its creator gives. */
  interface Init {
    hops: number;
    made?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Hopping: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Hopping: [];
    done: [output: Output];
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

  /** State `Hopping` (sync: on a thread, bench/specs/threads.yaml:9). Next: `Hopping`, `done`. */
  protected abstract readonly hopping: HopperBase.Body<"hopping">;
}

/** Agent `Carrier` (bench/specs/threads.yaml:11). Carries bytes to a thread and home, again and again. */
export declare namespace CarrierBase {
  /** What the agent is made of. */
  interface Data {
    trips: number;
    size: number;
    made: number;
  }
  /** What its creator gives. */
  interface Init {
    trips: number;
    size: number;
    made?: number;
  }
  type Output = number;
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
    done: [output: Output];
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

  /** State `Loading` (duty, bench/specs/threads.yaml:17). Next: `Copying`, `Moving`. */
  protected abstract loading(
    state: CarrierBase.State<"Loading">,
    ctx: CarrierBase.Ctx<"loading">,
  ): crb.Awaitable<CarrierBase.Result<"loading">>;

  /** State `Copying` (sync: on a thread, bench/specs/threads.yaml:20). Next: `Copying`, `done`. */
  protected abstract readonly copying: CarrierBase.Body<"copying">;

  /** State `Moving` (sync: on a thread, bench/specs/threads.yaml:24). Next: `Moving`, `done`. */
  protected abstract readonly moving: CarrierBase.Body<"moving">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "Hopper.data": {
    type: "object",
    properties: { hops: { type: "integer" }, made: { type: "integer" } },
    required: ["hops", "made"],
    additionalProperties: false,
  },
  "Hopper.output": { type: "integer" },
  "Hopper.Hopping": { type: "object", additionalProperties: false },
  "Carrier.data": {
    type: "object",
    properties: { trips: { type: "integer" }, size: { type: "integer" }, made: { type: "integer" } },
    required: ["trips", "size", "made"],
    additionalProperties: false,
  },
  "Carrier.output": { type: "integer" },
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
};

const hopperGraph: crb.Graph = {
  agent: "Hopper",
  at: "bench/specs/threads.yaml:3",
  initial: "Hopping",
  defaults: { made: 0 },
  messages: {},
  states: {
    Hopping: { mode: "sync", at: "bench/specs/threads.yaml:9", call: "hopping", next: ["Hopping", "done"] },
  },
  schemas,
};

const carrierGraph: crb.Graph = {
  agent: "Carrier",
  at: "bench/specs/threads.yaml:11",
  initial: "Loading",
  defaults: { made: 0 },
  messages: {},
  states: {
    Loading: {
      mode: "duty",
      at: "bench/specs/threads.yaml:17",
      call: "loading",
      next: ["Copying", "Moving"],
    },
    Copying: { mode: "sync", at: "bench/specs/threads.yaml:20", call: "copying", next: ["Copying", "done"] },
    Moving: {
      mode: "sync",
      at: "bench/specs/threads.yaml:24",
      call: "moving",
      next: ["Moving", "done"],
      transfers: ["bytes"],
    },
  },
  schemas,
};
