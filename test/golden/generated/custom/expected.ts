// Made by crb-gen from specs/custom.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Stop` (specs/custom.yaml:2). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Agent `Builder` (specs/custom.yaml:4). */
export declare namespace BuilderBase {
  /** What the agent is made of. */
  interface Data {
    folder: string;
    tries: number;
  }
  /** What its creator gives. */
  interface Init {
    folder: string;
    tries?: number;
  }
  type Output = string[];
  /** What it reports while it works. */
  interface Progress {
    line: string;
  }
  interface Address extends crb.Address<Output, Progress>, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Building: { args: string[] };
    Testing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Building: [data?: { args?: string[] }];
    Testing: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Builder";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Stop: Stop };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onStopInIdle: crb.Here<Is, "Builder.onStopInIdle", "Idle", "Building" | "done"> & crb.Reports<Progress>;
    building: crb.Task<Is, "Builder.building", "Building", "Testing" | "Idle" | "done"> &
      crb.Reports<Progress>;
    buildingRepair: crb.OnlyStays<Is, "Building"> & crb.Reports<Progress>;
    buildingFallback: crb.Here<Is, "Builder.buildingFallback", "Building", "Idle"> & crb.Reports<Progress>;
    onStopInBuilding: crb.Here<Is, "Builder.onStopInBuilding", "Building", "Idle"> & crb.Reports<Progress>;
    testing: crb.Task<Is, "Builder.testing", "Testing", "Idle"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onStopInIdle: crb.Step<"Builder.onStopInIdle", "Building" | "done">;
    building: crb.Step<"Builder.building", "Testing" | "Idle" | "done">;
    buildingRepair: void;
    buildingFallback: crb.Step<"Builder.buildingFallback", "Idle">;
    onStopInBuilding: crb.Step<"Builder.onStopInBuilding", "Idle">;
    testing: crb.Step<"Builder.testing", "Idle"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** What performs the custom states. */
  interface Performers {
    building: crb.Performer<
      State<"Building">,
      Ctx<"building">,
      crb.Step<"Builder.building", "Testing" | "Idle" | "done">
    >;
    testing: crb.Performer<State<"Testing">, Ctx<"testing">, crb.Step<"Builder.testing", "Idle"> | void>;
  }
  type Performer<Handler extends keyof Performers & string> = Performers[Handler];
}

export abstract class BuilderBase extends crb.Agent<BuilderBase.Is> {
  constructor(data: BuilderBase.Init) {
    super(graph, data);
  }

  /** Event `Stop` in `Idle` (specs/custom.yaml:12). Next: `Building`, `done`. */
  protected abstract onStopInIdle(
    event: Stop,
    ctx: BuilderBase.Ctx<"onStopInIdle">,
  ): crb.Awaitable<BuilderBase.Result<"onStopInIdle">>;

  /**
   * State `Building` (custom: by a performer, specs/custom.yaml:13). Next: `Testing`, `Idle`, `done`.
   *
   * Runs the compiler.
   */
  protected abstract readonly building: BuilderBase.Performer<"building">;

  /**
   * Repair after an error in `Building` (specs/custom.yaml:17). Returning runs the state again; throwing goes
   * on to the fallback.
   */
  protected abstract buildingRepair(
    error: Error,
    ctx: BuilderBase.Ctx<"buildingRepair">,
  ): crb.Awaitable<BuilderBase.Result<"buildingRepair">>;

  /** Error in `Building` (specs/custom.yaml:9). Next: `Idle`. */
  protected abstract buildingFallback(
    error: Error,
    ctx: BuilderBase.Ctx<"buildingFallback">,
  ): crb.Awaitable<BuilderBase.Result<"buildingFallback">>;

  /** Event `Stop` interrupts `Building` (specs/custom.yaml:18). Next: `Idle`. */
  protected abstract onStopInBuilding(
    event: Stop,
    ctx: BuilderBase.Ctx<"onStopInBuilding">,
  ): crb.Awaitable<BuilderBase.Result<"onStopInBuilding">>;

  /**
   * State `Testing` (custom: by a performer, specs/custom.yaml:20). Next: `Idle`; returning nothing repeats
   * every 1s.
   */
  protected abstract readonly testing: BuilderBase.Performer<"testing">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Stop: { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Builder",
  at: "specs/custom.yaml:4",
  initial: "Idle",
  defaults: { tries: 0 },
  messages: {
    Stop: { kind: "event", at: "specs/custom.yaml:2", method: "stop" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/custom.yaml:12",
      handle: {
        Stop: { at: "specs/custom.yaml:12", call: "onStopInIdle", next: ["Building", "done"] },
      },
      otherwise: "error",
    },
    Building: {
      mode: "custom",
      at: "specs/custom.yaml:13",
      call: "building",
      next: ["Testing", "Idle", "done"],
      defaults: { args: [] },
      timeout: 60000,
      retry: { max: 2, backoff: [1000, 1000] },
      repair: { at: "specs/custom.yaml:17", call: "buildingRepair" },
      fallback: { at: "specs/custom.yaml:9", call: "buildingFallback", next: ["Idle"] },
      interrupts: {
        Stop: { at: "specs/custom.yaml:18", call: "onStopInBuilding", next: ["Idle"] },
      },
    },
    Testing: {
      mode: "custom",
      at: "specs/custom.yaml:20",
      call: "testing",
      next: ["Idle"],
      repeat: { every: 1000 },
      timeout: 60000,
      retry: { max: 2, backoff: [1000, 1000] },
    },
  },
  progress: true,
  schemas,
};
