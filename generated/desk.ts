// Made by crb-gen from specs/desk.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Page` (specs/desk.yaml:5). */
export interface Page {
  url: string;
  links: string[];
}

/** Event `Closed` (specs/desk.yaml:8). */
export type Closed = crb.Empty;
export declare namespace Closed {
  /** Whatever takes `Closed`. */
  interface Recipient {
    closed(event?: Closed): void;
  }
}

/** Event `Read` (specs/desk.yaml:9). */
export interface Read {
  url: string;
}
export declare namespace Read {
  /** Whatever takes `Read`. */
  interface Recipient {
    read(event: Read): void;
  }
}

/** Request `Say` (specs/desk.yaml:12). */
export interface Say {
  user: string;
  text: string;
}
export declare namespace Say {
  type Response = string;
  /** Whatever answers `Say`. */
  interface Recipient {
    say(request: Say, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Route` (specs/desk.yaml:13). */
export interface Route {
  text: string;
}
export declare namespace Route {
  type Response = "page" | "talk";
  /** Whatever answers `Route`. */
  interface Recipient {
    route(request: Route, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Desk` (specs/desk.yaml:16). Gives every user a session, and starts it anew when it fails. */
export declare namespace DeskBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Say.Recipient, Read.Recipient, Closed.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
    Closing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
    Closing: [];
    done: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Sessions: { key: [key: string]; child: SessionBase };
    Workers: { key: []; child: CrawlerBase | ParserBase };
    Services: { key: []; child: RouterBase };
  }
  type Child<Group extends keyof Groups & string> = Groups[Group]["child"];
  /** How a child of a group has ended. */
  type Finished<Group extends keyof Groups & string> = crb.Finished<
    Group,
    Groups[Group]["key"],
    Groups[Group]["child"]
  >;

  /** The agents whose end it may hear of. */
  interface Watches {
    Archive: ArchiveBase;
  }
  /** How one of them has ended. */
  type Ended<Agent extends keyof Watches & string> = crb.WatchedEnd<Agent, Watches[Agent]>;

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Desk";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Read: Read; Closed: Closed };
    timers: crb.Empty;
    groups: Groups;
    watches: Watches;
  }

