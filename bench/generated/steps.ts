// Made by crb-gen from bench/specs/steps.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Agent `Stepper` (bench/specs/steps.yaml:3). A state machine that goes back and forth, so many steps. */
export declare namespace StepperBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
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
    done: [output: Output];
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
    tock: crb.Task<Is, "Stepper.tock", "Tock", "Tick" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    tick: crb.Step<"Stepper.tick", "Tock" | "done">;
    tock: crb.Step<"Stepper.tock", "Tick" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StepperBase extends crb.Agent<StepperBase.Is> {
  constructor(data: StepperBase.Init) {
    super(stepperGraph, data);
  }

  /** State `Tick` (async, bench/specs/steps.yaml:9). Next: `Tock`, `done`. */
  protected abstract tick(
    state: StepperBase.State<"Tick">,
    ctx: StepperBase.Ctx<"tick">,
  ): crb.Awaitable<StepperBase.Result<"tick">>;

  /** State `Tock` (async, bench/specs/steps.yaml:10). Next: `Tick`, `done`. */
  protected abstract tock(
    state: StepperBase.State<"Tock">,
    ctx: StepperBase.Ctx<"tock">,
  ): crb.Awaitable<StepperBase.Result<"tock">>;
}

/**
 * Agent `Sprinter` (bench/specs/steps.yaml:12).
 *
 * Takes one step after the other until the clock says that its time is up.
 */
export declare namespace SprinterBase {
  /** What the agent is made of. */
  interface Data {
    until: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    until: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Running: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Running: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Sprinter";
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
    running: crb.Task<Is, "Sprinter.running", "Running", "Running" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    running: crb.Step<"Sprinter.running", "Running" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SprinterBase extends crb.Agent<SprinterBase.Is> {
  constructor(data: SprinterBase.Init) {
    super(sprinterGraph, data);
  }

  /** State `Running` (async, bench/specs/steps.yaml:18). Next: `Running`, `done`. */
  protected abstract running(
    state: SprinterBase.State<"Running">,
    ctx: SprinterBase.Ctx<"running">,
  ): crb.Awaitable<SprinterBase.Result<"running">>;
}

const stepperGraph: crb.Graph = {
  agent: "Stepper",
  at: "bench/specs/steps.yaml:3",
  initial: "Tick",
  defaults: { taken: 0 },
  messages: {},
  states: {
    Tick: { mode: "async", at: "bench/specs/steps.yaml:9", call: "tick", next: ["Tock", "done"] },
    Tock: { mode: "async", at: "bench/specs/steps.yaml:10", call: "tock", next: ["Tick", "done"] },
  },
};

const sprinterGraph: crb.Graph = {
  agent: "Sprinter",
  at: "bench/specs/steps.yaml:12",
  initial: "Running",
  defaults: { taken: 0 },
  messages: {},
  states: {
    Running: { mode: "async", at: "bench/specs/steps.yaml:18", call: "running", next: ["Running", "done"] },
  },
};
