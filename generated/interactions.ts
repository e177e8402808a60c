// Made by crb-gen from specs/interactions.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Request `GetId` (specs/interactions.yaml:3). */
export type GetId = crb.Empty;
export declare namespace GetId {
  type Response = number;
  /** Whatever answers `GetId`. */
  interface Recipient {
    getId(request?: GetId, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Server` (specs/interactions.yaml:6). Reserves ids. */
export declare namespace ServerBase {
  /** What the agent is made of. */
  interface Data {
    reserved: number;
  }
  /** What its creator gives. */
  interface Init {
    reserved?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, GetId.Recipient {}

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
    name: "Server";
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
    onGetId: crb.OnlyStays<Is, "Serving">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onGetId: GetId.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ServerBase extends crb.Agent<ServerBase.Is> {
  constructor(data: ServerBase.Init = {}) {
    super(serverGraph, data);
  }

  /** Request `GetId` in `Serving` (specs/interactions.yaml:11). Return the response. Stays. */
  protected abstract onGetId(
    request: GetId,
    ctx: ServerBase.Ctx<"onGetId">,
  ): crb.Awaitable<ServerBase.Result<"onGetId">>;
}

/**
 * Agent `Client` (specs/interactions.yaml:13).
 *
 * Configures itself by a request, and hears the response as a message.
 */
export declare namespace ClientBase {
  /** What the agent is made of. */
  interface Data {
    server: ServerBase.Address;
  }
  /** What its creator gives. */
  interface Init {
    server: ServerBase.Address;
  }
  interface Output {
    id: number;
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Configure: crb.Empty;
    Ready: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Configure: [];
    Ready: [];
    done: [output: Output];
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    GetId: [to: GetId.Recipient, request?: GetId, options?: crb.AskOptions];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Client";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    asks: Asks;
  }

  /** The context of each handler. */
  interface Contexts {
    configure: crb.Task<Is, "Client.configure", "Configure", "Ready">;
    onGetIdReply: crb.Here<Is, "Client.onGetIdReply", "Ready", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    configure: crb.Step<"Client.configure", "Ready">;
    onGetIdReply: crb.Step<"Client.onGetIdReply", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ClientBase extends crb.Agent<ClientBase.Is> {
  constructor(data: ClientBase.Init) {
    super(clientGraph, data);
  }

  /** State `Configure` (duty, specs/interactions.yaml:19). Next: `Ready`. */
  protected abstract configure(
    state: ClientBase.State<"Configure">,
    ctx: ClientBase.Ctx<"configure">,
  ): crb.Awaitable<ClientBase.Result<"configure">>;

  /** Reply to `GetId` in `Ready` (specs/interactions.yaml:20). Next: `done`. */
  protected abstract onGetIdReply(
    response: GetId.Response,
    ctx: ClientBase.Ctx<"onGetIdReply">,
  ): crb.Awaitable<ClientBase.Result<"onGetIdReply">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  GetId: { type: "object", additionalProperties: false },
};

const serverGraph: crb.Graph = {
  agent: "Server",
  at: "specs/interactions.yaml:6",
  initial: "Serving",
  defaults: { reserved: 0 },
  messages: {
    GetId: { kind: "request", at: "specs/interactions.yaml:3", method: "getId" },
  },
  states: {
    Serving: {
      mode: "events",
      at: "specs/interactions.yaml:11",
      handle: {
        GetId: { at: "specs/interactions.yaml:11", call: "onGetId", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const clientGraph: crb.Graph = {
  agent: "Client",
  at: "specs/interactions.yaml:13",
  initial: "Configure",
  messages: {},
  states: {
    Configure: { mode: "duty", at: "specs/interactions.yaml:19", call: "configure", next: ["Ready"] },
    Ready: {
      mode: "events",
      at: "specs/interactions.yaml:20",
      handle: {},
      otherwise: "error",
      replies: {
        GetId: { at: "specs/interactions.yaml:20", call: "onGetIdReply", next: ["done"] },
      },
    },
  },
  asks: {
    GetId: { at: "specs/interactions.yaml:20", method: "getId", reply: "GetIdReply" },
  },
};
