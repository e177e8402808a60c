// Made by crb-gen from specs/pipelines.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Input` (specs/pipelines.yaml:2). */
export interface Input {
  url: string;
}

/** Type `Stages` (specs/pipelines.yaml:3). */
export interface Stages {
  count: number;
}

/** Type `Failure` (specs/pipelines.yaml:4). */
export interface Failure {
  code: number;
}

/** Type `Sale` (specs/pipelines.yaml:5). */
export interface Sale {
  shop: "north" | "south";
  price: number;
}

/** Agent `Fetcher` (specs/pipelines.yaml:7). */
export declare namespace FetcherBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
    tries: number;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
    tries?: number;
  }
  interface Output {
    body: string;
    links: Input[];
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
    name: "Fetcher";
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
    fetching: crb.Task<Is, "Fetcher.fetching", "Fetching", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    fetching: crb.Step<"Fetcher.fetching", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class FetcherBase extends crb.Agent<FetcherBase.Is> {
  constructor(data: FetcherBase.Init) {
    super(fetcherGraph, data);
  }

  /** State `Fetching` (async, specs/pipelines.yaml:11). Next: `done`. */
  protected abstract fetching(
    state: FetcherBase.State<"Fetching">,
    ctx: FetcherBase.Ctx<"fetching">,
  ): crb.Awaitable<FetcherBase.Result<"fetching">>;
}

/** Agent `Mailer` (specs/pipelines.yaml:12). */
export declare namespace MailerBase {
  /** What the agent is made of. */
  interface Data {
    shop: "north" | "south";
    price: number;
  }
  /** What its creator gives. */
  interface Init {
    shop: "north" | "south";
    price: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Sending: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Sending: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Mailer";
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
    sending: crb.Task<Is, "Mailer.sending", "Sending", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    sending: crb.Step<"Mailer.sending", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MailerBase extends crb.Agent<MailerBase.Is> {
  constructor(data: MailerBase.Init) {
    super(mailerGraph, data);
  }

  /** State `Sending` (async, specs/pipelines.yaml:15). Next: `done`. */
  protected abstract sending(
    state: MailerBase.State<"Sending">,
    ctx: MailerBase.Ctx<"sending">,
  ): crb.Awaitable<MailerBase.Result<"sending">>;
}

/** Agent `Desk` (specs/pipelines.yaml:16). */
export declare namespace DeskBase {
  /** What the agent is made of. */
  interface Data {
    last: CrawlBase.Address | null;
  }
  /** What its creator gives. */
  interface Init {
    last?: CrawlBase.Address | null;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Crawls: { key: [key: string]; child: CrawlBase };
    Sales: { key: []; child: SalesBase | MailerBase };
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
    Crawl: CrawlBase;
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
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
    watches: Watches;
  }

  /** The context of each handler. */
  interface Contexts {
    onCrawlsFinished: crb.OnlyStays<Is, "Open">;
    onSalesFinished: crb.OnlyStays<Is, "Open">;
    onCrawlEnded: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCrawlsFinished: void;
    onSalesFinished: void;
    onCrawlEnded: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class DeskBase extends crb.Agent<DeskBase.Is> {
  constructor(data: DeskBase.Init = {}) {
    super(deskGraph, data);
  }

  /**
   * One of the 2 children of `Sales` that start with the agent, anew for each restart; `index` counts from 0
   * (specs/pipelines.yaml:22).
   */
  protected abstract startSales(index: number): DeskBase.Child<"Sales">;

  /** End of a child of `Crawls` in `Open` (specs/pipelines.yaml:26). Stays. */
  protected abstract onCrawlsFinished(
    end: DeskBase.Finished<"Crawls">,
    ctx: DeskBase.Ctx<"onCrawlsFinished">,
  ): crb.Awaitable<DeskBase.Result<"onCrawlsFinished">>;

  /** End of a child of `Sales` in `Open` (specs/pipelines.yaml:26). Stays. */
  protected abstract onSalesFinished(
    end: DeskBase.Finished<"Sales">,
    ctx: DeskBase.Ctx<"onSalesFinished">,
  ): crb.Awaitable<DeskBase.Result<"onSalesFinished">>;

  /** End of a watched `Crawl` in `Open` (specs/pipelines.yaml:27). Stays. */
  protected abstract onCrawlEnded(
    end: DeskBase.Ended<"Crawl">,
    ctx: DeskBase.Ctx<"onCrawlEnded">,
  ): crb.Awaitable<DeskBase.Result<"onCrawlEnded">>;
}

/** Pipeline `Crawl` (specs/pipelines.yaml:29). Fetches a page, and the pages that it leads to. *\/ */
export declare namespace CrawlBase {
  /** What all its stages share. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  /** What its creator gives for stages. */
  interface Config {
    Links: { most: number; same?: boolean };
  }
  /** What goes in. */
  type Input = Input$;
  /** What comes out. */
  type Output = Stages$;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Fetch: { from: FetcherBase.Init; to: FetcherBase.Output; config: crb.Empty };
    Links: { from: { links: Input$[] }; to: Input$; config: { most: number; same: boolean } };
    Retry: { from: { input: unknown; layer: number }; to: Input$; config: crb.Empty };
    Count: { from: { body: string }; to: Stages$; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Crawl";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    startFetch: crb.Stage<Is, "Fetch">;
    links: crb.StageThread<Is, "Links">;
    retry: crb.Stage<Is, "Retry">;
    count: crb.Stage<Is, "Count">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    startFetch: FetcherBase;
    retry: Input$ | null;
    count: Stages$;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    links: crb.Threaded<From<"Links">, Ctx<"links">, Iterable<Input$>>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class CrawlBase extends crb.Pipeline<CrawlBase.Is> {
  constructor(data: CrawlBase.Init, config: CrawlBase.Config) {
    super(crawlGraph, data, config);
  }

  /**
   * Stage `Fetch` (agent, specs/pipelines.yaml:36). Makes the `Fetcher` of each value, whose output is the
   * result. Next: `Links`, `Count`. On error: `Retry`.
   */
  protected abstract startFetch(
    input: CrawlBase.From<"Fetch">,
    ctx: CrawlBase.Ctx<"startFetch">,
  ): crb.Awaitable<CrawlBase.Result<"startFetch">>;

  /**
   * Stage `Links` (split, sync: on a thread, specs/pipelines.yaml:37). Makes any number of values of each.
   * Next: `Fetch`.
   */
  protected abstract readonly links: CrawlBase.Body<"links">;

  /**
   * Stage `Retry` (map, async, specs/pipelines.yaml:38). Makes one value of each. Next: `Fetch`. Drops a
   * value that fails.
   *
   * Thinks about it.
   */
  protected abstract retry(
    input: CrawlBase.From<"Retry">,
    ctx: CrawlBase.Ctx<"retry">,
  ): crb.Awaitable<CrawlBase.Result<"retry">>;

  /**
   * Stage `Count` (merge, specs/pipelines.yaml:43). Folds 10 values into one: `merged` is undefined for the
   * first. Next: `output`.
   */
  protected abstract count(
    merged: CrawlBase.Stages["Count"]["to"] | undefined,
    input: CrawlBase.From<"Count">,
    ctx: CrawlBase.Ctx<"count">,
  ): crb.Awaitable<CrawlBase.Result<"count">>;
}

/** Pipeline `Sales` (specs/pipelines.yaml:45). */
export declare namespace SalesBase {
  /** What all its stages share. */
  interface Data {
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    taken?: number;
  }
  /** What goes in. */
  type Input = Sale[];
  /** What comes out. */
  type Output = never;
  interface Address extends crb.PipelineAddress<Input, Output> {}

  /** What each stage takes and gives on, and its config. */
  interface Stages {
    Each: { from: Sale[]; to: Sale; config: crb.Empty };
    Sums: { from: Sale; to: { shop: string; sum: number }; config: crb.Empty };
    Batch: { from: { shop: string; sum: number }; to: { shop: string; sum: number }[]; config: crb.Empty };
    Mail: { from: MailerBase.Init; to: MailerBase.Output; config: crb.Empty };
    Data: { from: { shop: string }[]; to: never; config: crb.Empty };
    Coded: { from: unknown; to: Failure; config: crb.Empty };
  }
  type From<S extends keyof Stages & string> = Stages[S]["from"];

  /** The pipeline as the runtime's types see it. */
  interface Is {
    name: "Sales";
    data: Data;
    output: crb.Summary;
    address: Address;
    input: Input;
    outputs: Output;
    stages: Stages;
  }

  /** The context of each handler. */
  interface Contexts {
    each: crb.Stage<Is, "Each">;
    sums: crb.Stage<Is, "Sums">;
    startMail: crb.Stage<Is, "Mail">;
    data$: crb.Stage<Is, "Data">;
    coded: crb.Stage<Is, "Coded">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    each: crb.Many<Sale>;
    sums: { shop: string; sum: number };
    startMail: MailerBase;
    data$: null | void;
    coded: Failure;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SalesBase extends crb.Pipeline<SalesBase.Is> {
  constructor(data: SalesBase.Init = {}) {
    super(salesGraph, data);
  }

  /**
   * Stage `Each` (split, async, specs/pipelines.yaml:49). Makes any number of values of each. Next: `Sums`,
   * `Mail`.
   */
  protected abstract each(
    input: SalesBase.From<"Each">,
    ctx: SalesBase.Ctx<"each">,
  ): crb.Awaitable<SalesBase.Result<"each">>;

  /**
   * Stage `Sums` (merge, specs/pipelines.yaml:50). Folds all values of the same `shop` into one: `merged` is
   * undefined for the first. Next: `Batch`.
   */
  protected abstract sums(
    merged: SalesBase.Stages["Sums"]["to"] | undefined,
    input: SalesBase.From<"Sums">,
    ctx: SalesBase.Ctx<"sums">,
  ): crb.Awaitable<SalesBase.Result<"sums">>;

  /**
   * Stage `Mail` (agent, specs/pipelines.yaml:52). Makes the `Mailer` of each value, whose output is the
   * result. Next: `drop`.
   */
  protected abstract startMail(
    input: SalesBase.From<"Mail">,
    ctx: SalesBase.Ctx<"startMail">,
  ): crb.Awaitable<SalesBase.Result<"startMail">>;

  /** Stage `Data` (map, async, specs/pipelines.yaml:53). Makes one value of each. Next: `drop`. */
  protected abstract data$(
    input: SalesBase.From<"Data">,
    ctx: SalesBase.Ctx<"data$">,
  ): crb.Awaitable<SalesBase.Result<"data$">>;

  /** Stage `Coded` (map, async, specs/pipelines.yaml:54). Makes one value of each. Next: `drop`. */
  protected abstract coded(
    input: SalesBase.From<"Coded">,
    ctx: SalesBase.Ctx<"coded">,
  ): crb.Awaitable<SalesBase.Result<"coded">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Input: {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
    additionalProperties: false,
  },
  Stages: {
    type: "object",
    properties: { count: { type: "integer" } },
    required: ["count"],
    additionalProperties: false,
  },
  Sale: {
    type: "object",
    properties: { shop: { enum: ["north", "south"] }, price: { type: "number" } },
    required: ["shop", "price"],
    additionalProperties: false,
  },
  "Crawl.data": { type: "object", additionalProperties: false },
  "Crawl.input": { $ref: "#/definitions/Input" },
  "Crawl.output": { $ref: "#/definitions/Stages" },
  "Crawl.Links.from": {
    type: "object",
    properties: { links: { type: "array", items: { $ref: "#/definitions/Input" } } },
    required: ["links"],
    additionalProperties: false,
  },
  "Crawl.Links.to": { $ref: "#/definitions/Input" },
  "Crawl.Links.config": {
    type: "object",
    properties: { most: { type: "integer" }, same: { type: "boolean" } },
    required: ["most", "same"],
    additionalProperties: false,
  },
  "Sales.data": {
    type: "object",
    properties: { taken: { type: "integer" } },
    required: ["taken"],
    additionalProperties: false,
  },
  "Sales.input": { type: "array", items: { $ref: "#/definitions/Sale" } },
};

const fetcherGraph: crb.Graph = {
  agent: "Fetcher",
  at: "specs/pipelines.yaml:7",
  initial: "Fetching",
  defaults: { tries: 3 },
  messages: {},
  states: {
    Fetching: { mode: "async", at: "specs/pipelines.yaml:11", call: "fetching", next: ["done"] },
  },
};

const mailerGraph: crb.Graph = {
  agent: "Mailer",
  at: "specs/pipelines.yaml:12",
  initial: "Sending",
  messages: {},
  states: {
    Sending: { mode: "async", at: "specs/pipelines.yaml:15", call: "sending", next: ["done"] },
  },
};

const deskGraph: crb.Graph = {
  agent: "Desk",
  at: "specs/pipelines.yaml:16",
  initial: "Open",
  defaults: { last: null },
  messages: {},
  states: {
    Open: {
      mode: "events",
      at: "specs/pipelines.yaml:24",
      handle: {},
      otherwise: "error",
      finished: {
        Crawls: { at: "specs/pipelines.yaml:26", call: "onCrawlsFinished", next: ["stay"] },
        Sales: { at: "specs/pipelines.yaml:26", call: "onSalesFinished", next: ["stay"] },
      },
      watches: {
        Crawl: { at: "specs/pipelines.yaml:27", call: "onCrawlEnded", next: ["stay"] },
      },
    },
  },
  supervises: {
    at: "specs/pipelines.yaml:19",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Crawls: {
        at: "specs/pipelines.yaml:21",
        agents: ["Crawl"],
        key: { types: ["string"] },
        restart: "transient",
        shutdown: 5000,
        finished: "CrawlsFinished",
      },
      Sales: {
        at: "specs/pipelines.yaml:22",
        agents: ["Sales", "Mailer"],
        restart: "permanent",
        shutdown: 5000,
        start: { count: 2, call: "startSales" },
        finished: "SalesFinished",
      },
    },
  },
  watches: {
    Crawl: { at: "specs/pipelines.yaml:27", message: "CrawlEnded" },
  },
};

const crawlGraph: crb.PipelineGraph = {
  pipeline: "Crawl",
  at: "specs/pipelines.yaml:29",
  queue: { capacity: 5, full: "reject" },
  rounds: 10,
  stages: {
    Fetch: {
      kind: "agent",
      at: "specs/pipelines.yaml:36",
      concurrency: 4,
      ordered: true,
      timeout: 5000,
      failed: "Retry",
      agent: "Fetcher",
      call: "startFetch",
    },
    Links: {
      kind: "split",
      mode: "sync",
      at: "specs/pipelines.yaml:37",
      config: { same: true },
      concurrency: 1,
      failed: "stop",
      call: "links",
    },
    Retry: {
      kind: "map",
      mode: "async",
      at: "specs/pipelines.yaml:38",
      concurrency: 1,
      retry: { max: 2, backoff: [1000, 1000] },
      failed: "skip",
      call: "retry",
    },
    Count: {
      kind: "merge",
      at: "specs/pipelines.yaml:43",
      concurrency: 1,
      failed: "stop",
      call: "count",
      count: 10,
    },
  },
  routes: {
    input: ["Fetch"],
    Fetch: ["Links", "Count"],
    Links: ["Fetch"],
    Retry: ["Fetch"],
    Count: ["output"],
  },
  schemas,
};

const salesGraph: crb.PipelineGraph = {
  pipeline: "Sales",
  at: "specs/pipelines.yaml:45",
  defaults: { taken: 0 },
  queue: { capacity: 64, full: "wait" },
  stages: {
    Each: {
      kind: "split",
      mode: "async",
      at: "specs/pipelines.yaml:49",
      concurrency: 1,
      failed: "stop",
      call: "each",
    },
    Sums: {
      kind: "merge",
      at: "specs/pipelines.yaml:50",
      concurrency: 1,
      failed: "stop",
      call: "sums",
      by: "shop",
    },
    Batch: {
      kind: "chunk",
      at: "specs/pipelines.yaml:51",
      concurrency: 1,
      failed: "stop",
      max: 100,
      within: 1000,
    },
    Mail: {
      kind: "agent",
      at: "specs/pipelines.yaml:52",
      concurrency: 1,
      failed: "stop",
      agent: "Mailer",
      call: "startMail",
    },
    Data: {
      kind: "map",
      mode: "async",
      at: "specs/pipelines.yaml:53",
      concurrency: 1,
      failed: "stop",
      call: "data$",
    },
    Coded: {
      kind: "map",
      mode: "async",
      at: "specs/pipelines.yaml:54",
      concurrency: 1,
      failed: "stop",
      call: "coded",
    },
  },
  routes: {
    input: ["Each", "Coded"],
    Each: ["Sums", "Mail"],
    Sums: ["Batch"],
    Batch: ["Data"],
    Data: ["drop"],
    Mail: ["drop"],
    Coded: ["drop"],
  },
  schemas,
};

/** `Input` where that name means something else. */
type Input$ = Input;

/** `Stages` where that name means something else. */
type Stages$ = Stages;
