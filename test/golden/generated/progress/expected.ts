// Made by crb-gen from specs/progress.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Progress` (specs/progress.yaml:3). */
export type Progress = "started" | "halfway";

/** Event `Step` (specs/progress.yaml:4). */
export type Step = crb.Empty;
export declare namespace Step {
  /** Whatever takes `Step`. */
  interface Recipient {
    step(event?: Step): void;
  }
}

/** Event `Hurry` (specs/progress.yaml:4). */
export type Hurry = crb.Empty;
export declare namespace Hurry {
  /** Whatever takes `Hurry`. */
  interface Recipient {
    hurry(event?: Hurry): void;
  }
}

/** Agent `Steps` (specs/progress.yaml:6). */
export declare namespace StepsBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  /** What it reports while it works. */
  type Progress = Progress$;
  interface Address extends crb.Address<Output, Progress>, Step.Recipient, Hurry.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Resting: crb.Empty;
    Working: crb.Empty;
    Crunching: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Resting: [];
    Working: [];
    Crunching: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Steps";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Step: Step; Hurry: Hurry };
    timers: { nap: [tag: Progress$] };
  }

  /** The context of each handler. */
  interface Contexts {
    onStepInIdle: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onHurryInIdle: crb.Here<Is, "Steps.onHurryInIdle", "Idle", "Working"> & crb.Reports<Progress>;
    onNap: crb.Here<Is, "Steps.onNap", "Idle", "Working"> & crb.Tagged<Progress$> & crb.Reports<Progress>;
    onStepInResting: crb.OnlyStays<Is, "Resting"> & crb.Reports<Progress>;
    onHurryInResting: crb.Here<Is, "Steps.onHurryInResting", "Resting", "Working"> & crb.Reports<Progress>;
    working: crb.Task<Is, "Steps.working", "Working", "Resting" | "Crunching"> & crb.Reports<Progress>;
    workingRepair: crb.OnlyStays<Is, "Working"> & crb.Reports<Progress>;
    workingFallback: crb.Here<Is, "Steps.workingFallback", "Working", "Idle"> & crb.Reports<Progress>;
    crunching: crb.Thread<Is, "Steps.crunching", "Crunching", "done"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onStepInIdle: void;
    onHurryInIdle: crb.Step<"Steps.onHurryInIdle", "Working"> | void;
    onNap: crb.Step<"Steps.onNap", "Working"> | void;
    onStepInResting: void;
    onHurryInResting: crb.Step<"Steps.onHurryInResting", "Working"> | void;
    working: crb.Step<"Steps.working", "Resting" | "Crunching"> | void;
    workingRepair: void;
    workingFallback: crb.Step<"Steps.workingFallback", "Idle">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    crunching: crb.Threaded<State<"Crunching">, Ctx<"crunching">, crb.Step<"Steps.crunching", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class StepsBase extends crb.Agent<StepsBase.Is> {
  constructor(data: StepsBase.Init = {}) {
    super(stepsGraph, data);
  }

  /** Event `Step` in `Idle` (specs/progress.yaml:12). Stays. */
  protected abstract onStepInIdle(
    event: Step,
    ctx: StepsBase.Ctx<"onStepInIdle">,
  ): crb.Awaitable<StepsBase.Result<"onStepInIdle">>;

  /** Event `Hurry` in `Idle` (specs/progress.yaml:12). Next: `Working`; returning nothing stays. */
  protected abstract onHurryInIdle(
    event: Hurry,
    ctx: StepsBase.Ctx<"onHurryInIdle">,
  ): crb.Awaitable<StepsBase.Result<"onHurryInIdle">>;

  /**
   * Timer `nap` in `Idle`, after 1s once started, one for each tag (specs/progress.yaml:14). Next: `Working`;
   * returning nothing stays.
   */
  protected abstract onNap(ctx: StepsBase.Ctx<"onNap">): crb.Awaitable<StepsBase.Result<"onNap">>;

  /** Event `Step` in `Resting` (specs/progress.yaml:17). Stays. */
  protected abstract onStepInResting(
    event: Step,
    ctx: StepsBase.Ctx<"onStepInResting">,
  ): crb.Awaitable<StepsBase.Result<"onStepInResting">>;

  /** Event `Hurry` in `Resting` (specs/progress.yaml:17). Next: `Working`; returning nothing stays. */
  protected abstract onHurryInResting(
    event: Hurry,
    ctx: StepsBase.Ctx<"onHurryInResting">,
  ): crb.Awaitable<StepsBase.Result<"onHurryInResting">>;

  /**
   * State `Working` (async, specs/progress.yaml:19). Next: `Resting`, `Crunching`; returning nothing repeats.
   */
  protected abstract working(
    state: StepsBase.State<"Working">,
    ctx: StepsBase.Ctx<"working">,
  ): crb.Awaitable<StepsBase.Result<"working">>;

  /**
   * Repair after an error in `Working` (specs/progress.yaml:19). Returning runs the state again; throwing
   * goes on to the fallback.
   */
  protected abstract workingRepair(
    error: Error,
    ctx: StepsBase.Ctx<"workingRepair">,
  ): crb.Awaitable<StepsBase.Result<"workingRepair">>;

  /** Error in `Working` (specs/progress.yaml:19). Next: `Idle`. */
  protected abstract workingFallback(
    error: Error,
    ctx: StepsBase.Ctx<"workingFallback">,
  ): crb.Awaitable<StepsBase.Result<"workingFallback">>;

  /** State `Crunching` (sync: on a thread, specs/progress.yaml:20). Next: `done`. */
  protected abstract readonly crunching: StepsBase.Body<"crunching">;
}

/** Agent `Counter` (specs/progress.yaml:21). */
export declare namespace CounterBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  /** What it reports while it works. */
  interface Progress {
    count: number;
    of?: number;
  }
  interface Address extends crb.Address<Output, Progress>, Hurry.Recipient, Step.Recipient {}

  /** The data of each state. */
  interface States {
    Up: crb.Empty;
    Down: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Up: [];
    Down: [];
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
    events: { Hurry: Hurry; Step: Step };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onStep:
      | crb.OnlyStays<Is, "Up"> & crb.Reports<Progress>
      | crb.OnlyStays<Is, "Down"> & crb.Reports<Progress>;
    onHurryInUp: crb.Here<Is, "Counter.onHurryInUp", "Up", "Down"> & crb.Reports<Progress>;
    onHurryInDown: crb.Here<Is, "Counter.onHurryInDown", "Down", "done"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onStep: void;
    onHurryInUp: crb.Step<"Counter.onHurryInUp", "Down">;
    onHurryInDown: crb.Step<"Counter.onHurryInDown", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CounterBase extends crb.Agent<CounterBase.Is> {
  constructor(data: CounterBase.Init = {}) {
    super(counterGraph, data);
  }

  /** Event `Step` in `Up`, `Down` (specs/progress.yaml:23). Stays. */
  protected abstract onStep(
    event: Step,
    ctx: CounterBase.Ctx<"onStep">,
  ): crb.Awaitable<CounterBase.Result<"onStep">>;

  /** Event `Hurry` in `Up` (specs/progress.yaml:26). Next: `Down`. */
  protected abstract onHurryInUp(
    event: Hurry,
    ctx: CounterBase.Ctx<"onHurryInUp">,
  ): crb.Awaitable<CounterBase.Result<"onHurryInUp">>;

  /** Event `Hurry` in `Down` (specs/progress.yaml:27). Next: `done`. */
  protected abstract onHurryInDown(
    event: Hurry,
    ctx: CounterBase.Ctx<"onHurryInDown">,
  ): crb.Awaitable<CounterBase.Result<"onHurryInDown">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Step: { type: "object", additionalProperties: false },
  Hurry: { type: "object", additionalProperties: false },
  "Steps.data": { type: "object", additionalProperties: false },
  "Steps.Crunching": { type: "object", additionalProperties: false },
};

const stepsGraph: crb.Graph = {
  agent: "Steps",
  at: "specs/progress.yaml:6",
  initial: "Idle",
  data: false,
  messages: {
    Step: { kind: "event", at: "specs/progress.yaml:4", method: "step" },
    Hurry: { kind: "event", at: "specs/progress.yaml:4", method: "hurry" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/progress.yaml:10",
      handle: {
        Step: { at: "specs/progress.yaml:12", call: "onStepInIdle", next: ["stay"] },
        Hurry: { at: "specs/progress.yaml:12", call: "onHurryInIdle", next: ["stay", "Working"] },
      },
      otherwise: "error",
      timers: {
        nap: {
          at: "specs/progress.yaml:14",
          after: 1000,
          start: "manual",
          tagged: true,
          tick: { at: "specs/progress.yaml:14", call: "onNap", next: ["stay", "Working"] },
        },
      },
    },
    Resting: {
      mode: "events",
      at: "specs/progress.yaml:15",
      handle: {
        Step: { at: "specs/progress.yaml:17", call: "onStepInResting", next: ["stay"] },
        Hurry: { at: "specs/progress.yaml:17", call: "onHurryInResting", next: ["stay", "Working"] },
      },
      otherwise: "ignore",
    },
    Working: {
      mode: "async",
      at: "specs/progress.yaml:19",
      call: "working",
      next: ["Resting", "Crunching"],
      repeat: { every: 0 },
      repair: { at: "specs/progress.yaml:19", call: "workingRepair" },
      fallback: { at: "specs/progress.yaml:19", call: "workingFallback", next: ["Idle"] },
    },
    Crunching: { mode: "sync", at: "specs/progress.yaml:20", call: "crunching", next: ["done"] },
  },
  progress: true,
  schemas,
};

const counterGraph: crb.Graph = {
  agent: "Counter",
  at: "specs/progress.yaml:21",
  initial: "Up",
  data: false,
  messages: {
    Hurry: { kind: "event", at: "specs/progress.yaml:4", method: "hurry" },
    Step: { kind: "event", at: "specs/progress.yaml:4", method: "step" },
  },
  states: {
    Up: {
      mode: "events",
      at: "specs/progress.yaml:26",
      handle: {
        Hurry: { at: "specs/progress.yaml:26", call: "onHurryInUp", next: ["Down"] },
        Step: { at: "specs/progress.yaml:23", call: "onStep", next: ["stay"] },
      },
      otherwise: "error",
    },
    Down: {
      mode: "events",
      at: "specs/progress.yaml:27",
      handle: {
        Hurry: { at: "specs/progress.yaml:27", call: "onHurryInDown", next: ["done"] },
        Step: { at: "specs/progress.yaml:23", call: "onStep", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  progress: true,
  schemas,
};

/** `Progress` where that name means something else. */
type Progress$ = Progress;
