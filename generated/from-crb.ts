// Made by crb-gen from specs/from-crb.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `AddUrl` (specs/from-crb.yaml:4). */
export interface AddUrl {
  url: string;
}
export declare namespace AddUrl {
  /** Whatever takes `AddUrl`. */
  interface Recipient {
    addUrl(event: AddUrl): void;
  }
}

/** Event `DeleteUrl` (specs/from-crb.yaml:5). */
export interface DeleteUrl {
  url: string;
}
export declare namespace DeleteUrl {
  /** Whatever takes `DeleteUrl`. */
  interface Recipient {
    deleteUrl(event: DeleteUrl): void;
  }
}

/** Agent `LoadPage` (specs/from-crb.yaml:8). An asynchronous task, the simplest agent there is. */
export declare namespace LoadPageBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Loading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Loading: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "LoadPage";
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
    loading: crb.Task<Is, "LoadPage.loading", "Loading", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    loading: crb.Step<"LoadPage.loading", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LoadPageBase extends crb.Agent<LoadPageBase.Is> {
  constructor(data: LoadPageBase.Init) {
    super(loadPageGraph, data);
  }

  /** State `Loading` (async, specs/from-crb.yaml:14). Next: `done`. */
  protected abstract loading(
    state: LoadPageBase.State<"Loading">,
    ctx: LoadPageBase.Ctx<"loading">,
  ): crb.Awaitable<LoadPageBase.Result<"loading">>;
}

/**
 * Agent `LoadStubbornPage` (specs/from-crb.yaml:16).
 *
 * A task that chooses its way in case of an error, here back to where it came from.
 */
