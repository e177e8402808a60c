// Made by crb-gen from specs/imports.yaml. Do not edit: change the spec.
import type { Link } from "./links.js";
import type { Data as Data$, GetPage, Page, Response as Response$ } from "./pages.js";
import type { StoreBase } from "./store.js";
import * as crb from "crb-gen/codegen";
export type { Data, GetPage, Page, Response } from "./pages.js";

/** Agent `Crawler` (specs/imports.yaml:3). */
export declare namespace CrawlerBase {
  /** What the agent is made of. */
  interface Data {
    store: StoreBase.Address;
    other: GetPage.Recipient;
    d: Data$ | null;
  }
  /** What its creator gives. */
  interface Init {
    store: StoreBase.Address;
    other: GetPage.Recipient;
    d?: Data$ | null;
  }
  type Output = Page;
  interface Address extends crb.Address<Output>, GetPage.Recipient, Response$.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Busy: { url: string; links: Link[] };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Busy: [data: { url: string; links?: Link[] }];
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
    events: { Response: Response$ };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onGetPage: crb.Asked<Is, "Crawler.onGetPage", "Idle", "Busy", GetPage.Response>;
    onResponse: crb.OnlyStays<Is, "Idle">;
    busy: crb.Task<Is, "Crawler.busy", "Busy", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onGetPage:
      | GetPage.Response
      | crb.Answered<Is, "Crawler.onGetPage", "Busy">
      | crb.Step<"Crawler.onGetPage", "Busy">;
    onResponse: void;
    busy: crb.Step<"Crawler.busy", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CrawlerBase extends crb.Agent<CrawlerBase.Is> {
  constructor(data: CrawlerBase.Init) {
    super(crawlerGraph, data);
  }

  /**
   * Request `GetPage` in `Idle` (specs/imports.yaml:7). Return the response, or
   * `ctx.answer(response).next(…)` to move as well. Next: `Busy`.
   */
  protected abstract onGetPage(
    request: GetPage,
    ctx: CrawlerBase.Ctx<"onGetPage">,
  ): crb.Awaitable<CrawlerBase.Result<"onGetPage">>;

  /** Event `Response` in `Idle` (specs/imports.yaml:7). Stays. */
  protected abstract onResponse(
    event: Response$,
    ctx: CrawlerBase.Ctx<"onResponse">,
  ): crb.Awaitable<CrawlerBase.Result<"onResponse">>;

  /** State `Busy` (async, specs/imports.yaml:8). Next: `done`. */
  protected abstract busy(
    state: CrawlerBase.State<"Busy">,
    ctx: CrawlerBase.Ctx<"busy">,
  ): crb.Awaitable<CrawlerBase.Result<"busy">>;
}

/** Agent `Opener` (specs/imports.yaml:9). */
export declare namespace OpenerBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    "molt Store": [agent: StoreBase];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Opener";
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
    opening: crb.Task<Is, "Opener.opening", "Opening", "molt Store">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Opener.opening", "molt Store">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class OpenerBase extends crb.Agent<OpenerBase.Is> {
  constructor(data: OpenerBase.Init = {}) {
    super(openerGraph, data);
  }

  /** State `Opening` (duty, specs/imports.yaml:11). Next: `molt Store`. */
  protected abstract opening(
    state: OpenerBase.State<"Opening">,
    ctx: OpenerBase.Ctx<"opening">,
  ): crb.Awaitable<OpenerBase.Result<"opening">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  GetPage: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  Response: {
    type: "object",
    properties: { a: { type: "string" } },
    required: ["a"],
    additionalProperties: false,
  },
};

const crawlerGraph: crb.Graph = {
  agent: "Crawler",
  at: "specs/imports.yaml:3",
  initial: "Idle",
  defaults: { d: null },
  messages: {
    GetPage: { kind: "request", at: "specs/pages.yaml:8", method: "getPage" },
    Response: { kind: "event", at: "specs/pages.yaml:6", method: "response" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/imports.yaml:7",
      handle: {
        GetPage: { at: "specs/imports.yaml:7", call: "onGetPage", next: ["stay", "Busy"] },
        Response: { at: "specs/imports.yaml:7", call: "onResponse", next: ["stay"] },
      },
      otherwise: "error",
    },
    Busy: {
      mode: "async",
      at: "specs/imports.yaml:8",
      call: "busy",
      next: ["done"],
      defaults: { links: [] },
    },
  },
  schemas,
};

const openerGraph: crb.Graph = {
  agent: "Opener",
  at: "specs/imports.yaml:9",
  initial: "Opening",
  data: false,
  messages: {},
  states: {
    Opening: { mode: "duty", at: "specs/imports.yaml:11", call: "opening", next: ["molt Store"] },
  },
};