  /** The context of each handler. */
  interface Contexts {
    onSessionsFinished: crb.OnlyStays<Is, "Open">;
    onWorkersFinished: crb.OnlyStays<Is, "Open">;
    onSayInOpen: crb.AskedLaterStays<Is, "Open", Say.Response>;
    onRead: crb.OnlyStays<Is, "Open">;
    onClosed: crb.Here<Is, "Desk.onClosed", "Open", "Closing">;
    onServicesFinished: crb.Here<Is, "Desk.onServicesFinished", "Open", "done">;
    onArchiveEnded: crb.Here<Is, "Desk.onArchiveEnded", "Open", "Closing">;
    onSayInClosing: crb.AskedLaterStays<Is, "Closing", Say.Response>;
    onSessionsFinishedInClosing: crb.Here<Is, "Desk.onSessionsFinishedInClosing", "Closing", "done">;
    onSessionsFinishedInClosingFallback: crb.Here<
      Is,
      "Desk.onSessionsFinishedInClosingFallback",
      "Closing",
      "done"
    >;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onSessionsFinished: void;
    onWorkersFinished: void;
    onSayInOpen: void;
    onRead: void;
    onClosed: crb.Step<"Desk.onClosed", "Closing"> | void;
    onServicesFinished: crb.Step<"Desk.onServicesFinished", "done">;
    onArchiveEnded: crb.Step<"Desk.onArchiveEnded", "Closing"> | void;
    onSayInClosing: void;
    onSessionsFinishedInClosing: crb.Step<"Desk.onSessionsFinishedInClosing", "done"> | void;
    onSessionsFinishedInClosingFallback: crb.Step<"Desk.onSessionsFinishedInClosingFallback", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class DeskBase extends crb.Agent<DeskBase.Is> {
  constructor(data: DeskBase.Init = {}) {
    super(deskGraph, data);
  }

  /**
   * The child of `Services` that starts with the agent, anew for each restart; `index` counts from 0
   * (specs/desk.yaml:24).
   */
  protected abstract startServices(index: number): DeskBase.Child<"Services">;

  /** End of a child of `Sessions` in `Open` (specs/desk.yaml:27). Stays. */
  protected abstract onSessionsFinished(
    end: DeskBase.Finished<"Sessions">,
    ctx: DeskBase.Ctx<"onSessionsFinished">,
  ): crb.Awaitable<DeskBase.Result<"onSessionsFinished">>;

  /** End of a child of `Workers` in `Open` (specs/desk.yaml:28). Stays. */
  protected abstract onWorkersFinished(
    end: DeskBase.Finished<"Workers">,
    ctx: DeskBase.Ctx<"onWorkersFinished">,
  ): crb.Awaitable<DeskBase.Result<"onWorkersFinished">>;

  /** Request `Say` in `Open` (specs/desk.yaml:33). Keep `ctx.responder`, and answer when it suits. Stays. */
  protected abstract onSayInOpen(
    request: Say,
    ctx: DeskBase.Ctx<"onSayInOpen">,
  ): crb.Awaitable<DeskBase.Result<"onSayInOpen">>;

  /** Event `Read` in `Open` (specs/desk.yaml:34). Stays. */
  protected abstract onRead(
    event: Read,
    ctx: DeskBase.Ctx<"onRead">,
  ): crb.Awaitable<DeskBase.Result<"onRead">>;

  /** Event `Closed` in `Open` (specs/desk.yaml:35). Next: `Closing`; returning nothing stays. */
  protected abstract onClosed(
    event: Closed,
    ctx: DeskBase.Ctx<"onClosed">,
  ): crb.Awaitable<DeskBase.Result<"onClosed">>;

  /** End of a child of `Services` in `Open` (specs/desk.yaml:37). Next: `done`. */
  protected abstract onServicesFinished(
    end: DeskBase.Finished<"Services">,
    ctx: DeskBase.Ctx<"onServicesFinished">,
  ): crb.Awaitable<DeskBase.Result<"onServicesFinished">>;

  /** End of a watched `Archive` in `Open` (specs/desk.yaml:39). Next: `Closing`; returning nothing stays. */
  protected abstract onArchiveEnded(
    end: DeskBase.Ended<"Archive">,
    ctx: DeskBase.Ctx<"onArchiveEnded">,
  ): crb.Awaitable<DeskBase.Result<"onArchiveEnded">>;

  /**
   * Request `Say` in `Closing` (specs/desk.yaml:43). Keep `ctx.responder`, and answer when it suits. Stays.
   */
  protected abstract onSayInClosing(
    request: Say,
    ctx: DeskBase.Ctx<"onSayInClosing">,
  ): crb.Awaitable<DeskBase.Result<"onSayInClosing">>;

  /**
   * End of a child of `Sessions` in `Closing` (specs/desk.yaml:45). Next: `done`; returning nothing stays.
   */
  protected abstract onSessionsFinishedInClosing(
    end: DeskBase.Finished<"Sessions">,
    ctx: DeskBase.Ctx<"onSessionsFinishedInClosing">,
  ): crb.Awaitable<DeskBase.Result<"onSessionsFinishedInClosing">>;

  /** Error in `onSessionsFinishedInClosing` (specs/desk.yaml:45). Next: `done`. */
  protected abstract onSessionsFinishedInClosingFallback(
    error: Error,
    end: DeskBase.Finished<"Sessions">,
    ctx: DeskBase.Ctx<"onSessionsFinishedInClosingFallback">,
  ): crb.Awaitable<DeskBase.Result<"onSessionsFinishedInClosingFallback">>;
}

/** Agent `Session` (specs/desk.yaml:48). What is said to one user. */
export declare namespace SessionBase {
  /** What the agent is made of. */
  interface Data {
    user: string;
    router: RouterBase.Address;
    said: number;
  }
  /** What its creator gives. */
  interface Init {
    user: string;
    router: RouterBase.Address;
    said?: number;
  }
  interface Output {
    said: number;
  }
  interface Address extends crb.Address<Output>, Say.Recipient {}

