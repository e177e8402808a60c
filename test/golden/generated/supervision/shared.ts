// Made by crb-gen from specs/shared.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Page` (specs/shared.yaml:1). */
export interface Page {
  url: string;
}

/** Event `Ping` (specs/shared.yaml:2). */
export type Ping = crb.Empty;
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event?: Ping): void;
  }
}

/** Agent `Crawler` (specs/shared.yaml:4). */
export declare namespace CrawlerBase {
  /** What the agent is made of. */
  interface Data {
    url: string;
  }
  /** What its creator gives. */
  interface Init {
    url: string;
  }
  type Output = Page;
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

  /** State `Fetching` (async, specs/shared.yaml:9). Next: `done`. */
  protected abstract fetching(
    state: CrawlerBase.State<"Fetching">,
    ctx: CrawlerBase.Ctx<"fetching">,
  ): crb.Awaitable<CrawlerBase.Result<"fetching">>;
}

/** Agent `Pool` (specs/shared.yaml:10). */
export declare namespace PoolBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient {}

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
    Crawlers: { key: []; child: CrawlerBase };
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
    name: "Pool";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PoolBase extends crb.Agent<PoolBase.Is> {
  constructor(data: PoolBase.Init = {}) {
    super(poolGraph, data);
  }

  /** Event `Ping` in `Open` (specs/shared.yaml:13). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: PoolBase.Ctx<"onPing">,
  ): crb.Awaitable<PoolBase.Result<"onPing">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Ping: { type: "object", additionalProperties: false },
};

const crawlerGraph: crb.Graph = {
  agent: "Crawler",
  at: "specs/shared.yaml:4",
  initial: "Fetching",
  messages: {},
  states: {
    Fetching: { mode: "async", at: "specs/shared.yaml:9", call: "fetching", next: ["done"] },
  },
  standalone: false,
};

const poolGraph: crb.Graph = {
  agent: "Pool",
  at: "specs/shared.yaml:10",
  initial: "Open",
  data: false,
  messages: {
    Ping: { kind: "event", at: "specs/shared.yaml:2", method: "ping" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/shared.yaml:13",
      handle: {
        Ping: { at: "specs/shared.yaml:13", call: "onPing", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  supervises: {
    at: "specs/shared.yaml:12",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Crawlers: {
        at: "specs/shared.yaml:12",
        agents: ["Crawler"],
        restart: "temporary",
        shutdown: 3000,
        finished: "CrawlersFinished",
      },
    },
  },
  schemas,
};
