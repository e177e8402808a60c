// Made by crb-gen from specs/modes.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Job` (specs/modes.yaml:3). */
export interface Job {
  id: string;
  size: number;
}

/** Agent `Worker` (specs/modes.yaml:6). Does one job after the other. */
export declare namespace WorkerBase {
  /** What the agent is made of. */
  interface Data {
    first: string;
    done: number;
    settings: { a: string; b: number[] };
  }
  /** What its creator gives. */
  interface Init {
    first: string;
    done?: number;
    settings?: { a: string; b: number[] };
  }
  interface Output {
    done: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Starting: { first: string; tries: number };
    Fetching: { id: string; page?: number; limit: number };
    Crunching: { id: string; size: number };
    Resting: crb.Empty;
    Polishing: crb.Empty;
    Watching: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Starting: [data: { first: string; tries?: number }];
    Fetching: [data: { id: string; page?: number; limit?: number }];
    Crunching: [data: { id: string; size: number }];
    Resting: [];
    Polishing: [];
    Watching: [];
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
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    starting: crb.Task<Is, "Worker.starting", "Starting", "Fetching">;
    fetching: crb.Task<Is, "Worker.fetching", "Fetching", "Crunching" | "Fetching" | "done">;
    fetchingRepair: crb.OnlyStays<Is, "Fetching">;
    fetchingFallback: crb.Here<Is, "Worker.fetchingFallback", "Fetching", "Starting" | "done">;
    crunching: crb.Thread<Is, "Worker.crunching", "Crunching", "Fetching" | "Resting">;
    crunchingFallback: crb.Here<Is, "Worker.crunchingFallback", "Crunching", "Resting">;
    resting: crb.Task<Is, "Worker.resting", "Resting", "Polishing">;
    polishing: crb.Thread<Is, "Worker.polishing", "Polishing", "Watching">;
    watching: crb.TaskStays<Is, "Watching">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    starting: crb.Step<"Worker.starting", "Fetching">;
    fetching: crb.Step<"Worker.fetching", "Crunching" | "Fetching" | "done">;
    fetchingRepair: void;
    fetchingFallback: crb.Step<"Worker.fetchingFallback", "Starting" | "done">;
    crunchingFallback: crb.Step<"Worker.crunchingFallback", "Resting">;
    resting: crb.Step<"Worker.resting", "Polishing"> | void;
    watching: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    crunching: crb.Threaded<
      State<"Crunching">,
      Ctx<"crunching">,
      crb.Step<"Worker.crunching", "Fetching" | "Resting">
    >;
    polishing: crb.Threaded<
      State<"Polishing">,
      Ctx<"polishing">,
      crb.Step<"Worker.polishing", "Watching"> | void
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class WorkerBase extends crb.Agent<WorkerBase.Is> {
  constructor(data: WorkerBase.Init) {
    super(workerGraph, data);
  }

  /**
   * State `Starting` (duty, specs/modes.yaml:15). Next: `Fetching`.
   *
   * Runs once, in the agent's own context.
   */
  protected abstract starting(
    state: WorkerBase.State<"Starting">,
    ctx: WorkerBase.Ctx<"starting">,
  ): crb.Awaitable<WorkerBase.Result<"starting">>;

  /** State `Fetching` (async, specs/modes.yaml:20). Next: `Crunching`, `Fetching`, `done`. */
  protected abstract fetching(
    state: WorkerBase.State<"Fetching">,
    ctx: WorkerBase.Ctx<"fetching">,
  ): crb.Awaitable<WorkerBase.Result<"fetching">>;

  /**
   * Repair after an error in `Fetching` (specs/modes.yaml:29). Returning runs the state again; throwing goes
   * on to the fallback.
   */
  protected abstract fetchingRepair(
    error: Error,
    ctx: WorkerBase.Ctx<"fetchingRepair">,
  ): crb.Awaitable<WorkerBase.Result<"fetchingRepair">>;

  /** Error in `Fetching` (specs/modes.yaml:30). Next: `Starting`, `done`. */
  protected abstract fetchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"fetchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"fetchingFallback">>;

  /** State `Crunching` (sync: on a thread, specs/modes.yaml:31). Next: `Fetching`, `Resting`. */
  protected abstract readonly crunching: WorkerBase.Body<"crunching">;

  /** Error in `Crunching` (specs/modes.yaml:37). Next: `Resting`. */
  protected abstract crunchingFallback(
    error: Error,
    ctx: WorkerBase.Ctx<"crunchingFallback">,
  ): crb.Awaitable<WorkerBase.Result<"crunchingFallback">>;

  /** State `Resting` (async, specs/modes.yaml:38). Next: `Polishing`; returning nothing repeats every 10s. */
  protected abstract resting(
    state: WorkerBase.State<"Resting">,
    ctx: WorkerBase.Ctx<"resting">,
  ): crb.Awaitable<WorkerBase.Result<"resting">>;

  /**
   * State `Polishing` (sync: on a thread, specs/modes.yaml:42). Next: `Watching`; returning nothing repeats.
   */
  protected abstract readonly polishing: WorkerBase.Body<"polishing">;

  /** State `Watching` (async, specs/modes.yaml:46). Repeats. */
  protected abstract watching(
    state: WorkerBase.State<"Watching">,
    ctx: WorkerBase.Ctx<"watching">,
  ): crb.Awaitable<WorkerBase.Result<"watching">>;
}

/** Agent `Ticker` (specs/modes.yaml:49). Never ends. */
export declare namespace TickerBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Beating: crb.Empty;
    Measuring: crb.Empty;
    Broken: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Beating: [];
    Measuring: [];
    Broken: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Ticker";
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
    beating: crb.Task<Is, "Ticker.beating", "Beating", "Measuring">;
    beatingFallback: crb.Here<Is, "Ticker.beatingFallback", "Beating", "Broken">;
    measuring: crb.Task<Is, "Ticker.measuring", "Measuring", "Beating">;
    broken: crb.Task<Is, "Ticker.broken", "Broken", "Beating">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    beating: crb.Step<"Ticker.beating", "Measuring"> | void;
    beatingFallback: crb.Step<"Ticker.beatingFallback", "Broken">;
    measuring: crb.Step<"Ticker.measuring", "Beating">;
    broken: crb.Step<"Ticker.broken", "Beating">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TickerBase extends crb.Agent<TickerBase.Is> {
  constructor(data: TickerBase.Init = {}) {
    super(tickerGraph, data);
  }

  /** State `Beating` (async, specs/modes.yaml:56). Next: `Measuring`; returning nothing repeats every 1s. */
  protected abstract beating(
    state: TickerBase.State<"Beating">,
    ctx: TickerBase.Ctx<"beating">,
  ): crb.Awaitable<TickerBase.Result<"beating">>;

  /** Error in `Beating` (specs/modes.yaml:53). Next: `Broken`. */
  protected abstract beatingFallback(
    error: Error,
    ctx: TickerBase.Ctx<"beatingFallback">,
  ): crb.Awaitable<TickerBase.Result<"beatingFallback">>;

  /** State `Measuring` (async, specs/modes.yaml:57). Next: `Beating`. */
  protected abstract measuring(
    state: TickerBase.State<"Measuring">,
    ctx: TickerBase.Ctx<"measuring">,
  ): crb.Awaitable<TickerBase.Result<"measuring">>;

  /** State `Broken` (duty, specs/modes.yaml:58). Next: `Beating`. */
  protected abstract broken(
    state: TickerBase.State<"Broken">,
    ctx: TickerBase.Ctx<"broken">,
  ): crb.Awaitable<TickerBase.Result<"broken">>;
}

/** Agent `Cruncher` (specs/modes.yaml:59). */
export declare namespace CruncherBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Going: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Going: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Cruncher";
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
    going: crb.ThreadStays<Is, "Going">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    going: crb.Threaded<State<"Going">, Ctx<"going">, void>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class CruncherBase extends crb.Agent<CruncherBase.Is> {
  constructor(data: CruncherBase.Init = {}) {
    super(cruncherGraph, data);
  }

  /** State `Going` (sync: on a thread, specs/modes.yaml:63). Repeats every 1m. */
  protected abstract readonly going: CruncherBase.Body<"going">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "Worker.data": {
    type: "object",
    properties: {
      first: { type: "string" },
      done: { type: "integer" },
      settings: {
        type: "object",
        properties: { a: { type: "string" }, b: { type: "array", items: { type: "integer" } } },
        required: ["a", "b"],
        additionalProperties: false,
      },
    },
    required: ["first", "done", "settings"],
    additionalProperties: false,
  },
  "Worker.Fetching": {
    type: "object",
    properties: { id: { type: "string" }, page: { type: "integer" }, limit: { type: "integer" } },
    required: ["id", "limit"],
    additionalProperties: false,
  },
  "Worker.Crunching": {
    type: "object",
    properties: { id: { type: "string" }, size: { type: "integer" } },
    required: ["id", "size"],
    additionalProperties: false,
  },
  "Worker.Resting": { type: "object", additionalProperties: false },
  "Worker.Polishing": { type: "object", additionalProperties: false },
  "Worker.Watching": { type: "object", additionalProperties: false },
  "Cruncher.data": { type: "object", additionalProperties: false },
  "Cruncher.Going": { type: "object", additionalProperties: false },
};

const workerGraph: crb.Graph = {
  agent: "Worker",
  at: "specs/modes.yaml:6",
  initial: "Starting",
  takes: ["first"],
  defaults: {
    done: 0,
    settings: { a: "x", b: [1, 2] },
  },
  messages: {},
  states: {
    Starting: {
      mode: "duty",
      at: "specs/modes.yaml:15",
      call: "starting",
      next: ["Fetching"],
      defaults: { tries: 3 },
    },
    Fetching: {
      mode: "async",
      at: "specs/modes.yaml:20",
      call: "fetching",
      next: ["Crunching", "Fetching", "done"],
      defaults: { limit: 100 },
      timeout: 60000,
      retry: { max: 5, backoff: [200, 5000] },
      repair: { at: "specs/modes.yaml:29", call: "fetchingRepair" },
      fallback: { at: "specs/modes.yaml:30", call: "fetchingFallback", next: ["Starting", "done"] },
    },
    Crunching: {
      mode: "sync",
      at: "specs/modes.yaml:31",
      call: "crunching",
      next: ["Fetching", "Resting"],
      timeout: 30000,
      retry: { max: 1, backoff: [3000, 3000] },
      fallback: { at: "specs/modes.yaml:37", call: "crunchingFallback", next: ["Resting"] },
    },
    Resting: {
      mode: "async",
      at: "specs/modes.yaml:38",
      call: "resting",
      next: ["Polishing"],
      repeat: { every: 10000 },
    },
    Polishing: {
      mode: "sync",
      at: "specs/modes.yaml:42",
      call: "polishing",
      next: ["Watching"],
      repeat: { every: 0 },
    },
    Watching: {
      mode: "async",
      at: "specs/modes.yaml:46",
      call: "watching",
      next: [],
      repeat: { every: 0 },
    },
  },
  schemas,
};

const tickerGraph: crb.Graph = {
  agent: "Ticker",
  at: "specs/modes.yaml:49",
  initial: "Beating",
  data: false,
  messages: {},
  states: {
    Beating: {
      mode: "async",
      at: "specs/modes.yaml:56",
      call: "beating",
      next: ["Measuring"],
      repeat: { every: 1000 },
      timeout: 30000,
      retry: { max: 2, backoff: [1000, 1000] },
      fallback: { at: "specs/modes.yaml:53", call: "beatingFallback", next: ["Broken"] },
    },
    Measuring: {
      mode: "async",
      at: "specs/modes.yaml:57",
      call: "measuring",
      next: ["Beating"],
      timeout: 30000,
      retry: { max: 2, backoff: [1000, 1000] },
    },
    Broken: { mode: "duty", at: "specs/modes.yaml:58", call: "broken", next: ["Beating"] },
  },
};

const cruncherGraph: crb.Graph = {
  agent: "Cruncher",
  at: "specs/modes.yaml:59",
  initial: "Going",
  data: false,
  messages: {},
  states: {
    Going: {
      mode: "sync",
      at: "specs/modes.yaml:63",
      call: "going",
      next: [],
      repeat: { every: 60000 },
    },
  },
  schemas,
};