  /** The data of each state. */
  interface States {
    Talking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Talking: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Session";
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
    onSay: crb.Asked<Is, "Session.onSay", "Talking", "done", Say.Response>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onSay: Say.Response | crb.Answered<Is, "Session.onSay", "done"> | crb.Step<"Session.onSay", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SessionBase extends crb.Child<SessionBase.Is> {
  constructor(data: SessionBase.Init) {
    super(sessionGraph, data);
  }

  /**
   * Request `Say` in `Talking` (specs/desk.yaml:57). Return the response, or `ctx.answer(response).next(…)`
   * to move as well. Next: `done`.
   */
  protected abstract onSay(
    request: Say,
    ctx: SessionBase.Ctx<"onSay">,
  ): crb.Awaitable<SessionBase.Result<"onSay">>;
}

/** Agent `Crawler` (specs/desk.yaml:59). */
export declare namespace CrawlerBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  interface Output {
    body: string;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Fetching: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Fetching: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Crawler";
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
    fetching: crb.Task<Is, "Crawler.fetching", "Fetching", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    fetching: crb.Step<"Crawler.fetching", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CrawlerBase extends crb.Child<CrawlerBase.Is> {
  constructor(data: CrawlerBase.Init) {
    super(crawlerGraph, data);
  }

  /** State `Fetching` (async, specs/desk.yaml:65). Next: `done`. */
  protected abstract fetching(
    state: CrawlerBase.State<"Fetching">,
    ctx: CrawlerBase.Ctx<"fetching">,
  ): crb.Awaitable<CrawlerBase.Result<"fetching">>;
}

/** Agent `Parser` (specs/desk.yaml:67). */
export declare namespace ParserBase {
  /** What the agent is made of. */
  interface Data {
    body: string;
  }
  /** What its creator gives. */
  interface Init {
    body: string;
  }
  type Output = Page;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Parsing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Parsing: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Parser";
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
    parsing: crb.Task<Is, "Parser.parsing", "Parsing", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    parsing: crb.Step<"Parser.parsing", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ParserBase extends crb.Child<ParserBase.Is> {
  constructor(data: ParserBase.Init) {
    super(parserGraph, data);
  }

  /** State `Parsing` (async, specs/desk.yaml:73). Next: `done`. */
  protected abstract parsing(
    state: ParserBase.State<"Parsing">,
    ctx: ParserBase.Ctx<"parsing">,
  ): crb.Awaitable<ParserBase.Result<"parsing">>;
}

/** Agent `Router` (specs/desk.yaml:75). Says what a text is about. */
export declare namespace RouterBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Route.Recipient {}

