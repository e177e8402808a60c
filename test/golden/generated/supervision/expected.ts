// Made by crb-gen from specs/supervision.yaml. Do not edit: change the spec.
import type { CrawlerBase, Ping, PoolBase } from "./shared.js";
import * as crb from "crb-gen/codegen";
export type { Ping } from "./shared.js";

/** Type `Child` (specs/supervision.yaml:3). */
export interface Child {
  name: string;
}

/** Type `Finished` (specs/supervision.yaml:4). */
export interface Finished {
  child: Child;
  at: number;
}

/** Type `User` (specs/supervision.yaml:5). */
export type User = string | number;

/** Event `Ended` (specs/supervision.yaml:7). */
export interface Ended {
  last: Finished;
}
export declare namespace Ended {
  /** Whatever takes `Ended`. */
  interface Recipient {
    ended$(event: Ended): void;
  }
}

/** Agent `House` (specs/supervision.yaml:9). Supervises in all ways there are. */
export declare namespace HouseBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Ping.Recipient, Ended.Recipient {}

  /** The data of each state. */
  interface States {
    Open: crb.Empty;
    Shut: { since: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Open: [];
    Shut: [data?: { since?: number }];
    done: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    /** One for each user. */
    Groups: { key: [key: User]; child: CrawlerBase };
    Child: { key: []; child: CrawlerBase | LeafBase };
    Pools: { key: []; child: PoolBase };
    Leaves: { key: []; child: LeafBase | PoolBase };
    Trees: { key: [key: "oak" | "elm"]; child: TreeBase };
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
    Pool: PoolBase;
    Leaf: LeafBase;
  }
  /** How one of them has ended. */
  type Ended<Agent extends keyof Watches & string> = crb.WatchedEnd<Agent, Watches[Agent]>;

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "House";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping; Ended: Ended$ };
    timers: crb.Empty;
    groups: Groups;
    watches: Watches;
  }

  /** The context of each handler. */
  interface Contexts {
    onGroupsFinished: crb.OnlyStays<Is, "Open"> | crb.OnlyStays<Is, "Shut">;
    onGroupsFinishedFallback:
      | crb.Here<Is, "House.onGroupsFinishedFallback", "Open", "Shut">
      | crb.Here<Is, "House.onGroupsFinishedFallback", "Shut", "Shut">;
    onChildFinished: crb.Here<Is, "House.onChildFinished", "Open", "Shut">;
    onPingInOpen: crb.OnlyStays<Is, "Open">;
    onEnded: crb.Here<Is, "House.onEnded", "Open", "done">;
    onPoolsFinishedInOpen: crb.Here<Is, "House.onPoolsFinishedInOpen", "Open", "Shut">;
    onPingInShut: crb.OnlyStays<Is, "Shut">;
    onPoolsFinishedInShut: crb.Here<Is, "House.onPoolsFinishedInShut", "Shut", "done">;
    onPoolsFinishedInShutFallback: crb.Here<Is, "House.onPoolsFinishedInShutFallback", "Shut", "done">;
    onLeafEnded: crb.OnlyStays<Is, "Shut">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onGroupsFinished: void;
    onGroupsFinishedFallback: crb.Step<"House.onGroupsFinishedFallback", "Shut">;
    onChildFinished: crb.Step<"House.onChildFinished", "Shut"> | void;
    onPingInOpen: void;
    onEnded: crb.Step<"House.onEnded", "done">;
    onPoolsFinishedInOpen: crb.Step<"House.onPoolsFinishedInOpen", "Shut">;
    onPingInShut: void;
    onPoolsFinishedInShut: crb.Step<"House.onPoolsFinishedInShut", "done"> | void;
    onPoolsFinishedInShutFallback: crb.Step<"House.onPoolsFinishedInShutFallback", "done">;
    onLeafEnded: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class HouseBase extends crb.Agent<HouseBase.Is> {
  constructor(data: HouseBase.Init = {}) {
    super(houseGraph, data);
  }

  /**
   * One of the 2 children of `Leaves` that start with the agent, anew for each restart; `index` counts from 0
   * (specs/supervision.yaml:19).
   */
  protected abstract startLeaves(index: number): HouseBase.Child<"Leaves">;

  /** End of a child of `Groups` in `Open`, `Shut` (specs/supervision.yaml:23). Stays. */
  protected abstract onGroupsFinished(
    end: HouseBase.Finished<"Groups">,
    ctx: HouseBase.Ctx<"onGroupsFinished">,
  ): crb.Awaitable<HouseBase.Result<"onGroupsFinished">>;

  /** Error in `onGroupsFinished` (specs/supervision.yaml:23). Next: `Shut`. */
  protected abstract onGroupsFinishedFallback(
    error: Error,
    end: HouseBase.Finished<"Groups">,
    ctx: HouseBase.Ctx<"onGroupsFinishedFallback">,
  ): crb.Awaitable<HouseBase.Result<"onGroupsFinishedFallback">>;

  /**
   * End of a child of `Child` in `Open` (specs/supervision.yaml:24). Next: `Shut`; returning nothing stays.
   */
  protected abstract onChildFinished(
    end: HouseBase.Finished<"Child">,
    ctx: HouseBase.Ctx<"onChildFinished">,
  ): crb.Awaitable<HouseBase.Result<"onChildFinished">>;

  /** Event `Ping` in `Open` (specs/supervision.yaml:30). Stays. */
  protected abstract onPingInOpen(
    event: Ping,
    ctx: HouseBase.Ctx<"onPingInOpen">,
  ): crb.Awaitable<HouseBase.Result<"onPingInOpen">>;

  /** Event `Ended` in `Open` (specs/supervision.yaml:30). Next: `done`. */
  protected abstract onEnded(
    event: Ended,
    ctx: HouseBase.Ctx<"onEnded">,
  ): crb.Awaitable<HouseBase.Result<"onEnded">>;

  /** End of a child of `Pools` in `Open` (specs/supervision.yaml:31). Next: `Shut`. */
  protected abstract onPoolsFinishedInOpen(
    end: HouseBase.Finished<"Pools">,
    ctx: HouseBase.Ctx<"onPoolsFinishedInOpen">,
  ): crb.Awaitable<HouseBase.Result<"onPoolsFinishedInOpen">>;

  /** Event `Ping` in `Shut` (specs/supervision.yaml:35). Stays. */
  protected abstract onPingInShut(
    event: Ping,
    ctx: HouseBase.Ctx<"onPingInShut">,
  ): crb.Awaitable<HouseBase.Result<"onPingInShut">>;

  /**
   * End of a child of `Pools` in `Shut` (specs/supervision.yaml:37). Next: `done`; returning nothing stays.
   */
  protected abstract onPoolsFinishedInShut(
    end: HouseBase.Finished<"Pools">,
    ctx: HouseBase.Ctx<"onPoolsFinishedInShut">,
  ): crb.Awaitable<HouseBase.Result<"onPoolsFinishedInShut">>;

  /** Error in `onPoolsFinishedInShut` (specs/supervision.yaml:37). Next: `done`. */
  protected abstract onPoolsFinishedInShutFallback(
    error: Error,
    end: HouseBase.Finished<"Pools">,
    ctx: HouseBase.Ctx<"onPoolsFinishedInShutFallback">,
  ): crb.Awaitable<HouseBase.Result<"onPoolsFinishedInShutFallback">>;

  /** End of a watched `Leaf` in `Shut` (specs/supervision.yaml:38). Stays. */
  protected abstract onLeafEnded(
    end: HouseBase.Ended<"Leaf">,
    ctx: HouseBase.Ctx<"onLeafEnded">,
  ): crb.Awaitable<HouseBase.Result<"onLeafEnded">>;
}

/** Agent `Leaf` (specs/supervision.yaml:39). */
export declare namespace LeafBase {
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
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Leaf";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Ping: Ping };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onPing: crb.Here<Is, "Leaf.onPing", "Open", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onPing: crb.Step<"Leaf.onPing", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LeafBase extends crb.Child<LeafBase.Is> {
  constructor(data: LeafBase.Init = {}) {
    super(leafGraph, data);
  }

  /** Event `Ping` in `Open` (specs/supervision.yaml:41). Next: `done`; returning nothing stays. */
  protected abstract onPing(
    event: Ping,
    ctx: LeafBase.Ctx<"onPing">,
  ): crb.Awaitable<LeafBase.Result<"onPing">>;
}

/** Agent `Tree` (specs/supervision.yaml:42). */
export declare namespace TreeBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
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
    Branches: { key: []; child: TreeBase | LeafBase };
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
    name: "Tree";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
  }
}

