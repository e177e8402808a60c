// Made by crb-gen from bench/specs/big.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Seen` (bench/specs/big.yaml:4). */
export interface Seen {
  pings: number;
  pongs: number;
}

/** Event `Meet` (bench/specs/big.yaml:7). */
export interface Meet {
  peers: PeerBase.Address[];
}
export declare namespace Meet {
  /** Whatever takes `Meet`. */
  interface Recipient {
    meet(event: Meet): void;
  }
}

/** Event `Ping` (bench/specs/big.yaml:8). */
export interface Ping {
  from: number;
}
export declare namespace Ping {
  /** Whatever takes `Ping`. */
  interface Recipient {
    ping(event: Ping): void;
  }
}

/** Event `Pong` (bench/specs/big.yaml:9). */
export type Pong = crb.Empty;
export declare namespace Pong {
  /** Whatever takes `Pong`. */
  interface Recipient {
    pong(event?: Pong): void;
  }
}

/** Event `Satisfied` (bench/specs/big.yaml:10). */
export type Satisfied = crb.Empty;
export declare namespace Satisfied {
  /** Whatever takes `Satisfied`. */
  interface Recipient {
    satisfied(event?: Satisfied): void;
  }
}

/** Event `Leave` (bench/specs/big.yaml:11). */
export type Leave = crb.Empty;
export declare namespace Leave {
  /** Whatever takes `Leave`. */
  interface Recipient {
    leave(event?: Leave): void;
  }
}

/**
 * Agent `Big` (bench/specs/big.yaml:14).
 *
 * Lets many agents ping each other, and tells them to leave when all have had their pongs.
 */
export declare namespace BigBase {
  /** What the agent is made of. */
  interface Data {
    peers: number;
    pings: number;
    satisfied: number;
    ended: number;
    seen: Seen[];
  }
  /** What its creator gives. */
  interface Init {
    peers: number;
    pings: number;
    satisfied?: number;
    ended?: number;
    seen?: Seen[];
  }
  interface Output {
    seen: Seen[];
  }
  interface Address extends crb.Address<Output>, Satisfied.Recipient {}

  /** The data of each state. */
  interface States {
    Gathering: crb.Empty;
    Watching: crb.Empty;
    Leaving: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Gathering: [];
    Watching: [];
    Leaving: [];
    done: [output: Output];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Peers: { key: [key: number]; child: PeerBase };
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
    name: "Big";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Satisfied: Satisfied };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    gathering: crb.Task<Is, "Big.gathering", "Gathering", "Watching">;
    onSatisfied: crb.Here<Is, "Big.onSatisfied", "Watching", "Leaving">;
    onPeersFinished: crb.Here<Is, "Big.onPeersFinished", "Leaving", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    gathering: crb.Step<"Big.gathering", "Watching">;
    onSatisfied: crb.Step<"Big.onSatisfied", "Leaving"> | void;
    onPeersFinished: crb.Step<"Big.onPeersFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BigBase extends crb.Agent<BigBase.Is> {
  constructor(data: BigBase.Init) {
    super(bigGraph, data);
  }

  /** State `Gathering` (duty, bench/specs/big.yaml:22). Next: `Watching`. */
  protected abstract gathering(
    state: BigBase.State<"Gathering">,
    ctx: BigBase.Ctx<"gathering">,
  ): crb.Awaitable<BigBase.Result<"gathering">>;

  /** Event `Satisfied` in `Watching` (bench/specs/big.yaml:25). Next: `Leaving`; returning nothing stays. */
  protected abstract onSatisfied(
    event: Satisfied,
    ctx: BigBase.Ctx<"onSatisfied">,
  ): crb.Awaitable<BigBase.Result<"onSatisfied">>;

  /**
   * End of a child of `Peers` in `Leaving` (bench/specs/big.yaml:29). Next: `done`; returning nothing stays.
   */
  protected abstract onPeersFinished(
    end: BigBase.Finished<"Peers">,
    ctx: BigBase.Ctx<"onPeersFinished">,
  ): crb.Awaitable<BigBase.Result<"onPeersFinished">>;
}

/**
 * Agent `Peer` (bench/specs/big.yaml:31).
 *
 * Pings one of the others, and the next one when the pong has come; answers pings all the while.
 */
