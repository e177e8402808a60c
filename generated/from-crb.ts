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

/** Event `Keep` (specs/from-crb.yaml:6). */
export interface Keep {
  user: string;
  url: string;
}
export declare namespace Keep {
  /** Whatever takes `Keep`. */
  interface Recipient {
    keep(event: Keep): void;
  }
}

/** Event `Load` (specs/from-crb.yaml:7). */
export interface Load {
  url: string;
}
export declare namespace Load {
  /** Whatever takes `Load`. */
  interface Recipient {
    load(event: Load): void;
  }
}

/** Agent `LoadPage` (specs/from-crb.yaml:10). An asynchronous task, the simplest agent there is. */
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

  /** State `Loading` (async, specs/from-crb.yaml:16). Next: `done`. */
  protected abstract loading(
    state: LoadPageBase.State<"Loading">,
    ctx: LoadPageBase.Ctx<"loading">,
  ): crb.Awaitable<LoadPageBase.Result<"loading">>;
}

/**
 * Agent `LoadStubbornPage` (specs/from-crb.yaml:18).
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

  /** State `Loading` (async, specs/from-crb.yaml:24). Next: `done`. */
  protected abstract loading(
    state: LoadStubbornPageBase.State<"Loading">,
    ctx: LoadStubbornPageBase.Ctx<"loading">,
  ): crb.Awaitable<LoadStubbornPageBase.Result<"loading">>;

  /** Error in `Loading` (specs/from-crb.yaml:29). Next: `Loading`. */
  protected abstract loadingFallback(
    error: Error,
    ctx: LoadStubbornPageBase.Ctx<"loadingFallback">,
  ): crb.Awaitable<LoadStubbornPageBase.Result<"loadingFallback">>;
}

/**
 * Agent `LoadUntilThere` (specs/from-crb.yaml:31).
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

  /** State `Loading` (async, specs/from-crb.yaml:37). Next: `done`; returning nothing repeats every 1s. */
  protected abstract loading(
    state: LoadUntilThereBase.State<"Loading">,
    ctx: LoadUntilThereBase.Ctx<"loading">,
  ): crb.Awaitable<LoadUntilThereBase.Result<"loading">>;

  /**
   * Repair after an error in `Loading` (specs/from-crb.yaml:37). Returning runs the state again; throwing
   * fails the agent.
   */
  protected abstract loadingRepair(
    error: Error,
    ctx: LoadUntilThereBase.Ctx<"loadingRepair">,
  ): crb.Awaitable<LoadUntilThereBase.Result<"loadingRepair">>;
}

/** Agent `SumOfPowers` (specs/from-crb.yaml:39). A synchronous task, on a thread. */
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

  /** State `Summing` (sync: on a thread, specs/from-crb.yaml:44). Next: `done`. */
  protected abstract readonly summing: SumOfPowersBase.Body<"summing">;
}

/**
 * Agent `PrintPage` (specs/from-crb.yaml:46).
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

  /** State `GetPage` (async, specs/from-crb.yaml:52). Next: `Print`. */
  protected abstract getPage(
    state: PrintPageBase.State<"GetPage">,
    ctx: PrintPageBase.Ctx<"getPage">,
  ): crb.Awaitable<PrintPageBase.Result<"getPage">>;

  /** State `Print` (sync: on a thread, specs/from-crb.yaml:53). Next: `done`. */
  protected abstract readonly print: PrintPageBase.Body<"print">;
}

/**
 * Agent `SiteMonitor` (specs/from-crb.yaml:55).
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

  /** State `Monitor` (async, specs/from-crb.yaml:61). Repeats every 10s. */
  protected abstract monitor(
    state: SiteMonitorBase.State<"Monitor">,
    ctx: SiteMonitorBase.Ctx<"monitor">,
  ): crb.Awaitable<SiteMonitorBase.Result<"monitor">>;

  /**
   * Repair after an error in `Monitor` (specs/from-crb.yaml:65). Returning runs the state again; throwing
   * fails the agent.
   */
  protected abstract monitorRepair(
    error: Error,
    ctx: SiteMonitorBase.Ctx<"monitorRepair">,
  ): crb.Awaitable<SiteMonitorBase.Result<"monitorRepair">>;
}

/** Agent `ConcurrentTask` (specs/from-crb.yaml:67). Several requests at once, in one state. */
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

  /** State `Loading` (async, specs/from-crb.yaml:73). Next: `done`. */
  protected abstract loading(
    state: ConcurrentTaskBase.State<"Loading">,
    ctx: ConcurrentTaskBase.Ctx<"loading">,
  ): crb.Awaitable<ConcurrentTaskBase.Result<"loading">>;
}