  /** The data of each state. */
  interface States {
    Routing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Routing: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Router";
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
    onRoute: crb.OnlyStays<Is, "Routing">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRoute: Route.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RouterBase extends crb.Agent<RouterBase.Is> {
  constructor(data: RouterBase.Init = {}) {
    super(routerGraph, data);
  }

  /** Request `Route` in `Routing` (specs/desk.yaml:79). Return the response. Stays. */
  protected abstract onRoute(
    request: Route,
    ctx: RouterBase.Ctx<"onRoute">,
  ): crb.Awaitable<RouterBase.Result<"onRoute">>;
}

/** Agent `Archive` (specs/desk.yaml:81). Keeps what was read. Others run it too. */
export declare namespace ArchiveBase {
  /** What the agent is made of. */
  interface Data {
    pages: Page[];
  }
  /** What its creator gives. */
  interface Init {
    pages?: Page[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Read.Recipient {}

  /** The data of each state. */
  interface States {
    Keeping: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Keeping: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Archive";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Read: Read };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onRead: crb.OnlyStays<Is, "Keeping">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onRead: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ArchiveBase extends crb.Agent<ArchiveBase.Is> {
  constructor(data: ArchiveBase.Init = {}) {
    super(archiveGraph, data);
  }

  /** Event `Read` in `Keeping` (specs/desk.yaml:86). Stays. */
  protected abstract onRead(
    event: Read,
    ctx: ArchiveBase.Ctx<"onRead">,
  ): crb.Awaitable<ArchiveBase.Result<"onRead">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Say: {
    type: "object",
    properties: { user: { type: "string" }, text: { type: "string" } },
    required: ["user", "text"],
    additionalProperties: false,
  },
  Read: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  Closed: { type: "object", additionalProperties: false },
  Route: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
};

const deskGraph: crb.Graph = {
  agent: "Desk",
  at: "specs/desk.yaml:16",
  initial: "Open",
  data: false,
  messages: {
    Say: { kind: "request", at: "specs/desk.yaml:12", method: "say" },
    Read: { kind: "event", at: "specs/desk.yaml:9", method: "read" },
    Closed: { kind: "event", at: "specs/desk.yaml:8", method: "closed" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/desk.yaml:30",
      handle: {
        Say: { at: "specs/desk.yaml:33", call: "onSayInOpen", next: ["stay"], answer: "later" },
        Read: { at: "specs/desk.yaml:34", call: "onRead", next: ["stay"] },
        Closed: { at: "specs/desk.yaml:35", call: "onClosed", next: ["stay", "Closing"] },
      },
      otherwise: "error",
      finished: {
        Services: { at: "specs/desk.yaml:37", call: "onServicesFinished", next: ["done"] },
        Sessions: { at: "specs/desk.yaml:27", call: "onSessionsFinished", next: ["stay"] },
        Workers: { at: "specs/desk.yaml:28", call: "onWorkersFinished", next: ["stay"] },
      },
      watches: {
        Archive: { at: "specs/desk.yaml:39", call: "onArchiveEnded", next: ["stay", "Closing"] },
      },
    },
    Closing: {
      mode: "events",
      at: "specs/desk.yaml:40",
      handle: {
        Read: "ignore",
        Closed: "ignore",
        Say: { at: "specs/desk.yaml:43", call: "onSayInClosing", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
      finished: {
        Sessions: {
          at: "specs/desk.yaml:45",
          call: "onSessionsFinishedInClosing",
          next: ["stay", "done"],
          fallback: { at: "specs/desk.yaml:45", call: "onSessionsFinishedInClosingFallback", next: ["done"] },
        },
        Services: { at: "specs/desk.yaml:46", go: "done" },
      },
    },
  },
  supervises: {
    at: "specs/desk.yaml:18",
    strategy: "one_for_one",
    intensity: { restarts: 10, within: 60000 },
    groups: {
      Sessions: {
        at: "specs/desk.yaml:22",
        agents: ["Session"],
        key: { types: ["string"] },
        restart: "transient",
        backoff: [100, 5000],
        shutdown: 2000,
        max: 100,
        finished: "SessionsFinished",
      },
      Workers: {
        at: "specs/desk.yaml:23",
        agents: ["Crawler", "Parser"],
        restart: "transient",
        backoff: [100, 5000],
        shutdown: 5000,
        finished: "WorkersFinished",
      },
      Services: {
        at: "specs/desk.yaml:24",
        agents: ["Router"],
        restart: "permanent",
        backoff: [100, 5000],
        shutdown: 5000,
        start: { count: 1, call: "startServices" },
        finished: "ServicesFinished",
      },
    },
  },
  watches: {
    Archive: { at: "specs/desk.yaml:39", message: "ArchiveEnded" },
  },
  schemas,
};

const sessionGraph: crb.Graph = {
  agent: "Session",
  at: "specs/desk.yaml:48",
  initial: "Talking",
  defaults: { said: 0 },
  messages: {
    Say: { kind: "request", at: "specs/desk.yaml:12", method: "say" },
  },
  states: {
    Talking: {
      mode: "events",
      at: "specs/desk.yaml:55",
      handle: {
        Say: { at: "specs/desk.yaml:57", call: "onSay", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  standalone: false,
  schemas,
};

const crawlerGraph: crb.Graph = {
  agent: "Crawler",
  at: "specs/desk.yaml:59",
  initial: "Fetching",
  messages: {},
  states: {
    Fetching: { mode: "async", at: "specs/desk.yaml:65", call: "fetching", next: ["done"], timeout: 10000 },
  },
  standalone: false,
};

const parserGraph: crb.Graph = {
  agent: "Parser",
  at: "specs/desk.yaml:67",
  initial: "Parsing",
  messages: {},
  states: {
    Parsing: { mode: "async", at: "specs/desk.yaml:73", call: "parsing", next: ["done"] },
  },
  standalone: false,
};

const routerGraph: crb.Graph = {
  agent: "Router",
  at: "specs/desk.yaml:75",
  initial: "Routing",
  data: false,
  messages: {
    Route: { kind: "request", at: "specs/desk.yaml:13", method: "route" },
  },
  states: {
    Routing: {
      mode: "events",
      at: "specs/desk.yaml:79",
      handle: {
        Route: { at: "specs/desk.yaml:79", call: "onRoute", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const archiveGraph: crb.Graph = {
  agent: "Archive",
  at: "specs/desk.yaml:81",
  initial: "Keeping",
  defaults: { pages: [] },
  messages: {
    Read: { kind: "event", at: "specs/desk.yaml:9", method: "read" },
  },
  states: {
    Keeping: {
      mode: "events",
      at: "specs/desk.yaml:86",
      handle: {
        Read: { at: "specs/desk.yaml:86", call: "onRead", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