export declare namespace PeerBase {
  /** What the agent is made of. */
  interface Data {
    index: number;
    pings: number;
    sink: Satisfied.Recipient;
    seen: Seen;
  }
  /** What its creator gives. */
  interface Init {
    index: number;
    pings: number;
    sink: Satisfied.Recipient;
    seen?: Seen;
  }
  type Output = Seen;
  interface Address
    extends crb.Address<Output>,
      Meet.Recipient,
      Ping.Recipient,
      Pong.Recipient,
      Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Alone: crb.Empty;
    Among: { peers: PeerBase.Address[] };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Alone: [];
    Among: [data: { peers: PeerBase.Address[] }];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Peer";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Meet: Meet; Ping: Ping; Pong: Pong; Leave: Leave };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onMeet: crb.Here<Is, "Peer.onMeet", "Alone", "Among">;
    onPing: crb.OnlyStays<Is, "Among">;
    onPong: crb.OnlyStays<Is, "Among">;
    onLeave: crb.Here<Is, "Peer.onLeave", "Among", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onMeet: crb.Step<"Peer.onMeet", "Among">;
    onPing: void;
    onPong: void;
    onLeave: crb.Step<"Peer.onLeave", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PeerBase extends crb.Agent<PeerBase.Is> {
  constructor(data: PeerBase.Init) {
    super(peerGraph, data);
  }

  /** Event `Meet` in `Alone` (bench/specs/big.yaml:39). Next: `Among`. */
  protected abstract onMeet(
    event: Meet,
    ctx: PeerBase.Ctx<"onMeet">,
  ): crb.Awaitable<PeerBase.Result<"onMeet">>;

  /** Event `Ping` in `Among` (bench/specs/big.yaml:44). Stays. */
  protected abstract onPing(
    event: Ping,
    ctx: PeerBase.Ctx<"onPing">,
  ): crb.Awaitable<PeerBase.Result<"onPing">>;

  /** Event `Pong` in `Among` (bench/specs/big.yaml:44). Stays. */
  protected abstract onPong(
    event: Pong,
    ctx: PeerBase.Ctx<"onPong">,
  ): crb.Awaitable<PeerBase.Result<"onPong">>;

  /** Event `Leave` in `Among` (bench/specs/big.yaml:44). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: PeerBase.Ctx<"onLeave">,
  ): crb.Awaitable<PeerBase.Result<"onLeave">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Satisfied: { type: "object", additionalProperties: false },
  Meet: {
    type: "object",
    properties: { peers: { type: "array", items: { $address: "Peer" } } },
    required: ["peers"],
    additionalProperties: false,
  },
  Ping: {
    type: "object",
    properties: { from: { type: "integer" } },
    required: ["from"],
    additionalProperties: false,
  },
  Pong: { type: "object", additionalProperties: false },
  Leave: { type: "object", additionalProperties: false },
};

const bigGraph: crb.Graph = {
  agent: "Big",
  at: "bench/specs/big.yaml:14",
  initial: "Gathering",
  defaults: { satisfied: 0, ended: 0, seen: [] },
  messages: {
    Satisfied: { kind: "event", at: "bench/specs/big.yaml:10", method: "satisfied" },
  },
  states: {
    Gathering: { mode: "duty", at: "bench/specs/big.yaml:22", call: "gathering", next: ["Watching"] },
    Watching: {
      mode: "events",
      at: "bench/specs/big.yaml:23",
      handle: {
        Satisfied: { at: "bench/specs/big.yaml:25", call: "onSatisfied", next: ["stay", "Leaving"] },
      },
      otherwise: "error",
    },
    Leaving: {
      mode: "events",
      at: "bench/specs/big.yaml:26",
      handle: {},
      otherwise: "error",
      finished: {
        Peers: { at: "bench/specs/big.yaml:29", call: "onPeersFinished", next: ["stay", "done"] },
      },
    },
  },
  supervises: {
    at: "bench/specs/big.yaml:19",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Peers: {
        at: "bench/specs/big.yaml:20",
        agents: ["Peer"],
        key: { types: ["integer"] },
        restart: "temporary",
        shutdown: 5000,
        finished: "PeersFinished",
      },
    },
  },
  schemas,
};

const peerGraph: crb.Graph = {
  agent: "Peer",
  at: "bench/specs/big.yaml:31",
  initial: "Alone",
  defaults: {
    seen: { pings: 0, pongs: 0 },
  },
  messages: {
    Meet: { kind: "event", at: "bench/specs/big.yaml:7", method: "meet" },
    Ping: { kind: "event", at: "bench/specs/big.yaml:8", method: "ping" },
    Pong: { kind: "event", at: "bench/specs/big.yaml:9", method: "pong" },
    Leave: { kind: "event", at: "bench/specs/big.yaml:11", method: "leave" },
  },
  states: {
    Alone: {
      mode: "events",
      at: "bench/specs/big.yaml:37",
      handle: {
        Meet: { at: "bench/specs/big.yaml:39", call: "onMeet", next: ["Among"] },
        Ping: "defer",
        Pong: "defer",
        Leave: "defer",
      },
      otherwise: "error",
    },
    Among: {
      mode: "events",
      at: "bench/specs/big.yaml:41",
      handle: {
        Ping: { at: "bench/specs/big.yaml:44", call: "onPing", next: ["stay"] },
        Pong: { at: "bench/specs/big.yaml:44", call: "onPong", next: ["stay"] },
        Leave: { at: "bench/specs/big.yaml:44", call: "onLeave", next: ["done"] },
        Meet: "ignore",
      },
      otherwise: "error",
    },
  },
  schemas,
};
