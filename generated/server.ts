// Made by crb-gen from specs/server.yaml. Do not edit: change the spec.
import type { IncomingMessage, ServerResponse } from "node:http";
import * as crb from "crb-gen/codegen";

/** Type `Digest` (specs/server.yaml:3). */
export interface Digest {
  id: string;
  bytes: number;
  lines: number;
  words: number;
  hash: string;
}

/** Type `Stats` (specs/server.yaml:9). */
export interface Stats {
  open: number;
  answered: { [key: string]: number };
}

/** Event `Arrived` (specs/server.yaml:14). */
export interface Arrived {
  request: IncomingMessage;
  response: ServerResponse;
}
export declare namespace Arrived {
  /** Whatever takes `Arrived`. */
  interface Recipient {
    arrived(event: Arrived): void;
  }
}

/** Event `Answered` (specs/server.yaml:17). */
export interface Answered {
  status: number;
}
export declare namespace Answered {
  /** Whatever takes `Answered`. */
  interface Recipient {
    answered(event: Answered): void;
  }
}

/** Event `Stop` (specs/server.yaml:18). */
export type Stop = crb.Empty;
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event?: Stop): void;
  }
}

/** Event `Closed` (specs/server.yaml:19). */
export type Closed = crb.Empty;
export declare namespace Closed {
  /** Whatever takes `Closed`. */
  interface Recipient {
    closed(event?: Closed): void;
  }
}