/**
 * Agent `ParallelTask` (specs/from-crb.yaml:75).
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

  /** State `Squaring` (sync: on a thread, specs/from-crb.yaml:81). Next: `done`. */
  protected abstract readonly squaring: ParallelTaskBase.Body<"squaring">;
}

/** Agent `RunBoth` (specs/from-crb.yaml:83). Two agents run inside another, at the same time. */
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

  /** State `Running` (async, specs/from-crb.yaml:89). Next: `done`. */
  protected abstract running(
    state: RunBothBase.State<"Running">,
    ctx: RunBothBase.Ctx<"running">,
  ): crb.Awaitable<RunBothBase.Result<"running">>;
}

/**
 * Agent `Steps` (specs/from-crb.yaml:91).
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

  /** State `Begin` (duty, specs/from-crb.yaml:97). Next: `First`, `Second`, `Third`. */
  protected abstract begin(
    state: StepsBase.State<"Begin">,
    ctx: StepsBase.Ctx<"begin">,
  ): crb.Awaitable<StepsBase.Result<"begin">>;

  /** State `First` (async, specs/from-crb.yaml:98). Next: `Second`. */
  protected abstract first(
    state: StepsBase.State<"First">,
    ctx: StepsBase.Ctx<"first">,
  ): crb.Awaitable<StepsBase.Result<"first">>;

  /** State `Second` (async, specs/from-crb.yaml:99). Next: `Third`. */
  protected abstract second(
    state: StepsBase.State<"Second">,
    ctx: StepsBase.Ctx<"second">,
  ): crb.Awaitable<StepsBase.Result<"second">>;

  /** State `Third` (async, specs/from-crb.yaml:100). Next: `done`. */
  protected abstract third(
    state: StepsBase.State<"Third">,
    ctx: StepsBase.Ctx<"third">,
  ): crb.Awaitable<StepsBase.Result<"third">>;
}

/**
 * Agent `Bookmarks` (specs/from-crb.yaml:102).
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

  /** Event `AddUrl` in `Listening` (specs/from-crb.yaml:110). Stays. */
  protected abstract onAddUrl(
    event: AddUrl,
    ctx: BookmarksBase.Ctx<"onAddUrl">,
  ): crb.Awaitable<BookmarksBase.Result<"onAddUrl">>;

  /** Event `DeleteUrl` in `Listening` (specs/from-crb.yaml:111). Stays. */
  protected abstract onDeleteUrl(
    event: DeleteUrl,
    ctx: BookmarksBase.Ctx<"onDeleteUrl">,
  ): crb.Awaitable<BookmarksBase.Result<"onDeleteUrl">>;
}

/**
 * Agent `App` (specs/from-crb.yaml:113).
 *
 * A supervisor, whose groups stop in the order in which they are written.
 */
export declare namespace AppBase {
  /** What the agent is made of. */
  interface Data {
    loaded: number;
    failed: number;
  }
  /** What its creator gives. */
  interface Init {
    loaded?: number;
    failed?: number;
  }
  interface Output {
    loaded: number;
    failed: number;
  }
  interface Address extends crb.Address<Output>, Load.Recipient, Keep.Recipient {}

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

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Workers: { key: []; child: ServiceBase };
    Requests: { key: []; child: LoadPageBase };
    Server: { key: []; child: ServiceBase };
    HealthCheck: { key: []; child: ServiceBase };
    DbCleaner: { key: []; child: ServiceBase };
    UserSession: { key: [key: string]; child: BookmarksBase };
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
    name: "App";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Load: Load; Keep: Keep };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onLoad: crb.OnlyStays<Is, "Running">;
    onKeep: crb.OnlyStays<Is, "Running">;
    onRequestsFinished: crb.Here<Is, "App.onRequestsFinished", "Running", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLoad: void;
    onKeep: void;
    onRequestsFinished: crb.Step<"App.onRequestsFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class AppBase extends crb.Agent<AppBase.Is> {
  constructor(data: AppBase.Init = {}) {
    super(appGraph, data);
  }

  /**
   * One of the 2 children of `Workers` that start with the agent, anew for each restart; `index` counts from
   * 0 (specs/from-crb.yaml:119).
   */
  protected abstract startWorkers(index: number): AppBase.Child<"Workers">;

  /**
   * The child of `Server` that starts with the agent, anew for each restart; `index` counts from 0
   * (specs/from-crb.yaml:121).
   */
  protected abstract startServer(index: number): AppBase.Child<"Server">;

  /**
   * The child of `HealthCheck` that starts with the agent, anew for each restart; `index` counts from 0
   * (specs/from-crb.yaml:122).
   */
  protected abstract startHealthCheck(index: number): AppBase.Child<"HealthCheck">;

  /**
   * The child of `DbCleaner` that starts with the agent, anew for each restart; `index` counts from 0
   * (specs/from-crb.yaml:123).
   */
  protected abstract startDbCleaner(index: number): AppBase.Child<"DbCleaner">;

  /** Event `Load` in `Running` (specs/from-crb.yaml:128). Stays. */
  protected abstract onLoad(event: Load, ctx: AppBase.Ctx<"onLoad">): crb.Awaitable<AppBase.Result<"onLoad">>;

  /** Event `Keep` in `Running` (specs/from-crb.yaml:128). Stays. */
  protected abstract onKeep(event: Keep, ctx: AppBase.Ctx<"onKeep">): crb.Awaitable<AppBase.Result<"onKeep">>;

  /**
   * End of a child of `Requests` in `Running` (specs/from-crb.yaml:129). Next: `done`; returning nothing
   * stays.
   */
  protected abstract onRequestsFinished(
    end: AppBase.Finished<"Requests">,
    ctx: AppBase.Ctx<"onRequestsFinished">,
  ): crb.Awaitable<AppBase.Result<"onRequestsFinished">>;
}

