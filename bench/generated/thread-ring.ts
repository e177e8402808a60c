// Made by crb-gen from bench/specs/thread-ring.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Link` (bench/specs/thread-ring.yaml:4). */
export interface Link {
  next: MemberBase.Address;
}
export declare namespace Link {
  /** Whatever takes `Link`. */
  interface Recipient {
    link(event: Link): void;
  }
}

/** Event `Token` (bench/specs/thread-ring.yaml:5). */
export interface Token {
  left: number;
}
export declare namespace Token {
  /** Whatever takes `Token`. */
  interface Recipient {
    token(event: Token): void;
  }
}

/** Event `Leave` (bench/specs/thread-ring.yaml:6). */
export interface Leave {
  left: number;
}
export declare namespace Leave {
  /** Whatever takes `Leave`. */
  interface Recipient {
    leave(event: Leave): void;
  }
}

/**
 * Agent `Ring` (bench/specs/thread-ring.yaml:9).
 *
 * Makes a ring of agents, lets a token go around, and counts the hops that each of them has seen.
 */
export declare namespace RingBase {
  /** What the agent is made of. */
  interface Data {
    members: number;
    hops: number;
    ended: number;
    seen: number[];
  }
  /** What its creator gives. */
  interface Init {
    members: number;
    hops: number;
    ended?: number;
    seen?: number[];
  }
  interface Output {
    seen: number[];
  }
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Forming: crb.Empty;
    Turning: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Forming: [];
    Turning: [];
    done: [output: Output];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Members: { key: [key: number]; child: MemberBase };
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
    name: "Ring";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    forming: crb.Task<Is, "Ring.forming", "Forming", "Turning">;
    onMembersFinished: crb.Here<Is, "Ring.onMembersFinished", "Turning", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    forming: crb.Step<"Ring.forming", "Turning">;
    onMembersFinished: crb.Step<"Ring.onMembersFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RingBase extends crb.Agent<RingBase.Is> {
  constructor(data: RingBase.Init) {
    super(ringGraph, data);
  }

  /** State `Forming` (duty, bench/specs/thread-ring.yaml:17). Next: `Turning`. */
  protected abstract forming(
    state: RingBase.State<"Forming">,
    ctx: RingBase.Ctx<"forming">,
  ): crb.Awaitable<RingBase.Result<"forming">>;

  /**
   * End of a child of `Members` in `Turning` (bench/specs/thread-ring.yaml:20). Next: `done`; returning
   * nothing stays.
   */
  protected abstract onMembersFinished(
    end: RingBase.Finished<"Members">,
    ctx: RingBase.Ctx<"onMembersFinished">,
  ): crb.Awaitable<RingBase.Result<"onMembersFinished">>;
}

/**
 * Agent `Member` (bench/specs/thread-ring.yaml:22).
 *
 * Hands the token on to the next one. What comes before it knows that one, waits.
 */
export declare namespace MemberBase {
  /** What the agent is made of. */
  interface Data {
    members: number;
    seen: number;
  }
  /** What its creator gives. */
  interface Init {
    members: number;
    seen?: number;
  }
  interface Output {
    seen: number;
  }
  interface Address extends crb.Address<Output>, Link.Recipient, Token.Recipient, Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Alone: crb.Empty;
    Linked: { next: MemberBase.Address };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Alone: [];
    Linked: [data: { next: MemberBase.Address }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Member";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Link: Link; Token: Token; Leave: Leave };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onLink: crb.Here<Is, "Member.onLink", "Alone", "Linked">;
    onToken: crb.Here<Is, "Member.onToken", "Linked", "done">;
    onLeave: crb.Here<Is, "Member.onLeave", "Linked", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLink: crb.Step<"Member.onLink", "Linked">;
    onToken: crb.Step<"Member.onToken", "done"> | void;
    onLeave: crb.Step<"Member.onLeave", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MemberBase extends crb.Agent<MemberBase.Is> {
  constructor(data: MemberBase.Init) {
    super(memberGraph, data);
  }

  /** Event `Link` in `Alone` (bench/specs/thread-ring.yaml:30). Next: `Linked`. */
  protected abstract onLink(
    event: Link,
    ctx: MemberBase.Ctx<"onLink">,
  ): crb.Awaitable<MemberBase.Result<"onLink">>;

  /** Event `Token` in `Linked` (bench/specs/thread-ring.yaml:35). Next: `done`; returning nothing stays. */
  protected abstract onToken(
    event: Token,
    ctx: MemberBase.Ctx<"onToken">,
  ): crb.Awaitable<MemberBase.Result<"onToken">>;

  /** Event `Leave` in `Linked` (bench/specs/thread-ring.yaml:35). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: MemberBase.Ctx<"onLeave">,
  ): crb.Awaitable<MemberBase.Result<"onLeave">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Link: {
    type: "object",
    properties: { next: { $address: "Member" } },
    required: ["next"],
    additionalProperties: false,
  },
  Token: {
    type: "object",
    properties: { left: { type: "integer" } },
    required: ["left"],
    additionalProperties: false,
  },
  Leave: {
    type: "object",
    properties: { left: { type: "integer" } },
    required: ["left"],
    additionalProperties: false,
  },
};

const ringGraph: crb.Graph = {
  agent: "Ring",
  at: "bench/specs/thread-ring.yaml:9",
  initial: "Forming",
  defaults: { ended: 0, seen: [] },
  messages: {},
  states: {
    Forming: { mode: "duty", at: "bench/specs/thread-ring.yaml:17", call: "forming", next: ["Turning"] },
    Turning: {
      mode: "events",
      at: "bench/specs/thread-ring.yaml:18",
      handle: {},
      otherwise: "error",
      finished: {
        Members: { at: "bench/specs/thread-ring.yaml:20", call: "onMembersFinished", next: ["stay", "done"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/thread-ring.yaml:14",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Members: {
        at: "bench/specs/thread-ring.yaml:15",
        agents: ["Member"],
        key: { types: ["integer"] },
        restart: "temporary",
        shutdown: 5000,
        finished: "MembersFinished",
      },
    },
  },
};

const memberGraph: crb.Graph = {
  agent: "Member",
  at: "bench/specs/thread-ring.yaml:22",
  initial: "Alone",
  defaults: { seen: 0 },
  messages: {
    Link: { kind: "event", at: "bench/specs/thread-ring.yaml:4", method: "link" },
    Token: { kind: "event", at: "bench/specs/thread-ring.yaml:5", method: "token" },
    Leave: { kind: "event", at: "bench/specs/thread-ring.yaml:6", method: "leave" },
  },
  states: {
    Alone: {
      mode: "events",
      at: "bench/specs/thread-ring.yaml:28",
      handle: {
        Link: { at: "bench/specs/thread-ring.yaml:30", call: "onLink", next: ["Linked"] },
        Token: "defer",
        Leave: "defer",
      },
      otherwise: "error",
    },
    Linked: {
      mode: "events",
      at: "bench/specs/thread-ring.yaml:32",
      handle: {
        Token: { at: "bench/specs/thread-ring.yaml:35", call: "onToken", next: ["stay", "done"] },
        Leave: { at: "bench/specs/thread-ring.yaml:35", call: "onLeave", next: ["done"] },
        Link: "ignore",
      },
      otherwise: "error",
    },
  },
  schemas,
};
