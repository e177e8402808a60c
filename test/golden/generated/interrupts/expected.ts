// Made by crb-gen from specs/interrupts.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Cancel` (specs/interrupts.yaml:3). */
export type Cancel = crb.Empty;
export declare namespace Cancel {
  /** Whatever takes `Cancel`. */
  interface Recipient {
    cancel(event?: Cancel): void;
  }
}

/** Event `Restart` (specs/interrupts.yaml:4). */
export interface Restart {
  from: number;
}
export declare namespace Restart {
  /** Whatever takes `Restart`. */
  interface Recipient {
    restart(event: Restart): void;
  }
}

/** Request `Take` (specs/interrupts.yaml:6). */
export type Take = crb.Empty;
export declare namespace Take {
  type Response = number;
  /** Whatever answers `Take`. */
  interface Recipient {
    take(request?: Take, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Halt` (specs/interrupts.yaml:7). */
export type Halt = crb.Empty;
export declare namespace Halt {
  /** Whatever answers `Halt`. */
  interface Recipient {
    halt(request?: Halt, options?: crb.AskOptions): Promise<void>;
  }
}

/** Agent `Worker` (specs/interrupts.yaml:10). */
export declare namespace WorkerBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = number;
  interface Address
    extends crb.Address<Output>,
      Take.Recipient,
      Halt.Recipient,
      Cancel.Recipient,
      Restart.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Working: { from: number };
    Crunching: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Working: [data?: { from?: number }];
    Crunching: [];
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
    events: { Cancel: Cancel; Restart: Restart };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onRestart: crb.Here<Is, "Worker.onRestart", "Idle", "Working">;
    onTakeInIdle: crb.OnlyStays<Is, "Idle">;
    onHaltInIdle: crb.Asked<Is, "Worker.onHaltInIdle", "Idle", "Working", void>;
    working: crb.TaskStays<Is, "Working">;
    workingFallback: crb.Here<Is, "Worker.workingFallback", "Working", "Idle">;
    onRestartInWorking: crb.Here<Is, "Worker.onRestartInWorking", "Working", "Working" | "Crunching">;
    onRestartInWorkingFallback: crb.Here<Is, "Worker.onRestartInWorkingFallback", "Working", "Idle">;
    onTakeInWorking: crb.Asked<Is, "Worker.onTakeInWorking", "Working", "done", Take.Response>;
    onHaltInWorking: crb.AskedLater<Is, "Worker.onHaltInWorking", "Working", "Idle", void>;
    crunching: crb.Thread<Is, "Worker.crunching", "Crunching", "done">;
    onCancel: crb.Here<Is, "Worker.onCancel", "Crunching", "Idle">;
    onTakeInCrunching: crb.Asked<Is, "Worker.onTakeInCrunching", "Crunching", "Idle" | "done", Take.Response>;
    onTakeInCrunchingFallback: crb.Asked<
      Is,
      "Worker.onTakeInCrunchingFallback",
      "Crunching",
      "Idle",
      Take.Response
    >;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRestart: crb.Step<"Worker.onRestart", "Working"> | void;
    onTakeInIdle: Take.Response;
    onHaltInIdle:
      | void
      | crb.Answered<Is, "Worker.onHaltInIdle", "Working">
      | crb.Step<"Worker.onHaltInIdle", "Working">;
    working: void;
    workingFallback: crb.Step<"Worker.workingFallback", "Idle">;
    onRestartInWorking: crb.Step<"Worker.onRestartInWorking", "Working" | "Crunching">;
    onRestartInWorkingFallback: crb.Step<"Worker.onRestartInWorkingFallback", "Idle">;
    onTakeInWorking: crb.Step<"Worker.onTakeInWorking", "done">;
    onHaltInWorking: crb.Step<"Worker.onHaltInWorking", "Idle">;
    onCancel: crb.Step<"Worker.onCancel", "Idle">;
    onTakeInCrunching: crb.Step<"Worker.onTakeInCrunching", "Idle" | "done">;
    onTakeInCrunchingFallback: crb.Step<"Worker.onTakeInCrunchingFallback", "Idle">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    crunching: crb.Threaded<State<"Crunching">, Ctx<"crunching">, crb.Step<"Worker.crunching", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class WorkerBase extends crb.Agent<WorkerBase.Is> {
  constructor(data: WorkerBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Restart` in `Idle` (specs/interrupts.yaml:14). Next: `Working`; returning nothing stays. */
  protected abstract onRestart(
    event: Restart,
    ctx: WorkerBase.Ctx<"onRestart">,
  ): crb.Awaitable<WorkerBase.Result<"onRestart">>;

  /** Request `Take` in `Idle` (specs/interrupts.yaml:18). Return the response. Stays. */
  protected abstract onTakeInIdle(
    request: Take,
    ctx: WorkerBase.Ctx<"onTakeInIdle">,
  ): crb.Awaitable<WorkerBase.Result<"onTakeInIdle">>;

  /**
   * Request `Halt` in `Idle` (specs/interrupts.yaml:18). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Working`.
   */
  protected abstract onHaltInIdle(
    request: Halt,
    ctx: WorkerBase.Ctx<"onHaltInIdle">,
  ): crb.Awaitable<WorkerBase.Result<"onHaltInIdle">>;

  /** State `Working` (async, specs/interrupts.yaml:20). Repeats. */
  protected abstract working(
    state: WorkerBase.State<"Working">,
    ctx: WorkerBase.Ctx<"working">,
  ): crb.Awaitable<WorkerBase.Result<"working">>;

  /** Error in `Working` (specs/interrupts.yaml:24). Next: `Idle`. */
  protected abstract workingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"workingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"workingFallback">>;

  /** Event `Restart` interrupts `Working` (specs/interrupts.yaml:27). Next: `Working`, `Crunching`. */
  protected abstract onRestartInWorking(
    event: Restart,
    ctx: WorkerBase.Ctx<"onRestartInWorking">,
  ): crb.Awaitable<WorkerBase.Result<"onRestartInWorking">>;

  /** Error in `onRestartInWorking` (specs/interrupts.yaml:27). Next: `Idle`. */
  protected abstract onRestartInWorkingFallback(
    error: Error,
    event: Restart,
    ctx: WorkerBase.Ctx<"onRestartInWorkingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onRestartInWorkingFallback">>;

  /**
   * Request `Take` interrupts `Working` (specs/interrupts.yaml:28). Return `ctx.answer(response).next(…)`.
   * Next: `done`.
   */
  protected abstract onTakeInWorking(
    request: Take,
    ctx: WorkerBase.Ctx<"onTakeInWorking">,
  ): crb.Awaitable<WorkerBase.Result<"onTakeInWorking">>;

  /**
   * Request `Halt` interrupts `Working` (specs/interrupts.yaml:29). Keep `ctx.responder`, and answer when it
   * suits. Next: `Idle`.
   */
  protected abstract onHaltInWorking(
    request: Halt,
    ctx: WorkerBase.Ctx<"onHaltInWorking">,
  ): crb.Awaitable<WorkerBase.Result<"onHaltInWorking">>;

  /** State `Crunching` (sync: on a thread, specs/interrupts.yaml:30). Next: `done`. */
  protected abstract readonly crunching: WorkerBase.Body<"crunching">;

  /** Event `Cancel` interrupts `Crunching` (specs/interrupts.yaml:34). Next: `Idle`. */
  protected abstract onCancel(
    event: Cancel,
    ctx: WorkerBase.Ctx<"onCancel">,
  ): crb.Awaitable<WorkerBase.Result<"onCancel">>;

  /**
   * Request `Take` interrupts `Crunching` (specs/interrupts.yaml:35). Return `ctx.answer(response).next(…)`.
   * Next: `Idle`, `done`.
   */
  protected abstract onTakeInCrunching(
    request: Take,
    ctx: WorkerBase.Ctx<"onTakeInCrunching">,
  ): crb.Awaitable<WorkerBase.Result<"onTakeInCrunching">>;

  /**
   * Error in `onTakeInCrunching` (specs/interrupts.yaml:35). Return `ctx.answer(response).next(…)`. Next:
   * `Idle`.
   */
  protected abstract onTakeInCrunchingFallback(
    error: Error,
    request: Take,
    ctx: WorkerBase.Ctx<"onTakeInCrunchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"onTakeInCrunchingFallback">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Take: { type: "object", additionalProperties: false },
  Halt: { type: "object", additionalProperties: false },
  Cancel: { type: "object", additionalProperties: false },
  Restart: {
    type: "object",
    properties: { from: { type: "integer" } },
    required: ["from"],
    additionalProperties: false,
  },
  "Worker.data": { type: "object", additionalProperties: false },
  "Worker.output": { type: "integer" },
  "Worker.Crunching": { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Worker",
  at: "specs/interrupts.yaml:10",
  initial: "Idle",
  data: false,
  messages: {
    Take: { kind: "request", at: "specs/interrupts.yaml:6", method: "take" },
    Halt: { kind: "request", at: "specs/interrupts.yaml:7", method: "halt" },
    Cancel: { kind: "event", at: "specs/interrupts.yaml:3", method: "cancel" },
    Restart: { kind: "event", at: "specs/interrupts.yaml:4", method: "restart" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/interrupts.yaml:16",
      handle: {
        Take: { at: "specs/interrupts.yaml:18", call: "onTakeInIdle", next: ["stay"] },
        Halt: { at: "specs/interrupts.yaml:18", call: "onHaltInIdle", next: ["stay", "Working"] },
        Cancel: "ignore",
        Restart: { at: "specs/interrupts.yaml:14", call: "onRestart", next: ["stay", "Working"] },
      },
      otherwise: "error",
    },
    Working: {
      mode: "async",
      at: "specs/interrupts.yaml:20",
      call: "working",
      next: [],
      defaults: { from: 0 },
      repeat: { every: 0 },
      fallback: { at: "specs/interrupts.yaml:24", call: "workingFallback", next: ["Idle"] },
      interrupts: {
        Cancel: { at: "specs/interrupts.yaml:26", go: "Idle" },
        Restart: {
          at: "specs/interrupts.yaml:27",
          call: "onRestartInWorking",
          next: ["Working", "Crunching"],
          fallback: { at: "specs/interrupts.yaml:27", call: "onRestartInWorkingFallback", next: ["Idle"] },
        },
        Take: { at: "specs/interrupts.yaml:28", call: "onTakeInWorking", next: ["done"] },
        Halt: { at: "specs/interrupts.yaml:29", call: "onHaltInWorking", next: ["Idle"], answer: "later" },
      },
    },
    Crunching: {
      mode: "sync",
      at: "specs/interrupts.yaml:30",
      call: "crunching",
      next: ["done"],
      interrupts: {
        Cancel: { at: "specs/interrupts.yaml:34", call: "onCancel", next: ["Idle"] },
        Take: {
          at: "specs/interrupts.yaml:35",
          call: "onTakeInCrunching",
          next: ["Idle", "done"],
          fallback: { at: "specs/interrupts.yaml:35", call: "onTakeInCrunchingFallback", next: ["Idle"] },
        },
      },
    },
  },
  schemas,
};
