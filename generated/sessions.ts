// Made by crb-gen from specs/sessions.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Seen` (specs/sessions.yaml:3). */
export interface Seen {
  user: string;
}
export declare namespace Seen {
  /** Whatever takes `Seen`. */
  interface Recipient {
    seen(event: Seen): void;
  }
}

/** Event `SignOut` (specs/sessions.yaml:4). */
export interface SignOut {
  user: string;
}
export declare namespace SignOut {
  /** Whatever takes `SignOut`. */
  interface Recipient {
    signOut(event: SignOut): void;
  }
}

/** Request `WhoIsIn` (specs/sessions.yaml:7). */
export type WhoIsIn = crb.Empty;
export declare namespace WhoIsIn {
  type Response = string[];
  /** Whatever answers `WhoIsIn`. */
  interface Recipient {
    whoIsIn(request?: WhoIsIn, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Sessions` (specs/sessions.yaml:10).
 *
 * Who is signed in. Whoever is not seen for a while is signed out.
 */
export declare namespace SessionsBase {
  /** What the agent is made of. */
  interface Data {
    signedIn: string[];
  }
  /** What its creator gives. */
  interface Init {
    signedIn?: string[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Seen.Recipient, SignOut.Recipient, WhoIsIn.Recipient {}

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
    name: "Sessions";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Seen: Seen; SignOut: SignOut };
    timers: { expire: [tag: string] };
  }

  /** The context of each handler. */
  interface Contexts {
    onSeen: crb.OnlyStays<Is, "Open">;
    onSignOut: crb.OnlyStays<Is, "Open">;
    onWhoIsIn: crb.OnlyStays<Is, "Open">;
    onExpire: crb.OnlyStays<Is, "Open"> & crb.Tagged<string>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onSeen: void;
    onSignOut: void;
    onWhoIsIn: WhoIsIn.Response;
    onExpire: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SessionsBase extends crb.Agent<SessionsBase.Is> {
  constructor(data: SessionsBase.Init = {}) {
    super(graph, data);
  }

  /** Event `Seen` in `Open` (specs/sessions.yaml:17). Stays. */
  protected abstract onSeen(
    event: Seen,
    ctx: SessionsBase.Ctx<"onSeen">,
  ): crb.Awaitable<SessionsBase.Result<"onSeen">>;

  /** Event `SignOut` in `Open` (specs/sessions.yaml:17). Stays. */
  protected abstract onSignOut(
    event: SignOut,
    ctx: SessionsBase.Ctx<"onSignOut">,
  ): crb.Awaitable<SessionsBase.Result<"onSignOut">>;

  /** Request `WhoIsIn` in `Open` (specs/sessions.yaml:17). Return the response. Stays. */
  protected abstract onWhoIsIn(
    request: WhoIsIn,
    ctx: SessionsBase.Ctx<"onWhoIsIn">,
  ): crb.Awaitable<SessionsBase.Result<"onWhoIsIn">>;

  /** Timer `expire` in `Open`, after 30m once started, one for each tag (specs/sessions.yaml:19). Stays. */
  protected abstract onExpire(
    ctx: SessionsBase.Ctx<"onExpire">,
  ): crb.Awaitable<SessionsBase.Result<"onExpire">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Seen: {
    type: "object",
    properties: { user: { type: "string" } },
    required: ["user"],
    additionalProperties: false,
  },
  SignOut: {
    type: "object",
    properties: { user: { type: "string" } },
    required: ["user"],
    additionalProperties: false,
  },
  WhoIsIn: { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Sessions",
  at: "specs/sessions.yaml:10",
  initial: "Open",
  defaults: { signedIn: [] },
  messages: {
    Seen: { kind: "event", at: "specs/sessions.yaml:3", method: "seen" },
    SignOut: { kind: "event", at: "specs/sessions.yaml:4", method: "signOut" },
    WhoIsIn: { kind: "request", at: "specs/sessions.yaml:7", method: "whoIsIn" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/sessions.yaml:15",
      handle: {
        Seen: { at: "specs/sessions.yaml:17", call: "onSeen", next: ["stay"] },
        SignOut: { at: "specs/sessions.yaml:17", call: "onSignOut", next: ["stay"] },
        WhoIsIn: { at: "specs/sessions.yaml:17", call: "onWhoIsIn", next: ["stay"] },
      },
      otherwise: "error",
      timers: {
        expire: {
          at: "specs/sessions.yaml:19",
          after: 1800000,
          start: "manual",
          tagged: true,
          tick: { at: "specs/sessions.yaml:19", call: "onExpire", next: ["stay"] },
        },
      },
    },
  },
  schemas,
};