export abstract class TreeBase extends crb.Agent<TreeBase.Is> {
  constructor(data: TreeBase.Init = {}) {
    super(treeGraph, data);
  }
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Child: {
    type: "object",
    properties: { name: { type: "string" } },
    required: ["name"],
    additionalProperties: false,
  },
  Finished: {
    type: "object",
    properties: { child: { $ref: "#/definitions/Child" }, at: { type: "integer" } },
    required: ["child", "at"],
    additionalProperties: false,
  },
  Ping: { type: "object", additionalProperties: false },
  Ended: {
    type: "object",
    properties: { last: { $ref: "#/definitions/Finished" } },
    required: ["last"],
    additionalProperties: false,
  },
};

const houseGraph: crb.Graph = {
  agent: "House",
  at: "specs/supervision.yaml:9",
  initial: "Open",
  data: false,
  messages: {
    Ping: { kind: "event", at: "specs/shared.yaml:2", method: "ping" },
    Ended: { kind: "event", at: "specs/supervision.yaml:7", method: "ended$" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/supervision.yaml:28",
      handle: {
        Ping: { at: "specs/supervision.yaml:30", call: "onPingInOpen", next: ["stay"] },
        Ended: { at: "specs/supervision.yaml:30", call: "onEnded", next: ["done"] },
      },
      otherwise: "error",
      finished: {
        Pools: { at: "specs/supervision.yaml:31", call: "onPoolsFinishedInOpen", next: ["Shut"] },
        Leaves: { at: "specs/supervision.yaml:31", go: "Shut" },
        Groups: {
          at: "specs/supervision.yaml:23",
          call: "onGroupsFinished",
          next: ["stay"],
          fallback: { at: "specs/supervision.yaml:23", call: "onGroupsFinishedFallback", next: ["Shut"] },
        },
        Child: { at: "specs/supervision.yaml:24", call: "onChildFinished", next: ["stay", "Shut"] },
      },
      watches: {
        Pool: { at: "specs/supervision.yaml:26", go: "Shut" },
      },
    },
    Shut: {
      mode: "events",
      at: "specs/supervision.yaml:32",
      defaults: { since: 0 },
      handle: {
        Ping: { at: "specs/supervision.yaml:35", call: "onPingInShut", next: ["stay"] },
        Ended: "ignore",
      },
      otherwise: "error",
      finished: {
        Pools: {
          at: "specs/supervision.yaml:37",
          call: "onPoolsFinishedInShut",
          next: ["stay", "done"],
          fallback: {
            at: "specs/supervision.yaml:37",
            call: "onPoolsFinishedInShutFallback",
            next: ["done"],
          },
        },
        Groups: {
          at: "specs/supervision.yaml:23",
          call: "onGroupsFinished",
          next: ["stay"],
          fallback: { at: "specs/supervision.yaml:23", call: "onGroupsFinishedFallback", next: ["Shut"] },
        },
      },
      watches: {
        Leaf: { at: "specs/supervision.yaml:38", call: "onLeafEnded", next: ["stay"] },
      },
    },
  },
  supervises: {
    at: "specs/supervision.yaml:11",
    strategy: "rest_for_one",
    intensity: { restarts: 0, within: 60000 },
    groups: {
      Groups: {
        at: "specs/supervision.yaml:16",
        agents: ["Crawler"],
        key: { types: ["string", "integer"] },
        restart: "temporary",
        shutdown: 5000,
        finished: "GroupsFinished",
      },
      Child: {
        at: "specs/supervision.yaml:17",
        agents: ["Crawler", "Leaf"],
        restart: "transient",
        backoff: [2000, 2000],
        shutdown: 5000,
        max: 3,
        finished: "ChildFinished",
      },
      Pools: {
        at: "specs/supervision.yaml:18",
        agents: ["Pool"],
        restart: "permanent",
        backoff: [1000, 30000],
        shutdown: 8000,
        finished: "PoolsFinished",
      },
      Leaves: {
        at: "specs/supervision.yaml:19",
        agents: ["Leaf", "Pool"],
        restart: "temporary",
        shutdown: 1000,
        max: 2,
        start: { count: 2, call: "startLeaves" },
        finished: "LeavesFinished",
      },
      Trees: {
        at: "specs/supervision.yaml:20",
        agents: ["Tree"],
        key: { values: ["oak", "elm"] },
        restart: "temporary",
        shutdown: 45000,
        finished: "TreesFinished",
      },
    },
  },
  watches: {
    Pool: { at: "specs/supervision.yaml:26", message: "PoolEnded" },
    Leaf: { at: "specs/supervision.yaml:38", message: "LeafEnded" },
  },
  schemas,
};

const leafGraph: crb.Graph = {
  agent: "Leaf",
  at: "specs/supervision.yaml:39",
  initial: "Open",
  data: false,
  messages: {
    Ping: { kind: "event", at: "specs/shared.yaml:2", method: "ping" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/supervision.yaml:41",
      handle: {
        Ping: { at: "specs/supervision.yaml:41", call: "onPing", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  standalone: false,
  schemas,
};

const treeGraph: crb.Graph = {
  agent: "Tree",
  at: "specs/supervision.yaml:42",
  initial: "Open",
  data: false,
  messages: {},
  states: {
    Open: { mode: "events", at: "specs/supervision.yaml:47", handle: {}, otherwise: "error" },
  },
  supervises: {
    at: "specs/supervision.yaml:44",
    strategy: "one_for_all",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Branches: {
        at: "specs/supervision.yaml:46",
        agents: ["Tree", "Leaf"],
        restart: "transient",
        shutdown: 40000,
        finished: "BranchesFinished",
      },
    },
  },
};

/** `Ended` where that name means something else. */
type Ended$ = Ended;