/** Request `GetUrl` (specs/server.yaml:22). */
export type GetUrl = crb.Empty;
export declare namespace GetUrl {
  type Response = string;
  /** Whatever answers `GetUrl`. */
  interface Recipient {
    getUrl(request?: GetUrl, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `GetStats` (specs/server.yaml:23). */
export type GetStats = crb.Empty;
export declare namespace GetStats {
  type Response = Stats;
  /** Whatever answers `GetStats`. */
  interface Recipient {
    getStats(request?: GetStats, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Keep` (specs/server.yaml:24). */
export interface Keep {
  digest: Digest;
}
export declare namespace Keep {
  /** Whatever answers `Keep`. */
  interface Recipient {
    keep(request: Keep, options?: crb.AskOptions): Promise<void>;
  }
}

/** Request `Find` (specs/server.yaml:25). */
export interface Find {
  id: string;
}
export declare namespace Find {
  type Response = Digest | null;
  /** Whatever answers `Find`. */
  interface Recipient {
    find(request: Find, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `WaitFor` (specs/server.yaml:26). */
export interface WaitFor {
  id: string;
}
export declare namespace WaitFor {
  type Response = Digest;
  /** Whatever answers `WaitFor`. */
  interface Recipient {
    waitFor(request: WaitFor, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Look` (specs/server.yaml:27). */
export type Look = crb.Empty;
export declare namespace Look {
  interface Response {
    texts: number;
    waiting: number;
  }
  /** Whatever answers `Look`. */
  interface Recipient {
    look(request?: Look, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Server` (specs/server.yaml:30). Listens, and starts an agent for every HTTP request. */
export declare namespace ServerBase {
  /** What the agent is made of. */
  interface Data {
    port: number;
    capacity: number;
    open: number;
    answered: { [key: string]: number };
  }
  /** What its creator gives. */
  interface Init {
    port?: number;
    capacity?: number;
    open?: number;
    answered?: { [key: string]: number };
  }
  interface Output {
    answered: { [key: string]: number };
  }
  interface Address
    extends crb.Address<Output>,
      Stop.Recipient,
      Closed.Recipient,
      Arrived.Recipient,
      Answered.Recipient,
      GetStats.Recipient,
      GetUrl.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Serving: crb.Empty;
    Draining: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Serving: [];
    Draining: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Server";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Stop: Stop; Closed: Closed; Arrived: Arrived; Answered: Answered };
    timers: { grace: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onArrived: crb.OnlyStays<Is, "Serving"> | crb.OnlyStays<Is, "Draining">;
    onAnswered: crb.OnlyStays<Is, "Serving"> | crb.OnlyStays<Is, "Draining">;
    onGetStats: crb.OnlyStays<Is, "Serving"> | crb.OnlyStays<Is, "Draining">;
    onGetUrl: crb.OnlyStays<Is, "Serving"> | crb.OnlyStays<Is, "Draining">;
    opening: crb.Task<Is, "Server.opening", "Opening", "Serving">;
    onStop: crb.Here<Is, "Server.onStop", "Serving", "Draining">;
    onClosed: crb.Here<Is, "Server.onClosed", "Draining", "done">;
    onGrace: crb.OnlyStays<Is, "Draining">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onArrived: void;
    onAnswered: void;
    onGetStats: GetStats.Response;
    onGetUrl: GetUrl.Response;
    opening: crb.Step<"Server.opening", "Serving">;
    onStop: crb.Step<"Server.onStop", "Draining">;
    onClosed: crb.Step<"Server.onClosed", "done">;
    onGrace: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ServerBase extends crb.Agent<ServerBase.Is> {
  constructor(data: ServerBase.Init = {}) {
    super(serverGraph, data);
  }

  /** Event `Arrived` in `Serving`, `Draining` (specs/server.yaml:40). Stays. */
  protected abstract onArrived(
    event: Arrived,
    ctx: ServerBase.Ctx<"onArrived">,
  ): crb.Awaitable<ServerBase.Result<"onArrived">>;

  /** Event `Answered` in `Serving`, `Draining` (specs/server.yaml:41). Stays. */
  protected abstract onAnswered(
    event: Answered,
    ctx: ServerBase.Ctx<"onAnswered">,
  ): crb.Awaitable<ServerBase.Result<"onAnswered">>;

  /** Request `GetStats` in `Serving`, `Draining` (specs/server.yaml:42). Return the response. Stays. */
  protected abstract onGetStats(
    request: GetStats,
    ctx: ServerBase.Ctx<"onGetStats">,
  ): crb.Awaitable<ServerBase.Result<"onGetStats">>;

  /** Request `GetUrl` in `Serving`, `Draining` (specs/server.yaml:43). Return the response. Stays. */
  protected abstract onGetUrl(
    request: GetUrl,
    ctx: ServerBase.Ctx<"onGetUrl">,
  ): crb.Awaitable<ServerBase.Result<"onGetUrl">>;

  /** State `Opening` (async, specs/server.yaml:45). Next: `Serving`. */
  protected abstract opening(
    state: ServerBase.State<"Opening">,
    ctx: ServerBase.Ctx<"opening">,
  ): crb.Awaitable<ServerBase.Result<"opening">>;

  /** Event `Stop` in `Serving` (specs/server.yaml:51). Next: `Draining`. */
  protected abstract onStop(
    event: Stop,
    ctx: ServerBase.Ctx<"onStop">,
  ): crb.Awaitable<ServerBase.Result<"onStop">>;

  /** Event `Closed` in `Draining` (specs/server.yaml:56). Next: `done`. */
  protected abstract onClosed(
    event: Closed,
    ctx: ServerBase.Ctx<"onClosed">,
  ): crb.Awaitable<ServerBase.Result<"onClosed">>;

  /** Timer `grace` in `Draining`, after 10s (specs/server.yaml:59). Stays. */
  protected abstract onGrace(ctx: ServerBase.Ctx<"onGrace">): crb.Awaitable<ServerBase.Result<"onGrace">>;
}

/**
 * Agent `Exchange` (specs/server.yaml:61).
 *
 * One HTTP request, from its first byte to the last of its answer. When the client goes, it is interrupted.
 */
export declare namespace ExchangeBase {
  /** What the agent is made of. */
  interface Data {
    server: Answered.Recipient & GetStats.Recipient;
    shelf: ShelfBase.Address;
  }
  /** What its creator gives. */
  interface Init {
    server: Answered.Recipient & GetStats.Recipient;
    shelf: ShelfBase.Address;
  }
  interface Output {
    status: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Reading: crb.Empty;
    Digesting: { text: Uint8Array };
    Keeping: { digest: Digest };
    Finding: { id: string };
    Waiting: { id: string; ms: number };
    Counting: crb.Empty;
    Answering: { status: number; body: unknown };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Reading: [];
    Digesting: [data: { text: Uint8Array }];
    Keeping: [data: { digest: Digest }];
    Finding: [data: { id: string }];
    Waiting: [data: { id: string; ms: number }];
    Counting: [];
    Answering: [data: { status: number; body: unknown }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Exchange";
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
    reading: crb.Task<Is, "Exchange.reading", "Reading", "Digesting" | "Finding" | "Waiting" | "Counting">;
    readingFallback: crb.Here<Is, "Exchange.readingFallback", "Reading", "Answering">;
    digesting: crb.Thread<Is, "Exchange.digesting", "Digesting", "Keeping">;
    digestingFallback: crb.Here<Is, "Exchange.digestingFallback", "Digesting", "Answering">;
    keeping: crb.Task<Is, "Exchange.keeping", "Keeping", "Answering">;
    keepingFallback: crb.Here<Is, "Exchange.keepingFallback", "Keeping", "Answering">;
    finding: crb.Task<Is, "Exchange.finding", "Finding", "Answering">;
    findingFallback: crb.Here<Is, "Exchange.findingFallback", "Finding", "Answering">;
    waiting: crb.Task<Is, "Exchange.waiting", "Waiting", "Answering">;
    waitingFallback: crb.Here<Is, "Exchange.waitingFallback", "Waiting", "Answering">;
    counting: crb.Task<Is, "Exchange.counting", "Counting", "Answering">;
    countingFallback: crb.Here<Is, "Exchange.countingFallback", "Counting", "Answering">;
    answering: crb.Task<Is, "Exchange.answering", "Answering", "done">;
    answeringFallback: crb.Here<Is, "Exchange.answeringFallback", "Answering", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    reading: crb.Step<"Exchange.reading", "Digesting" | "Finding" | "Waiting" | "Counting">;
    readingFallback: crb.Step<"Exchange.readingFallback", "Answering">;
    digestingFallback: crb.Step<"Exchange.digestingFallback", "Answering">;
    keeping: crb.Step<"Exchange.keeping", "Answering">;
    keepingFallback: crb.Step<"Exchange.keepingFallback", "Answering">;
    finding: crb.Step<"Exchange.finding", "Answering">;
    findingFallback: crb.Step<"Exchange.findingFallback", "Answering">;
    waiting: crb.Step<"Exchange.waiting", "Answering">;
    waitingFallback: crb.Step<"Exchange.waitingFallback", "Answering">;
    counting: crb.Step<"Exchange.counting", "Answering">;
    countingFallback: crb.Step<"Exchange.countingFallback", "Answering">;
    answering: crb.Step<"Exchange.answering", "done">;
    answeringFallback: crb.Step<"Exchange.answeringFallback", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    digesting: crb.Threaded<State<"Digesting">, Ctx<"digesting">, crb.Step<"Exchange.digesting", "Keeping">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class ExchangeBase extends crb.Agent<ExchangeBase.Is> {
  constructor(data: ExchangeBase.Init) {
    super(exchangeGraph, data);
  }

  /** State `Reading` (async, specs/server.yaml:72). Next: `Digesting`, `Finding`, `Waiting`, `Counting`. */
  protected abstract reading(
    state: ExchangeBase.State<"Reading">,
    ctx: ExchangeBase.Ctx<"reading">,
  ): crb.Awaitable<ExchangeBase.Result<"reading">>;

  /** Error in `Reading` (specs/server.yaml:69). Next: `Answering`. */
  protected abstract readingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"readingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"readingFallback">>;

  /** State `Digesting` (sync: on a thread, specs/server.yaml:76). Next: `Keeping`. */
  protected abstract readonly digesting: ExchangeBase.Body<"digesting">;

  /** Error in `Digesting` (specs/server.yaml:70). Next: `Answering`. */
  protected abstract digestingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"digestingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"digestingFallback">>;

  /** State `Keeping` (async, specs/server.yaml:80). Next: `Answering`. */
  protected abstract keeping(
    state: ExchangeBase.State<"Keeping">,
    ctx: ExchangeBase.Ctx<"keeping">,
  ): crb.Awaitable<ExchangeBase.Result<"keeping">>;

  /** Error in `Keeping` (specs/server.yaml:69). Next: `Answering`. */
  protected abstract keepingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"keepingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"keepingFallback">>;

  /** State `Finding` (async, specs/server.yaml:84). Next: `Answering`. */
  protected abstract finding(
    state: ExchangeBase.State<"Finding">,
    ctx: ExchangeBase.Ctx<"finding">,
  ): crb.Awaitable<ExchangeBase.Result<"finding">>;

  /** Error in `Finding` (specs/server.yaml:69). Next: `Answering`. */
  protected abstract findingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"findingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"findingFallback">>;

  /** State `Waiting` (async, specs/server.yaml:88). Next: `Answering`. */
  protected abstract waiting(
    state: ExchangeBase.State<"Waiting">,
    ctx: ExchangeBase.Ctx<"waiting">,
  ): crb.Awaitable<ExchangeBase.Result<"waiting">>;

  /** Error in `Waiting` (specs/server.yaml:69). Next: `Answering`. */
  protected abstract waitingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"waitingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"waitingFallback">>;

  /** State `Counting` (async, specs/server.yaml:92). Next: `Answering`. */
  protected abstract counting(
    state: ExchangeBase.State<"Counting">,
    ctx: ExchangeBase.Ctx<"counting">,
  ): crb.Awaitable<ExchangeBase.Result<"counting">>;

  /** Error in `Counting` (specs/server.yaml:69). Next: `Answering`. */
  protected abstract countingFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"countingFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"countingFallback">>;

  /** State `Answering` (async, specs/server.yaml:95). Next: `done`. */
  protected abstract answering(
    state: ExchangeBase.State<"Answering">,
    ctx: ExchangeBase.Ctx<"answering">,
  ): crb.Awaitable<ExchangeBase.Result<"answering">>;

  /** Error in `Answering` (specs/server.yaml:99). Next: `done`. */
  protected abstract answeringFallback(
    error: Error,
    ctx: ExchangeBase.Ctx<"answeringFallback">,
  ): crb.Awaitable<ExchangeBase.Result<"answeringFallback">>;
}

/**
 * Agent `Shelf` (specs/server.yaml:102).
 *
 * Keeps the digests of the last texts, and lets clients wait for one.
 */
export declare namespace ShelfBase {
  /** What the agent is made of. */
  interface Data {
    digests: { [key: string]: Digest };
    capacity: number;
  }
  /** What its creator gives. */
  interface Init {
    digests?: { [key: string]: Digest };
    capacity: number;
  }
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Keep.Recipient,
      Find.Recipient,
      WaitFor.Recipient,
      Look.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Shelf";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: { tidy: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onKeep: crb.OnlyStays<Is, "Open">;
    onFind: crb.OnlyStays<Is, "Open">;
    onWaitFor: crb.AskedLaterStays<Is, "Open", WaitFor.Response>;
    onLook: crb.OnlyStays<Is, "Open">;
    onTidy: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onKeep: void;
    onFind: Find.Response;
    onWaitFor: void;
    onLook: Look.Response;
    onTidy: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ShelfBase extends crb.Agent<ShelfBase.Is> {
  constructor(data: ShelfBase.Init) {
    super(shelfGraph, data);
  }

  /** Request `Keep` in `Open` (specs/server.yaml:112). Return the response. Stays. */
  protected abstract onKeep(
    request: Keep,
    ctx: ShelfBase.Ctx<"onKeep">,
  ): crb.Awaitable<ShelfBase.Result<"onKeep">>;

  /** Request `Find` in `Open` (specs/server.yaml:113). Return the response. Stays. */
  protected abstract onFind(
    request: Find,
    ctx: ShelfBase.Ctx<"onFind">,
  ): crb.Awaitable<ShelfBase.Result<"onFind">>;

  /**
   * Request `WaitFor` in `Open` (specs/server.yaml:114). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onWaitFor(
    request: WaitFor,
    ctx: ShelfBase.Ctx<"onWaitFor">,
  ): crb.Awaitable<ShelfBase.Result<"onWaitFor">>;

  /** Request `Look` in `Open` (specs/server.yaml:115). Return the response. Stays. */
  protected abstract onLook(
    request: Look,
    ctx: ShelfBase.Ctx<"onLook">,
  ): crb.Awaitable<ShelfBase.Result<"onLook">>;

  /** Timer `tidy` in `Open`, every 1s (specs/server.yaml:117). Stays. */
  protected abstract onTidy(ctx: ShelfBase.Ctx<"onTidy">): crb.Awaitable<ShelfBase.Result<"onTidy">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Digest: {
    type: "object",
    properties: {
      id: { type: "string" },
      bytes: { type: "integer" },
      lines: { type: "integer" },
      words: { type: "integer" },
      hash: { type: "string" },
    },
    required: ["id", "bytes", "lines", "words", "hash"],
    additionalProperties: false,
  },
  Stop: { type: "object", additionalProperties: false },
  Closed: { type: "object", additionalProperties: false },
  Arrived: {
    type: "object",
    properties: {
      request: { $ts: "IncomingMessage", from: "node:http" },
      response: { $ts: "ServerResponse", from: "node:http" },
    },
    required: ["request", "response"],
    additionalProperties: false,
  },
  Answered: {
    type: "object",
    properties: { status: { type: "integer" } },
    required: ["status"],
    additionalProperties: false,
  },
  GetStats: { type: "object", additionalProperties: false },
  GetUrl: { type: "object", additionalProperties: false },
  "Exchange.data": {
    type: "object",
    properties: { server: { $accepts: ["Answered", "GetStats"] }, shelf: { $address: "Shelf" } },
    required: ["server", "shelf"],
    additionalProperties: false,
  },
  "Exchange.Digesting": {
    type: "object",
    properties: { text: { $binary: "Uint8Array" } },
    required: ["text"],
    additionalProperties: false,
  },
  "Exchange.Keeping": {
    type: "object",
    properties: { digest: { $ref: "#/definitions/Digest" } },
    required: ["digest"],
    additionalProperties: false,
  },
  Keep: {
    type: "object",
    properties: { digest: { $ref: "#/definitions/Digest" } },
    required: ["digest"],
    additionalProperties: false,
  },
  Find: {
    type: "object",
    properties: { id: { type: "string" } },
    required: ["id"],
    additionalProperties: false,
  },
  WaitFor: {
    type: "object",
    properties: { id: { type: "string" } },
    required: ["id"],
    additionalProperties: false,
  },
  Look: { type: "object", additionalProperties: false },
};

const serverGraph: crb.Graph = {
  agent: "Server",
  at: "specs/server.yaml:30",
  initial: "Opening",
  defaults: { port: 0, capacity: 1000, open: 0, answered: {} },
  messages: {
    Stop: { kind: "event", at: "specs/server.yaml:18", method: "stop" },
    Closed: { kind: "event", at: "specs/server.yaml:19", method: "closed" },
    Arrived: { kind: "event", at: "specs/server.yaml:14", method: "arrived" },
    Answered: { kind: "event", at: "specs/server.yaml:17", method: "answered" },
    GetStats: { kind: "request", at: "specs/server.yaml:23", method: "getStats", timeout: 2000 },
    GetUrl: { kind: "request", at: "specs/server.yaml:22", method: "getUrl" },
  },
  states: {
    Opening: { mode: "async", at: "specs/server.yaml:45", call: "opening", next: ["Serving"] },
    Serving: {
      mode: "events",
      at: "specs/server.yaml:48",
      handle: {
        Stop: { at: "specs/server.yaml:51", call: "onStop", next: ["Draining"] },
        Closed: "ignore",
        Arrived: { at: "specs/server.yaml:40", call: "onArrived", next: ["stay"] },
        Answered: { at: "specs/server.yaml:41", call: "onAnswered", next: ["stay"] },
        GetStats: { at: "specs/server.yaml:42", call: "onGetStats", next: ["stay"] },
        GetUrl: { at: "specs/server.yaml:43", call: "onGetUrl", next: ["stay"] },
      },
      otherwise: "error",
    },
    Draining: {
      mode: "events",
      at: "specs/server.yaml:53",
      handle: {
        Closed: { at: "specs/server.yaml:56", call: "onClosed", next: ["done"] },
        Stop: "ignore",
        Arrived: { at: "specs/server.yaml:40", call: "onArrived", next: ["stay"] },
        Answered: { at: "specs/server.yaml:41", call: "onAnswered", next: ["stay"] },
        GetStats: { at: "specs/server.yaml:42", call: "onGetStats", next: ["stay"] },
        GetUrl: { at: "specs/server.yaml:43", call: "onGetUrl", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        grace: {
          at: "specs/server.yaml:59",
          after: 10000,
          tick: { at: "specs/server.yaml:59", call: "onGrace", next: ["stay"] },
        },
      },
    },
  },
  schemas,
};

const exchangeGraph: crb.Graph = {
  agent: "Exchange",
  at: "specs/server.yaml:61",
  initial: "Reading",
  messages: {},
  states: {
    Reading: {
      mode: "async",
      at: "specs/server.yaml:72",
      call: "reading",
      next: ["Digesting", "Finding", "Waiting", "Counting"],
      timeout: 5000,
      fallback: { at: "specs/server.yaml:69", call: "readingFallback", next: ["Answering"] },
    },
    Digesting: {
      mode: "sync",
      at: "specs/server.yaml:76",
      call: "digesting",
      next: ["Keeping"],
      transfers: ["text"],
      timeout: 10000,
      fallback: { at: "specs/server.yaml:70", call: "digestingFallback", next: ["Answering"] },
    },
    Keeping: {
      mode: "async",
      at: "specs/server.yaml:80",
      call: "keeping",
      next: ["Answering"],
      fallback: { at: "specs/server.yaml:69", call: "keepingFallback", next: ["Answering"] },
    },
    Finding: {
      mode: "async",
      at: "specs/server.yaml:84",
      call: "finding",
      next: ["Answering"],
      fallback: { at: "specs/server.yaml:69", call: "findingFallback", next: ["Answering"] },
    },
    Waiting: {
      mode: "async",
      at: "specs/server.yaml:88",
      call: "waiting",
      next: ["Answering"],
      fallback: { at: "specs/server.yaml:69", call: "waitingFallback", next: ["Answering"] },
    },
    Counting: {
      mode: "async",
      at: "specs/server.yaml:92",
      call: "counting",
      next: ["Answering"],
      fallback: { at: "specs/server.yaml:69", call: "countingFallback", next: ["Answering"] },
    },
    Answering: {
      mode: "async",
      at: "specs/server.yaml:95",
      call: "answering",
      next: ["done"],
      timeout: 10000,
      fallback: { at: "specs/server.yaml:99", call: "answeringFallback", next: ["done"] },
    },
  },
  schemas,
};

const shelfGraph: crb.Graph = {
  agent: "Shelf",
  at: "specs/server.yaml:102",
  initial: "Open",
  defaults: { digests: {} },
  messages: {
    Keep: { kind: "request", at: "specs/server.yaml:24", method: "keep", timeout: 2000 },
    Find: { kind: "request", at: "specs/server.yaml:25", method: "find", timeout: 2000 },
    WaitFor: { kind: "request", at: "specs/server.yaml:26", method: "waitFor" },
    Look: { kind: "request", at: "specs/server.yaml:27", method: "look", timeout: 2000 },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/server.yaml:109",
      handle: {
        Keep: { at: "specs/server.yaml:112", call: "onKeep", next: ["stay"] },
        Find: { at: "specs/server.yaml:113", call: "onFind", next: ["stay"] },
        WaitFor: { at: "specs/server.yaml:114", call: "onWaitFor", next: ["stay"], answer: "later" },
        Look: { at: "specs/server.yaml:115", call: "onLook", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        tidy: {
          at: "specs/server.yaml:117",
          every: 1000,
          tick: { at: "specs/server.yaml:117", call: "onTidy", next: ["stay"] },
        },
      },
    },
  },
  schemas,
};