export declare namespace LoadStubbornPageBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  interface Output {
    length: number;
    failures: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Loading: { failures: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Loading: [data?: { failures?: number }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "LoadStubbornPage";
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
    loading: crb.Task<Is, "LoadStubbornPage.loading", "Loading", "done">;
    loadingFallback: crb.Here<Is, "LoadStubbornPage.loadingFallback", "Loading", "Loading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    loading: crb.Step<"LoadStubbornPage.loading", "done">;
    loadingFallback: crb.Step<"LoadStubbornPage.loadingFallback", "Loading">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LoadStubbornPageBase extends crb.Agent<LoadStubbornPageBase.Is> {
  constructor(data: LoadStubbornPageBase.Init) {
    super(loadStubbornPageGraph, data);
  }

  /** State `Loading` (async, specs/from-crb.yaml:22). Next: `done`. */
  protected abstract loading(
    state: LoadStubbornPageBase.State<"Loading">,
    ctx: LoadStubbornPageBase.Ctx<"loading">,
  ): crb.Awaitable<LoadStubbornPageBase.Result<"loading">>;

  /** Error in `Loading` (specs/from-crb.yaml:27). Next: `Loading`. */
  protected abstract loadingFallback(
    error: Error,
    ctx: LoadStubbornPageBase.Ctx<"loadingFallback">,
  ): crb.Awaitable<LoadStubbornPageBase.Result<"loadingFallback">>;
}

/**
 * Agent `LoadUntilThere` (specs/from-crb.yaml:29).
 *
 * A routine that runs again and again until it returns a step; repair swallows its errors.
 */
export declare namespace LoadUntilThereBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Loading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Loading: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "LoadUntilThere";
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
    loading: crb.Task<Is, "LoadUntilThere.loading", "Loading", "done">;
    loadingRepair: crb.OnlyStays<Is, "Loading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    loading: crb.Step<"LoadUntilThere.loading", "done"> | void;
    loadingRepair: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LoadUntilThereBase extends crb.Agent<LoadUntilThereBase.Is> {
  constructor(data: LoadUntilThereBase.Init) {
    super(loadUntilThereGraph, data);
  }

  /** State `Loading` (async, specs/from-crb.yaml:35). Next: `done`; returning nothing repeats every 1s. */
  protected abstract loading(
    state: LoadUntilThereBase.State<"Loading">,
    ctx: LoadUntilThereBase.Ctx<"loading">,
  ): crb.Awaitable<LoadUntilThereBase.Result<"loading">>;

  /**
   * Repair after an error in `Loading` (specs/from-crb.yaml:35). Returning runs the state again; throwing
   * fails the agent.
   */
  protected abstract loadingRepair(
    error: Error,
    ctx: LoadUntilThereBase.Ctx<"loadingRepair">,
  ): crb.Awaitable<LoadUntilThereBase.Result<"loadingRepair">>;
}

/** Agent `SumOfPowers` (specs/from-crb.yaml:37). A synchronous task, on a thread. */
export declare namespace SumOfPowersBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Summing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Summing: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "SumOfPowers";
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
    summing: crb.Thread<Is, "SumOfPowers.summing", "Summing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    summing: crb.Threaded<State<"Summing">, Ctx<"summing">, crb.Step<"SumOfPowers.summing", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class SumOfPowersBase extends crb.Agent<SumOfPowersBase.Is> {
  constructor(data: SumOfPowersBase.Init = {}) {
    super(sumOfPowersGraph, data);
  }

  /** State `Summing` (sync: on a thread, specs/from-crb.yaml:42). Next: `done`. */
  protected abstract readonly summing: SumOfPowersBase.Body<"summing">;
}

/**
 * Agent `PrintPage` (specs/from-crb.yaml:44).
 *
 * Two states, one that waits for the network and one that works on a thread.
 */
export declare namespace PrintPageBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  type Output = string;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    GetPage: { url: string };
    Print: { text: string };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    GetPage: [data: { url: string }];
    Print: [data: { text: string }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "PrintPage";
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
    getPage: crb.Task<Is, "PrintPage.getPage", "GetPage", "Print">;
    print: crb.Thread<Is, "PrintPage.print", "Print", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    getPage: crb.Step<"PrintPage.getPage", "Print">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    print: crb.Threaded<State<"Print">, Ctx<"print">, crb.Step<"PrintPage.print", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class PrintPageBase extends crb.Agent<PrintPageBase.Is> {
  constructor(data: PrintPageBase.Init) {
    super(printPageGraph, data);
  }

  /** State `GetPage` (async, specs/from-crb.yaml:50). Next: `Print`. */
  protected abstract getPage(
    state: PrintPageBase.State<"GetPage">,
    ctx: PrintPageBase.Ctx<"getPage">,
  ): crb.Awaitable<PrintPageBase.Result<"getPage">>;

  /** State `Print` (sync: on a thread, specs/from-crb.yaml:51). Next: `done`. */
  protected abstract readonly print: PrintPageBase.Body<"print">;
}

/**
 * Agent `SiteMonitor` (specs/from-crb.yaml:53).
 *
 * A state that keeps count in its own data while it repeats.
 */
export declare namespace SiteMonitorBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Monitor: { total: number; success: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Monitor: [data?: { total?: number; success?: number }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "SiteMonitor";
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
    monitor: crb.TaskStays<Is, "Monitor">;
    monitorRepair: crb.OnlyStays<Is, "Monitor">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    monitor: void;
    monitorRepair: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SiteMonitorBase extends crb.Agent<SiteMonitorBase.Is> {
  constructor(data: SiteMonitorBase.Init) {
    super(siteMonitorGraph, data);
  }

  /** State `Monitor` (async, specs/from-crb.yaml:59). Repeats every 10s. */
  protected abstract monitor(
    state: SiteMonitorBase.State<"Monitor">,
    ctx: SiteMonitorBase.Ctx<"monitor">,
  ): crb.Awaitable<SiteMonitorBase.Result<"monitor">>;

  /**
   * Repair after an error in `Monitor` (specs/from-crb.yaml:63). Returning runs the state again; throwing
   * fails the agent.
   */
  protected abstract monitorRepair(
    error: Error,
    ctx: SiteMonitorBase.Ctx<"monitorRepair">,
  ): crb.Awaitable<SiteMonitorBase.Result<"monitorRepair">>;
}

/** Agent `ConcurrentTask` (specs/from-crb.yaml:65). Several requests at once, in one state. */
export declare namespace ConcurrentTaskBase {
  /** What the agent is made of. */
  interface Data {
    urls: string[];
  }
  /** What its creator gives. */
  interface Init {
    urls: string[];
  }
  type Output = number[];
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Loading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Loading: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "ConcurrentTask";
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
    loading: crb.Task<Is, "ConcurrentTask.loading", "Loading", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    loading: crb.Step<"ConcurrentTask.loading", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ConcurrentTaskBase extends crb.Agent<ConcurrentTaskBase.Is> {
  constructor(data: ConcurrentTaskBase.Init) {
    super(concurrentTaskGraph, data);
  }

  /** State `Loading` (async, specs/from-crb.yaml:71). Next: `done`. */
  protected abstract loading(
    state: ConcurrentTaskBase.State<"Loading">,
    ctx: ConcurrentTaskBase.Ctx<"loading">,
  ): crb.Awaitable<ConcurrentTaskBase.Result<"loading">>;
}

/**
 * Agent `ParallelTask` (specs/from-crb.yaml:73).
 *
 * Many numbers at once, on all threads, in a synchronous state.
 */
export declare namespace ParallelTaskBase {
  /** What the agent is made of. */
  interface Data {
    numbers: number[];
  }
  /** What its creator gives. */
  interface Init {
    numbers: number[];
  }
  type Output = number[];
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Squaring: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Squaring: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "ParallelTask";
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
    squaring: crb.Thread<Is, "ParallelTask.squaring", "Squaring", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    squaring: crb.Threaded<State<"Squaring">, Ctx<"squaring">, crb.Step<"ParallelTask.squaring", "done">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class ParallelTaskBase extends crb.Agent<ParallelTaskBase.Is> {
  constructor(data: ParallelTaskBase.Init) {
    super(parallelTaskGraph, data);
  }

  /** State `Squaring` (sync: on a thread, specs/from-crb.yaml:79). Next: `done`. */
  protected abstract readonly squaring: ParallelTaskBase.Body<"squaring">;
}

/** Agent `RunBoth` (specs/from-crb.yaml:81). Two agents run inside another, at the same time. */
export declare namespace RunBothBase {
  /** What the agent is made of. */
  interface Data {
    urls: string[];
    numbers: number[];
  }
  /** What its creator gives. */
  interface Init {
    urls: string[];
    numbers: number[];
  }
  interface Output {
    statuses: number[];
    squares: number[];
  }
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
    name: "RunBoth";
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
    running: crb.Task<Is, "RunBoth.running", "Running", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    running: crb.Step<"RunBoth.running", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RunBothBase extends crb.Agent<RunBothBase.Is> {
  constructor(data: RunBothBase.Init) {
    super(runBothGraph, data);
  }

  /** State `Running` (async, specs/from-crb.yaml:87). Next: `done`. */
  protected abstract running(
    state: RunBothBase.State<"Running">,
    ctx: RunBothBase.Ctx<"running">,
  ): crb.Awaitable<RunBothBase.Result<"running">>;
}

/**
 * Agent `Steps` (specs/from-crb.yaml:89).
 *
 * A state machine that is told where to begin, and goes on from there.
 */
export declare namespace StepsBase {
  /** What the agent is made of. */
  interface Data {
    begin: "First" | "Second" | "Third";
    passed: string[];
  }
  /** What its creator gives. */
  interface Init {
    begin: "First" | "Second" | "Third";
    passed?: string[];
  }
  type Output = string[];
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Begin: crb.Empty;
    First: crb.Empty;
    Second: crb.Empty;
    Third: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Begin: [];
    First: [];
    Second: [];
    Third: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Steps";
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
    begin: crb.Task<Is, "Steps.begin", "Begin", "First" | "Second" | "Third">;
    first: crb.Task<Is, "Steps.first", "First", "Second">;
    second: crb.Task<Is, "Steps.second", "Second", "Third">;
    third: crb.Task<Is, "Steps.third", "Third", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    begin: crb.Step<"Steps.begin", "First" | "Second" | "Third">;
    first: crb.Step<"Steps.first", "Second">;
    second: crb.Step<"Steps.second", "Third">;
    third: crb.Step<"Steps.third", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StepsBase extends crb.Agent<StepsBase.Is> {
  constructor(data: StepsBase.Init) {
    super(stepsGraph, data);
  }

  /** State `Begin` (duty, specs/from-crb.yaml:95). Next: `First`, `Second`, `Third`. */
  protected abstract begin(
    state: StepsBase.State<"Begin">,
    ctx: StepsBase.Ctx<"begin">,
  ): crb.Awaitable<StepsBase.Result<"begin">>;

  /** State `First` (async, specs/from-crb.yaml:96). Next: `Second`. */
  protected abstract first(
    state: StepsBase.State<"First">,
    ctx: StepsBase.Ctx<"first">,
  ): crb.Awaitable<StepsBase.Result<"first">>;

  /** State `Second` (async, specs/from-crb.yaml:97). Next: `Third`. */
  protected abstract second(
    state: StepsBase.State<"Second">,
    ctx: StepsBase.Ctx<"second">,
  ): crb.Awaitable<StepsBase.Result<"second">>;

  /** State `Third` (async, specs/from-crb.yaml:98). Next: `done`. */
  protected abstract third(
    state: StepsBase.State<"Third">,
    ctx: StepsBase.Ctx<"third">,
  ): crb.Awaitable<StepsBase.Result<"third">>;
}

/**
 * Agent `Bookmarks` (specs/from-crb.yaml:100).
 *
 * An actor, which is what an agent is when nothing says where it begins.
 */
export declare namespace BookmarksBase {
  /** What the agent is made of. */
  interface Data {
    urls: string[];
  }
  /** What its creator gives. */
  interface Init {
    urls?: string[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, AddUrl.Recipient, DeleteUrl.Recipient {}

  /** The data of each state. */
  interface States {
    Listening: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Listening: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Bookmarks";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { AddUrl: AddUrl; DeleteUrl: DeleteUrl };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onAddUrl: crb.OnlyStays<Is, "Listening">;
    onDeleteUrl: crb.OnlyStays<Is, "Listening">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onAddUrl: void;
    onDeleteUrl: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BookmarksBase extends crb.Agent<BookmarksBase.Is> {
  constructor(data: BookmarksBase.Init = {}) {
    super(bookmarksGraph, data);
  }

  /** Event `AddUrl` in `Listening` (specs/from-crb.yaml:108). Stays. */
  protected abstract onAddUrl(
    event: AddUrl,
    ctx: BookmarksBase.Ctx<"onAddUrl">,
  ): crb.Awaitable<BookmarksBase.Result<"onAddUrl">>;

  /** Event `DeleteUrl` in `Listening` (specs/from-crb.yaml:109). Stays. */
  protected abstract onDeleteUrl(
    event: DeleteUrl,
    ctx: BookmarksBase.Ctx<"onDeleteUrl">,
  ): crb.Awaitable<BookmarksBase.Result<"onDeleteUrl">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  "SumOfPowers.data": { type: "object", additionalProperties: false },
  "SumOfPowers.output": { type: "number" },
  "SumOfPowers.Summing": { type: "object", additionalProperties: false },
  "PrintPage.data": {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  "PrintPage.output": { type: "string" },
  "PrintPage.Print": {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  "ParallelTask.data": {
    type: "object",
    properties: { numbers: { type: "array", items: { type: "integer" } } },
    required: ["numbers"],
    additionalProperties: false,
  },
  "ParallelTask.output": { type: "array", items: { type: "integer" } },
  "ParallelTask.Squaring": { type: "object", additionalProperties: false },
  AddUrl: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  DeleteUrl: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
};

const loadPageGraph: crb.Graph = {
  agent: "LoadPage",
  at: "specs/from-crb.yaml:8",
  initial: "Loading",
  messages: {},
  states: {
    Loading: { mode: "async", at: "specs/from-crb.yaml:14", call: "loading", next: ["done"] },
  },
};

const loadStubbornPageGraph: crb.Graph = {
  agent: "LoadStubbornPage",
  at: "specs/from-crb.yaml:16",
  initial: "Loading",
  messages: {},
  states: {
    Loading: {
      mode: "async",
      at: "specs/from-crb.yaml:22",
      call: "loading",
      next: ["done"],
      defaults: { failures: 0 },
      retry: { max: 1, backoff: [200, 200] },
      fallback: { at: "specs/from-crb.yaml:27", call: "loadingFallback", next: ["Loading"] },
    },
  },
};

const loadUntilThereGraph: crb.Graph = {
  agent: "LoadUntilThere",
  at: "specs/from-crb.yaml:29",
  initial: "Loading",
  messages: {},
  states: {
    Loading: {
      mode: "async",
      at: "specs/from-crb.yaml:35",
      call: "loading",
      next: ["done"],
      repeat: { every: 1000 },
      repair: { at: "specs/from-crb.yaml:35", call: "loadingRepair" },
    },
  },
};

const sumOfPowersGraph: crb.Graph = {
  agent: "SumOfPowers",
  at: "specs/from-crb.yaml:37",
  initial: "Summing",
  messages: {},
  states: {
    Summing: { mode: "sync", at: "specs/from-crb.yaml:42", call: "summing", next: ["done"] },
  },
  schemas,
};

const printPageGraph: crb.Graph = {
  agent: "PrintPage",
  at: "specs/from-crb.yaml:44",
  initial: "GetPage",
  takes: ["url"],
  messages: {},
  states: {
    GetPage: { mode: "async", at: "specs/from-crb.yaml:50", call: "getPage", next: ["Print"] },
    Print: { mode: "sync", at: "specs/from-crb.yaml:51", call: "print", next: ["done"] },
  },
  schemas,
};

const siteMonitorGraph: crb.Graph = {
  agent: "SiteMonitor",
  at: "specs/from-crb.yaml:53",
  initial: "Monitor",
  messages: {},
  states: {
    Monitor: {
      mode: "async",
      at: "specs/from-crb.yaml:59",
      call: "monitor",
      next: [],
      defaults: { total: 0, success: 0 },
      repeat: { every: 10000 },
      repair: { at: "specs/from-crb.yaml:63", call: "monitorRepair" },
    },
  },
};

const concurrentTaskGraph: crb.Graph = {
  agent: "ConcurrentTask",
  at: "specs/from-crb.yaml:65",
  initial: "Loading",
  messages: {},
  states: {
    Loading: { mode: "async", at: "specs/from-crb.yaml:71", call: "loading", next: ["done"] },
  },
};

const parallelTaskGraph: crb.Graph = {
  agent: "ParallelTask",
  at: "specs/from-crb.yaml:73",
  initial: "Squaring",
  messages: {},
  states: {
    Squaring: { mode: "sync", at: "specs/from-crb.yaml:79", call: "squaring", next: ["done"] },
  },
  schemas,
};

const runBothGraph: crb.Graph = {
  agent: "RunBoth",
  at: "specs/from-crb.yaml:81",
  initial: "Running",
  messages: {},
  states: {
    Running: { mode: "async", at: "specs/from-crb.yaml:87", call: "running", next: ["done"] },
  },
};

const stepsGraph: crb.Graph = {
  agent: "Steps",
  at: "specs/from-crb.yaml:89",
  initial: "Begin",
  defaults: { passed: [] },
  messages: {},
  states: {
    Begin: { mode: "duty", at: "specs/from-crb.yaml:95", call: "begin", next: ["First", "Second", "Third"] },
    First: { mode: "async", at: "specs/from-crb.yaml:96", call: "first", next: ["Second"] },
    Second: { mode: "async", at: "specs/from-crb.yaml:97", call: "second", next: ["Third"] },
    Third: { mode: "async", at: "specs/from-crb.yaml:98", call: "third", next: ["done"] },
  },
};

const bookmarksGraph: crb.Graph = {
  agent: "Bookmarks",
  at: "specs/from-crb.yaml:100",
  initial: "Listening",
  defaults: { urls: [] },
  messages: {
    AddUrl: { kind: "event", at: "specs/from-crb.yaml:4", method: "addUrl" },
    DeleteUrl: { kind: "event", at: "specs/from-crb.yaml:5", method: "deleteUrl" },
  },
  states: {
    Listening: {
      mode: "events",
      at: "specs/from-crb.yaml:105",
      handle: {
        AddUrl: { at: "specs/from-crb.yaml:108", call: "onAddUrl", next: ["stay"] },
        DeleteUrl: { at: "specs/from-crb.yaml:109", call: "onDeleteUrl", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