/** Agent `Service` (specs/from-crb.yaml:131). It can only be started in a group of a supervisor. */
export declare namespace ServiceBase {
  /** What the agent is made of. */
  interface Data {
    name: string;
  }
  /** What its creator gives. */
  interface Init {
    name: string;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Serving: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Serving: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Service";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: { chores: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onChores: crb.OnlyStays<Is, "Serving">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onChores: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ServiceBase extends crb.Child<ServiceBase.Is> {
  constructor(data: ServiceBase.Init) {
    super(serviceGraph, data);
  }

  /** Timer `chores` in `Serving`, every 10s (specs/from-crb.yaml:137). Stays. */
  protected abstract onChores(
    ctx: ServiceBase.Ctx<"onChores">,
  ): crb.Awaitable<ServiceBase.Result<"onChores">>;
}

/**
 * Pipeline `Newsletter` (specs/from-crb.yaml:140).
 *
 * Reads pages, and puts the beginnings of them into issues. A stage is an agent, or a method.
 */
export declare namespace NewsletterBase {
  /** What all its stages share. */
  interface Data {
    words: number;
  }
  /** What its creator gives. */
  interface Init {
    words?: number;
  }
  /** What its creator gives for stages. */
  interface Config {
    Shorten?: { words?: number };
  }
  /** What goes in. */
  interface Input {
    url: string;
  }
  /** What comes out. */
  type Output = string[];
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Read: { from: PrintPageBase.Init; to: PrintPageBase.Output; config: crb.Empty };
    Shorten: { from: string; to: string; config: { words: number } };
    Issue: { from: string; to: string[]; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Newsletter";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    startRead: crb.Stage<Is, "Read">;
    shorten: crb.Stage<Is, "Shorten">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    startRead: PrintPageBase;
    shorten: string;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NewsletterBase extends crb.Pipeline<NewsletterBase.Is> {
  constructor(data: NewsletterBase.Init = {}, config: NewsletterBase.Config = {}) {
    super(newsletterGraph, data, config);
  }

  /**
   * Stage `Read` (agent, specs/from-crb.yaml:146). Makes the `PrintPage` of each value, whose output is the
   * result. Next: `Shorten`.
   */
  protected abstract startRead(
    input: NewsletterBase.From<"Read">,
    ctx: NewsletterBase.Ctx<"startRead">,
  ): crb.Awaitable<NewsletterBase.Result<"startRead">>;

  /** Stage `Shorten` (map, async, specs/from-crb.yaml:147). Makes one value of each. Next: `Issue`. */
  protected abstract shorten(
    input: NewsletterBase.From<"Shorten">,
    ctx: NewsletterBase.Ctx<"shorten">,
  ): crb.Awaitable<NewsletterBase.Result<"shorten">>;
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
  Load: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  Keep: {
    type: "object",
    properties: { user: { type: "string" }, url: { type: "string" } },
    required: ["user", "url"],
    additionalProperties: false,
  },
  "Newsletter.data": {
    type: "object",
    properties: { words: { type: "integer" } },
    required: ["words"],
    additionalProperties: false,
  },
  "Newsletter.input": {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  "Newsletter.output": { type: "array", items: { type: "string" } },
};

const loadPageGraph: crb.Graph = {
  agent: "LoadPage",
  at: "specs/from-crb.yaml:10",
  initial: "Loading",
  messages: {},
  states: {
    Loading: { mode: "async", at: "specs/from-crb.yaml:16", call: "loading", next: ["done"] },
  },
};

const loadStubbornPageGraph: crb.Graph = {
  agent: "LoadStubbornPage",
  at: "specs/from-crb.yaml:18",
  initial: "Loading",
  messages: {},
  states: {
    Loading: {
      mode: "async",
      at: "specs/from-crb.yaml:24",
      call: "loading",
      next: ["done"],
      defaults: { failures: 0 },
      retry: { max: 1, backoff: [200, 200] },
      fallback: { at: "specs/from-crb.yaml:29", call: "loadingFallback", next: ["Loading"] },
    },
  },
};

const loadUntilThereGraph: crb.Graph = {
  agent: "LoadUntilThere",
  at: "specs/from-crb.yaml:31",
  initial: "Loading",
  messages: {},
  states: {
    Loading: {
      mode: "async",
      at: "specs/from-crb.yaml:37",
      call: "loading",
      next: ["done"],
      repeat: { every: 1000 },
      repair: { at: "specs/from-crb.yaml:37", call: "loadingRepair" },
    },
  },
};

const sumOfPowersGraph: crb.Graph = {
  agent: "SumOfPowers",
  at: "specs/from-crb.yaml:39",
  initial: "Summing",
  data: false,
  messages: {},
  states: {
    Summing: { mode: "sync", at: "specs/from-crb.yaml:44", call: "summing", next: ["done"] },
  },
  schemas,
};

const printPageGraph: crb.Graph = {
  agent: "PrintPage",
  at: "specs/from-crb.yaml:46",
  initial: "GetPage",
  takes: ["url"],
  messages: {},
  states: {
    GetPage: { mode: "async", at: "specs/from-crb.yaml:52", call: "getPage", next: ["Print"] },
    Print: { mode: "sync", at: "specs/from-crb.yaml:53", call: "print", next: ["done"] },
  },
  schemas,
};

const siteMonitorGraph: crb.Graph = {
  agent: "SiteMonitor",
  at: "specs/from-crb.yaml:55",
  initial: "Monitor",
  messages: {},
  states: {
    Monitor: {
      mode: "async",
      at: "specs/from-crb.yaml:61",
      call: "monitor",
      next: [],
      defaults: { total: 0, success: 0 },
      repeat: { every: 10000 },
      repair: { at: "specs/from-crb.yaml:65", call: "monitorRepair" },
    },
  },
};

const concurrentTaskGraph: crb.Graph = {
  agent: "ConcurrentTask",
  at: "specs/from-crb.yaml:67",
  initial: "Loading",
  messages: {},
  states: {
    Loading: { mode: "async", at: "specs/from-crb.yaml:73", call: "loading", next: ["done"] },
  },
};

const parallelTaskGraph: crb.Graph = {
  agent: "ParallelTask",
  at: "specs/from-crb.yaml:75",
  initial: "Squaring",
  messages: {},
  states: {
    Squaring: { mode: "sync", at: "specs/from-crb.yaml:81", call: "squaring", next: ["done"] },
  },
  schemas,
};

const runBothGraph: crb.Graph = {
  agent: "RunBoth",
  at: "specs/from-crb.yaml:83",
  initial: "Running",
  messages: {},
  states: {
    Running: { mode: "async", at: "specs/from-crb.yaml:89", call: "running", next: ["done"] },
  },
};

const stepsGraph: crb.Graph = {
  agent: "Steps",
  at: "specs/from-crb.yaml:91",
  initial: "Begin",
  defaults: { passed: [] },
  messages: {},
  states: {
    Begin: { mode: "duty", at: "specs/from-crb.yaml:97", call: "begin", next: ["First", "Second", "Third"] },
    First: { mode: "async", at: "specs/from-crb.yaml:98", call: "first", next: ["Second"] },
    Second: { mode: "async", at: "specs/from-crb.yaml:99", call: "second", next: ["Third"] },
    Third: { mode: "async", at: "specs/from-crb.yaml:100", call: "third", next: ["done"] },
  },
};

const bookmarksGraph: crb.Graph = {
  agent: "Bookmarks",
  at: "specs/from-crb.yaml:102",
  initial: "Listening",
  defaults: { urls: [] },
  messages: {
    AddUrl: { kind: "event", at: "specs/from-crb.yaml:4", method: "addUrl" },
    DeleteUrl: { kind: "event", at: "specs/from-crb.yaml:5", method: "deleteUrl" },
  },
  states: {
    Listening: {
      mode: "events",
      at: "specs/from-crb.yaml:107",
      handle: {
        AddUrl: { at: "specs/from-crb.yaml:110", call: "onAddUrl", next: ["stay"] },
        DeleteUrl: { at: "specs/from-crb.yaml:111", call: "onDeleteUrl", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const appGraph: crb.Graph = {
  agent: "App",
  at: "specs/from-crb.yaml:113",
  initial: "Running",
  defaults: { loaded: 0, failed: 0 },
  messages: {
    Load: { kind: "event", at: "specs/from-crb.yaml:7", method: "load" },
    Keep: { kind: "event", at: "specs/from-crb.yaml:6", method: "keep" },
  },
  states: {
    Running: {
      mode: "events",
      at: "specs/from-crb.yaml:126",
      handle: {
        Load: { at: "specs/from-crb.yaml:128", call: "onLoad", next: ["stay"] },
        Keep: { at: "specs/from-crb.yaml:128", call: "onKeep", next: ["stay"] },
      },
      otherwise: "error",
      finished: {
        Requests: { at: "specs/from-crb.yaml:129", call: "onRequestsFinished", next: ["stay", "done"] },
      },
    },
  },
  supervises: {
    at: "specs/from-crb.yaml:117",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Workers: {
        at: "specs/from-crb.yaml:119",
        agents: ["Service"],
        restart: "permanent",
        shutdown: 5000,
        start: { count: 2, call: "startWorkers" },
        finished: "WorkersFinished",
      },
      Requests: {
        at: "specs/from-crb.yaml:120",
        agents: ["LoadPage"],
        restart: "temporary",
        shutdown: 5000,
        finished: "RequestsFinished",
      },
      Server: {
        at: "specs/from-crb.yaml:121",
        agents: ["Service"],
        restart: "permanent",
        shutdown: 5000,
        start: { count: 1, call: "startServer" },
        finished: "ServerFinished",
      },
      HealthCheck: {
        at: "specs/from-crb.yaml:122",
        agents: ["Service"],
        restart: "permanent",
        shutdown: 5000,
        start: { count: 1, call: "startHealthCheck" },
        finished: "HealthCheckFinished",
      },
      DbCleaner: {
        at: "specs/from-crb.yaml:123",
        agents: ["Service"],
        restart: "permanent",
        shutdown: 5000,
        start: { count: 1, call: "startDbCleaner" },
        finished: "DbCleanerFinished",
      },
      UserSession: {
        at: "specs/from-crb.yaml:124",
        agents: ["Bookmarks"],
        key: { types: ["string"] },
        restart: "temporary",
        shutdown: 5000,
        finished: "UserSessionFinished",
      },
    },
  },
  schemas,
};

const serviceGraph: crb.Graph = {
  agent: "Service",
  at: "specs/from-crb.yaml:131",
  initial: "Serving",
  messages: {},
  states: {
    Serving: {
      mode: "events",
      at: "specs/from-crb.yaml:137",
      handle: {},
      otherwise: "error",
      timers: {
        chores: {
          at: "specs/from-crb.yaml:137",
          every: 10000,
          tick: { at: "specs/from-crb.yaml:137", call: "onChores", next: ["stay"] },
        },
      },
    },
  },
  standalone: false,
};

const newsletterGraph: crb.PipelineGraph = {
  pipeline: "Newsletter",
  at: "specs/from-crb.yaml:140",
  defaults: { words: 0 },
  queue: { capacity: 64, full: "wait" },
  stages: {
    Read: {
      kind: "agent",
      at: "specs/from-crb.yaml:146",
      concurrency: 4,
      ordered: true,
      failed: "stop",
      agent: "PrintPage",
      call: "startRead",
    },
    Shorten: {
      kind: "map",
      mode: "async",
      at: "specs/from-crb.yaml:147",
      config: { words: 2 },
      concurrency: 1,
      failed: "stop",
      call: "shorten",
    },
    Issue: { kind: "chunk", at: "specs/from-crb.yaml:148", concurrency: 1, failed: "stop", max: 2 },
  },
  routes: { input: ["Read"], Read: ["Shorten"], Shorten: ["Issue"], Issue: ["output"] },
  schemas,
};
