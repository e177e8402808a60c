// Made by crb-gen from specs/monitor.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Page` (specs/monitor.yaml:3). */
export interface Page {
  url: string;
  status: number;
  body: string;
}

/** Type `Digest` (specs/monitor.yaml:4). */
export interface Digest {
  url: string;
  title: string;
  words: number;
  hash: string;
  polls: number;
  changes: number;
}

/** Event `AddUrl` (specs/monitor.yaml:7). */
export interface AddUrl {
  url: string;
}
export declare namespace AddUrl {
  /** Whatever takes `AddUrl`. */
  interface Recipient {
    addUrl(event: AddUrl): void;
  }
}

/** Event `DeleteUrl` (specs/monitor.yaml:8). */
export interface DeleteUrl {
  url: string;
}
export declare namespace DeleteUrl {
  /** Whatever takes `DeleteUrl`. */
  interface Recipient {
    deleteUrl(event: DeleteUrl): void;
  }
}

/** Request `GetStats` (specs/monitor.yaml:11). */
export type GetStats = crb.Empty;
export declare namespace GetStats {
  interface Response {
    total: number;
    ok: number;
  }
  /** Whatever answers `GetStats`. */
  interface Recipient {
    getStats(request?: GetStats, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Monitor` (specs/monitor.yaml:14). Polls a list of pages and keeps count. */
export declare namespace MonitorBase {
  /** What the agent is made of. */
  interface Data {
    urls: string[];
    total: number;
    ok: number;
    digests: Digest[];
  }
  /** What its creator gives. */
  interface Init {
    urls: string[];
    total?: number;
    ok?: number;
    digests?: Digest[];
  }
  interface Output {
    total: number;
    ok: number;
  }
  interface Address extends crb.Address<Output>, AddUrl.Recipient, DeleteUrl.Recipient, GetStats.Recipient {}

  /** The data of each state. */
  interface States {
    Listening: crb.Empty;
    Polling: { url: string; attempt: number };
    Digesting: { page: Page };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Listening: [];
    Polling: [data: { url: string; attempt?: number }];
    Digesting: [data: { page: Page }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Monitor";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { AddUrl: AddUrl; DeleteUrl: DeleteUrl };
    timers: { poll: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onAddUrl: crb.Here<Is, "Monitor.onAddUrl", "Listening", "Polling">;
    onDeleteUrl: crb.OnlyStays<Is, "Listening">;
    onGetStats: crb.OnlyStays<Is, "Listening">;
    onPoll: crb.Here<Is, "Monitor.onPoll", "Listening", "Polling">;
    polling: crb.Task<Is, "Monitor.polling", "Polling", "Digesting">;
    pollingFallback: crb.Here<Is, "Monitor.pollingFallback", "Polling", "Listening">;
    digesting: crb.Thread<Is, "Monitor.digesting", "Digesting", "Listening" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onAddUrl: crb.Step<"Monitor.onAddUrl", "Polling"> | void;
    onDeleteUrl: void;
    onGetStats: GetStats.Response;
    onPoll: crb.Step<"Monitor.onPoll", "Polling"> | void;
    polling: crb.Step<"Monitor.polling", "Digesting">;
    pollingFallback: crb.Step<"Monitor.pollingFallback", "Listening">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    digesting: crb.Threaded<
      State<"Digesting">,
      Ctx<"digesting">,
      crb.Step<"Monitor.digesting", "Listening" | "done">
    >;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class MonitorBase extends crb.Agent<MonitorBase.Is> {
  constructor(data: MonitorBase.Init) {
    super(graph, data);
  }

  /** Event `AddUrl` in `Listening` (specs/monitor.yaml:23). Next: `Polling`; returning nothing stays. */
  protected abstract onAddUrl(
    event: AddUrl,
    ctx: MonitorBase.Ctx<"onAddUrl">,
  ): crb.Awaitable<MonitorBase.Result<"onAddUrl">>;

  /** Event `DeleteUrl` in `Listening` (specs/monitor.yaml:24). Stays. */
  protected abstract onDeleteUrl(
    event: DeleteUrl,
    ctx: MonitorBase.Ctx<"onDeleteUrl">,
  ): crb.Awaitable<MonitorBase.Result<"onDeleteUrl">>;

  /** Request `GetStats` in `Listening` (specs/monitor.yaml:25). Return the response. Stays. */
  protected abstract onGetStats(
    request: GetStats,
    ctx: MonitorBase.Ctx<"onGetStats">,
  ): crb.Awaitable<MonitorBase.Result<"onGetStats">>;

  /**
   * Timer `poll` in `Listening`, every 10s (specs/monitor.yaml:27). Next: `Polling`; returning nothing stays.
   */
  protected abstract onPoll(ctx: MonitorBase.Ctx<"onPoll">): crb.Awaitable<MonitorBase.Result<"onPoll">>;

  /** State `Polling` (async, specs/monitor.yaml:28). Next: `Digesting`. */
  protected abstract polling(
    state: MonitorBase.State<"Polling">,
    ctx: MonitorBase.Ctx<"polling">,
  ): crb.Awaitable<MonitorBase.Result<"polling">>;

  /** Error in `Polling` (specs/monitor.yaml:34). Next: `Listening`. */
  protected abstract pollingFallback(
    error: Error,
    ctx: MonitorBase.Ctx<"pollingFallback">,
  ): crb.Awaitable<MonitorBase.Result<"pollingFallback">>;

  /** State `Digesting` (sync: on a thread, specs/monitor.yaml:35). Next: `Listening`, `done`. */
  protected abstract readonly digesting: MonitorBase.Body<"digesting">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Page: {
    type: "object",
    properties: { url: { type: "string" }, status: { type: "integer" }, body: { type: "string" } },
    required: ["url", "status", "body"],
    additionalProperties: false,
  },
  Digest: {
    type: "object",
    properties: {
      url: { type: "string" },
      title: { type: "string" },
      words: { type: "integer" },
      hash: { type: "string" },
      polls: { type: "integer" },
      changes: { type: "integer" },
    },
    required: ["url", "title", "words", "hash", "polls", "changes"],
    additionalProperties: false,
  },
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
  GetStats: { type: "object", additionalProperties: false },
  "Monitor.data": {
    type: "object",
    properties: {
      urls: { type: "array", items: { type: "string" } },
      total: { type: "integer" },
      ok: { type: "integer" },
      digests: { type: "array", items: { $ref: "#/definitions/Digest" } },
    },
    required: ["urls", "total", "ok", "digests"],
    additionalProperties: false,
  },
  "Monitor.output": {
    type: "object",
    properties: { total: { type: "integer" }, ok: { type: "integer" } },
    required: ["total", "ok"],
    additionalProperties: false,
  },
  "Monitor.Listening": { type: "object", additionalProperties: false },
  "Monitor.Digesting": {
    type: "object",
    properties: { page: { $ref: "#/definitions/Page" } },
    required: ["page"],
    additionalProperties: false,
  },
};

const graph: crb.Graph = {
  agent: "Monitor",
  at: "specs/monitor.yaml:14",
  initial: "Listening",
  defaults: { total: 0, ok: 0, digests: [] },
  messages: {
    AddUrl: { kind: "event", at: "specs/monitor.yaml:7", method: "addUrl" },
    DeleteUrl: { kind: "event", at: "specs/monitor.yaml:8", method: "deleteUrl" },
    GetStats: { kind: "request", at: "specs/monitor.yaml:11", method: "getStats" },
  },
  states: {
    Listening: {
      mode: "events",
      at: "specs/monitor.yaml:20",
      handle: {
        AddUrl: { at: "specs/monitor.yaml:23", call: "onAddUrl", next: ["stay", "Polling"] },
        DeleteUrl: { at: "specs/monitor.yaml:24", call: "onDeleteUrl", next: ["stay"] },
        GetStats: { at: "specs/monitor.yaml:25", call: "onGetStats", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        poll: {
          at: "specs/monitor.yaml:27",
          every: 10000,
          tick: { at: "specs/monitor.yaml:27", call: "onPoll", next: ["stay", "Polling"] },
        },
      },
    },
    Polling: {
      mode: "async",
      at: "specs/monitor.yaml:28",
      call: "polling",
      next: ["Digesting"],
      defaults: { attempt: 1 },
      timeout: 30000,
      retry: { max: 3, backoff: [200, 5000] },
      fallback: { at: "specs/monitor.yaml:34", call: "pollingFallback", next: ["Listening"] },
    },
    Digesting: { mode: "sync", at: "specs/monitor.yaml:35", call: "digesting", next: ["Listening", "done"] },
  },
  schemas,
};
