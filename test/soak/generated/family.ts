// Made by crb-gen from test/soak/specs/family.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Hire` (test/soak/specs/family.yaml:4). */
export type Hire = crb.Empty;
export declare namespace Hire {
  /** Whatever takes `Hire`. */
  interface Recipient {
    hire(event?: Hire): void;
  }
}

/** Event `Empty` (test/soak/specs/family.yaml:5). */
export type Empty = crb.Empty;
export declare namespace Empty {
  /** Whatever takes `Empty`. */
  interface Recipient {
    empty(event?: Empty): void;
  }
}

/** Event `Sack` (test/soak/specs/family.yaml:6). */
export type Sack = crb.Empty;
export declare namespace Sack {
  /** Whatever takes `Sack`. */
  interface Recipient {
    sack(event?: Sack): void;
  }
}

/** Event `Trip` (test/soak/specs/family.yaml:7). */
export type Trip = crb.Empty;
export declare namespace Trip {
  /** Whatever takes `Trip`. */
  interface Recipient {
    trip(event?: Trip): void;
  }
}

/** Event `Leave` (test/soak/specs/family.yaml:8). */
export type Leave = crb.Empty;
export declare namespace Leave {
  /** Whatever takes `Leave`. */
  interface Recipient {
    leave(event?: Leave): void;
  }
}

/** Request `Count` (test/soak/specs/family.yaml:11). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Boss` (test/soak/specs/family.yaml:14). One for one. Hires whatever there is. */
export declare namespace BossBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Hire.Recipient,
      Empty.Recipient,
      Sack.Recipient,
      Trip.Recipient,
      Count.Recipient,
      Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Running: crb.Empty;
    Falling: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Running: [];
    Falling: [];
    done: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Bosses: { key: []; child: BossBase | TeamBase | LineBase };
    Hands: { key: [key: number]; child: HandBase };
    Temps: { key: []; child: HandBase };
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
    name: "Boss";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hire: Hire; Empty: Empty; Sack: Sack; Trip: Trip; Leave: Leave };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onBossesFinished: crb.OnlyStays<Is, "Running">;
    onHandsFinished: crb.OnlyStays<Is, "Running">;
    onTempsFinished: crb.Here<Is, "Boss.onTempsFinished", "Running", "done">;
    onHire: crb.OnlyStays<Is, "Running">;
    onEmpty: crb.OnlyStays<Is, "Running">;
    onSack: crb.OnlyStays<Is, "Running">;
    onTrip: crb.Here<Is, "Boss.onTrip", "Running", "Falling">;
    onCount: crb.OnlyStays<Is, "Running">;
    onLeave: crb.Here<Is, "Boss.onLeave", "Running", "done">;
    falling: crb.Task<Is, "Boss.falling", "Falling", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onBossesFinished: void;
    onHandsFinished: void;
    onTempsFinished: crb.Step<"Boss.onTempsFinished", "done"> | void;
    onHire: void;
    onEmpty: void;
    onSack: void;
    onTrip: crb.Step<"Boss.onTrip", "Falling">;
    onCount: Count.Response;
    onLeave: crb.Step<"Boss.onLeave", "done">;
    falling: crb.Step<"Boss.falling", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BossBase extends crb.Agent<BossBase.Is> {
  constructor(data: BossBase.Init = {}) {
    super(bossGraph, data);
  }

  /** End of a child of `Bosses` in `Running` (test/soak/specs/family.yaml:22). Stays. */
  protected abstract onBossesFinished(
    end: BossBase.Finished<"Bosses">,
    ctx: BossBase.Ctx<"onBossesFinished">,
  ): crb.Awaitable<BossBase.Result<"onBossesFinished">>;

  /** End of a child of `Hands` in `Running` (test/soak/specs/family.yaml:22). Stays. */
  protected abstract onHandsFinished(
    end: BossBase.Finished<"Hands">,
    ctx: BossBase.Ctx<"onHandsFinished">,
  ): crb.Awaitable<BossBase.Result<"onHandsFinished">>;

  /**
   * End of a child of `Temps` in `Running` (test/soak/specs/family.yaml:22). Next: `done`; returning nothing
   * stays.
   */
  protected abstract onTempsFinished(
    end: BossBase.Finished<"Temps">,
    ctx: BossBase.Ctx<"onTempsFinished">,
  ): crb.Awaitable<BossBase.Result<"onTempsFinished">>;

  /** Event `Hire` in `Running` (test/soak/specs/family.yaml:24). Stays. */
  protected abstract onHire(
    event: Hire,
    ctx: BossBase.Ctx<"onHire">,
  ): crb.Awaitable<BossBase.Result<"onHire">>;

  /** Event `Empty` in `Running` (test/soak/specs/family.yaml:24). Stays. */
  protected abstract onEmpty(
    event: Empty,
    ctx: BossBase.Ctx<"onEmpty">,
  ): crb.Awaitable<BossBase.Result<"onEmpty">>;

  /** Event `Sack` in `Running` (test/soak/specs/family.yaml:24). Stays. */
  protected abstract onSack(
    event: Sack,
    ctx: BossBase.Ctx<"onSack">,
  ): crb.Awaitable<BossBase.Result<"onSack">>;

  /** Event `Trip` in `Running` (test/soak/specs/family.yaml:24). Next: `Falling`. */
  protected abstract onTrip(
    event: Trip,
    ctx: BossBase.Ctx<"onTrip">,
  ): crb.Awaitable<BossBase.Result<"onTrip">>;

  /** Request `Count` in `Running` (test/soak/specs/family.yaml:24). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: BossBase.Ctx<"onCount">,
  ): crb.Awaitable<BossBase.Result<"onCount">>;

  /** Event `Leave` in `Running` (test/soak/specs/family.yaml:24). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: BossBase.Ctx<"onLeave">,
  ): crb.Awaitable<BossBase.Result<"onLeave">>;

  /** State `Falling` (duty, test/soak/specs/family.yaml:25). Next: `done`. */
  protected abstract falling(
    state: BossBase.State<"Falling">,
    ctx: BossBase.Ctx<"falling">,
  ): crb.Awaitable<BossBase.Result<"falling">>;
}

/** Agent `Team` (test/soak/specs/family.yaml:27). One for all. Its hands start with it. */
export declare namespace TeamBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Hire.Recipient,
      Count.Recipient,
      Trip.Recipient,
      Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Running: crb.Empty;
    Falling: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Running: [];
    Falling: [];
    done: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Temps: { key: []; child: HandBase };
    Hands: { key: []; child: HandBase };
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
    name: "Team";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hire: Hire; Trip: Trip; Leave: Leave };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onHandsFinished: crb.OnlyStays<Is, "Running">;
    onHire: crb.OnlyStays<Is, "Running">;
    onCount: crb.OnlyStays<Is, "Running">;
    onTrip: crb.Here<Is, "Team.onTrip", "Running", "Falling">;
    onLeave: crb.Here<Is, "Team.onLeave", "Running", "done">;
    falling: crb.Task<Is, "Team.falling", "Falling", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHandsFinished: void;
    onHire: void;
    onCount: Count.Response;
    onTrip: crb.Step<"Team.onTrip", "Falling">;
    onLeave: crb.Step<"Team.onLeave", "done">;
    falling: crb.Step<"Team.falling", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class TeamBase extends crb.Child<TeamBase.Is> {
  constructor(data: TeamBase.Init = {}) {
    super(teamGraph, data);
  }

  /**
   * One of the 2 children of `Hands` that start with the agent, anew for each restart; `index` counts from 0
   * (test/soak/specs/family.yaml:35).
   */
  protected abstract startHands(index: number): TeamBase.Child<"Hands">;

  /** End of a child of `Hands` in `Running` (test/soak/specs/family.yaml:36). Stays. */
  protected abstract onHandsFinished(
    end: TeamBase.Finished<"Hands">,
    ctx: TeamBase.Ctx<"onHandsFinished">,
  ): crb.Awaitable<TeamBase.Result<"onHandsFinished">>;

  /** Event `Hire` in `Running` (test/soak/specs/family.yaml:38). Stays. */
  protected abstract onHire(
    event: Hire,
    ctx: TeamBase.Ctx<"onHire">,
  ): crb.Awaitable<TeamBase.Result<"onHire">>;

  /** Request `Count` in `Running` (test/soak/specs/family.yaml:38). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: TeamBase.Ctx<"onCount">,
  ): crb.Awaitable<TeamBase.Result<"onCount">>;

  /** Event `Trip` in `Running` (test/soak/specs/family.yaml:38). Next: `Falling`. */
  protected abstract onTrip(
    event: Trip,
    ctx: TeamBase.Ctx<"onTrip">,
  ): crb.Awaitable<TeamBase.Result<"onTrip">>;

  /** Event `Leave` in `Running` (test/soak/specs/family.yaml:38). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: TeamBase.Ctx<"onLeave">,
  ): crb.Awaitable<TeamBase.Result<"onLeave">>;

  /** State `Falling` (duty, test/soak/specs/family.yaml:39). Next: `done`. */
  protected abstract falling(
    state: TeamBase.State<"Falling">,
    ctx: TeamBase.Ctx<"falling">,
  ): crb.Awaitable<TeamBase.Result<"falling">>;
}

/** Agent `Line` (test/soak/specs/family.yaml:41). Rest for one. */
export declare namespace LineBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Hire.Recipient,
      Count.Recipient,
      Trip.Recipient,
      Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Running: crb.Empty;
    Falling: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Running: [];
    Falling: [];
    done: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Second: { key: []; child: HandBase | TeamBase };
    First: { key: []; child: HandBase };
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
    name: "Line";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Hire: Hire; Trip: Trip; Leave: Leave };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onHire: crb.OnlyStays<Is, "Running">;
    onCount: crb.OnlyStays<Is, "Running">;
    onTrip: crb.Here<Is, "Line.onTrip", "Running", "Falling">;
    onLeave: crb.Here<Is, "Line.onLeave", "Running", "done">;
    falling: crb.Task<Is, "Line.falling", "Falling", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHire: void;
    onCount: Count.Response;
    onTrip: crb.Step<"Line.onTrip", "Falling">;
    onLeave: crb.Step<"Line.onLeave", "done">;
    falling: crb.Step<"Line.falling", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class LineBase extends crb.Child<LineBase.Is> {
  constructor(data: LineBase.Init = {}) {
    super(lineGraph, data);
  }

  /**
   * The child of `First` that starts with the agent, anew for each restart; `index` counts from 0
   * (test/soak/specs/family.yaml:49).
   */
  protected abstract startFirst(index: number): LineBase.Child<"First">;

  /** Event `Hire` in `Running` (test/soak/specs/family.yaml:51). Stays. */
  protected abstract onHire(
    event: Hire,
    ctx: LineBase.Ctx<"onHire">,
  ): crb.Awaitable<LineBase.Result<"onHire">>;

  /** Request `Count` in `Running` (test/soak/specs/family.yaml:51). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: LineBase.Ctx<"onCount">,
  ): crb.Awaitable<LineBase.Result<"onCount">>;

  /** Event `Trip` in `Running` (test/soak/specs/family.yaml:51). Next: `Falling`. */
  protected abstract onTrip(
    event: Trip,
    ctx: LineBase.Ctx<"onTrip">,
  ): crb.Awaitable<LineBase.Result<"onTrip">>;

  /** Event `Leave` in `Running` (test/soak/specs/family.yaml:51). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: LineBase.Ctx<"onLeave">,
  ): crb.Awaitable<LineBase.Result<"onLeave">>;

  /** State `Falling` (duty, test/soak/specs/family.yaml:52). Next: `done`. */
  protected abstract falling(
    state: LineBase.State<"Falling">,
    ctx: LineBase.Ctx<"falling">,
  ): crb.Awaitable<LineBase.Result<"falling">>;
}

/** Agent `Hand` (test/soak/specs/family.yaml:54). Works, and falls now and then. */
export declare namespace HandBase {
  /** What the agent is made of. */
  interface Data {
    done: number;
  }
  /** What its creator gives. */
  interface Init {
    done?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Count.Recipient, Trip.Recipient, Leave.Recipient {}

  /** The data of each state. */
  interface States {
    Resting: crb.Empty;
    Working: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Resting: [];
    Working: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Hand";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Trip: Trip; Leave: Leave };
    timers: { wake: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onCount: crb.OnlyStays<Is, "Resting">;
    onTrip: crb.Here<Is, "Hand.onTrip", "Resting", "Working">;
    onLeave: crb.Here<Is, "Hand.onLeave", "Resting", "done">;
    onWake: crb.Here<Is, "Hand.onWake", "Resting", "Working">;
    working: crb.Task<Is, "Hand.working", "Working", "Resting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCount: Count.Response;
    onTrip: crb.Step<"Hand.onTrip", "Working">;
    onLeave: crb.Step<"Hand.onLeave", "done">;
    onWake: crb.Step<"Hand.onWake", "Working"> | void;
    working: crb.Step<"Hand.working", "Resting">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class HandBase extends crb.Child<HandBase.Is> {
  constructor(data: HandBase.Init = {}) {
    super(handGraph, data);
  }

  /** Request `Count` in `Resting` (test/soak/specs/family.yaml:59). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: HandBase.Ctx<"onCount">,
  ): crb.Awaitable<HandBase.Result<"onCount">>;

  /** Event `Trip` in `Resting` (test/soak/specs/family.yaml:59). Next: `Working`. */
  protected abstract onTrip(
    event: Trip,
    ctx: HandBase.Ctx<"onTrip">,
  ): crb.Awaitable<HandBase.Result<"onTrip">>;

  /** Event `Leave` in `Resting` (test/soak/specs/family.yaml:59). Next: `done`. */
  protected abstract onLeave(
    event: Leave,
    ctx: HandBase.Ctx<"onLeave">,
  ): crb.Awaitable<HandBase.Result<"onLeave">>;

  /**
   * Timer `wake` in `Resting`, after 7ms (test/soak/specs/family.yaml:61). Next: `Working`; returning nothing
   * stays.
   */
  protected abstract onWake(ctx: HandBase.Ctx<"onWake">): crb.Awaitable<HandBase.Result<"onWake">>;

  /** State `Working` (async, test/soak/specs/family.yaml:62). Next: `Resting`. */
  protected abstract working(
    state: HandBase.State<"Working">,
    ctx: HandBase.Ctx<"working">,
  ): crb.Awaitable<HandBase.Result<"working">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Hire: { type: "object", additionalProperties: false },
  Empty: { type: "object", additionalProperties: false },
  Sack: { type: "object", additionalProperties: false },
  Trip: { type: "object", additionalProperties: false },
  Count: { type: "object", additionalProperties: false },
  Leave: { type: "object", additionalProperties: false },
};

const bossGraph: crb.Graph = {
  agent: "Boss",
  at: "test/soak/specs/family.yaml:14",
  initial: "Running",
  data: false,
  messages: {
    Hire: { kind: "event", at: "test/soak/specs/family.yaml:4", method: "hire" },
    Empty: { kind: "event", at: "test/soak/specs/family.yaml:5", method: "empty" },
    Sack: { kind: "event", at: "test/soak/specs/family.yaml:6", method: "sack" },
    Trip: { kind: "event", at: "test/soak/specs/family.yaml:7", method: "trip" },
    Count: { kind: "request", at: "test/soak/specs/family.yaml:11", method: "count", timeout: 100 },
    Leave: { kind: "event", at: "test/soak/specs/family.yaml:8", method: "leave" },
  },
  states: {
    Running: {
      mode: "events",
      at: "test/soak/specs/family.yaml:24",
      handle: {
        Hire: { at: "test/soak/specs/family.yaml:24", call: "onHire", next: ["stay"] },
        Empty: { at: "test/soak/specs/family.yaml:24", call: "onEmpty", next: ["stay"] },
        Sack: { at: "test/soak/specs/family.yaml:24", call: "onSack", next: ["stay"] },
        Trip: { at: "test/soak/specs/family.yaml:24", call: "onTrip", next: ["Falling"] },
        Count: { at: "test/soak/specs/family.yaml:24", call: "onCount", next: ["stay"] },
        Leave: { at: "test/soak/specs/family.yaml:24", call: "onLeave", next: ["done"] },
      },
      otherwise: "error",
      finished: {
        Bosses: { at: "test/soak/specs/family.yaml:22", call: "onBossesFinished", next: ["stay"] },
        Hands: { at: "test/soak/specs/family.yaml:22", call: "onHandsFinished", next: ["stay"] },
        Temps: { at: "test/soak/specs/family.yaml:22", call: "onTempsFinished", next: ["stay", "done"] },
      },
    },
    Falling: { mode: "duty", at: "test/soak/specs/family.yaml:25", call: "falling", next: ["done"] },
  },
  supervises: {
    at: "test/soak/specs/family.yaml:16",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 50 },
    groups: {
      Bosses: {
        at: "test/soak/specs/family.yaml:19",
        agents: ["Boss", "Team", "Line"],
        restart: "transient",
        shutdown: 20000,
        max: 3,
        finished: "BossesFinished",
      },
      Hands: {
        at: "test/soak/specs/family.yaml:20",
        agents: ["Hand"],
        key: { types: ["integer"] },
        restart: "permanent",
        backoff: [2, 20],
        shutdown: 100,
        finished: "HandsFinished",
      },
      Temps: {
        at: "test/soak/specs/family.yaml:21",
        agents: ["Hand"],
        restart: "temporary",
        shutdown: 50,
        max: 4,
        finished: "TempsFinished",
      },
    },
  },
  schemas,
};

const teamGraph: crb.Graph = {
  agent: "Team",
  at: "test/soak/specs/family.yaml:27",
  initial: "Running",
  data: false,
  messages: {
    Hire: { kind: "event", at: "test/soak/specs/family.yaml:4", method: "hire" },
    Count: { kind: "request", at: "test/soak/specs/family.yaml:11", method: "count", timeout: 100 },
    Trip: { kind: "event", at: "test/soak/specs/family.yaml:7", method: "trip" },
    Leave: { kind: "event", at: "test/soak/specs/family.yaml:8", method: "leave" },
  },
  states: {
    Running: {
      mode: "events",
      at: "test/soak/specs/family.yaml:38",
      handle: {
        Hire: { at: "test/soak/specs/family.yaml:38", call: "onHire", next: ["stay"] },
        Count: { at: "test/soak/specs/family.yaml:38", call: "onCount", next: ["stay"] },
        Trip: { at: "test/soak/specs/family.yaml:38", call: "onTrip", next: ["Falling"] },
        Leave: { at: "test/soak/specs/family.yaml:38", call: "onLeave", next: ["done"] },
      },
      otherwise: "error",
      finished: {
        Hands: { at: "test/soak/specs/family.yaml:36", call: "onHandsFinished", next: ["stay"] },
      },
    },
    Falling: { mode: "duty", at: "test/soak/specs/family.yaml:39", call: "falling", next: ["done"] },
  },
  standalone: false,
  supervises: {
    at: "test/soak/specs/family.yaml:30",
    strategy: "one_for_all",
    intensity: { restarts: 2, within: 50 },
    groups: {
      Temps: {
        at: "test/soak/specs/family.yaml:34",
        agents: ["Hand"],
        restart: "temporary",
        shutdown: 50,
        max: 3,
        finished: "TempsFinished",
      },
      Hands: {
        at: "test/soak/specs/family.yaml:35",
        agents: ["Hand"],
        restart: "permanent",
        shutdown: 100,
        start: { count: 2, call: "startHands" },
        finished: "HandsFinished",
      },
    },
  },
  schemas,
};

const lineGraph: crb.Graph = {
  agent: "Line",
  at: "test/soak/specs/family.yaml:41",
  initial: "Running",
  data: false,
  messages: {
    Hire: { kind: "event", at: "test/soak/specs/family.yaml:4", method: "hire" },
    Count: { kind: "request", at: "test/soak/specs/family.yaml:11", method: "count", timeout: 100 },
    Trip: { kind: "event", at: "test/soak/specs/family.yaml:7", method: "trip" },
    Leave: { kind: "event", at: "test/soak/specs/family.yaml:8", method: "leave" },
  },
  states: {
    Running: {
      mode: "events",
      at: "test/soak/specs/family.yaml:51",
      handle: {
        Hire: { at: "test/soak/specs/family.yaml:51", call: "onHire", next: ["stay"] },
        Count: { at: "test/soak/specs/family.yaml:51", call: "onCount", next: ["stay"] },
        Trip: { at: "test/soak/specs/family.yaml:51", call: "onTrip", next: ["Falling"] },
        Leave: { at: "test/soak/specs/family.yaml:51", call: "onLeave", next: ["done"] },
      },
      otherwise: "error",
    },
    Falling: { mode: "duty", at: "test/soak/specs/family.yaml:52", call: "falling", next: ["done"] },
  },
  standalone: false,
  supervises: {
    at: "test/soak/specs/family.yaml:44",
    strategy: "rest_for_one",
    intensity: { restarts: 2, within: 50 },
    groups: {
      Second: {
        at: "test/soak/specs/family.yaml:48",
        agents: ["Hand", "Team"],
        restart: "transient",
        backoff: [1, 4],
        shutdown: 5150,
        max: 3,
        finished: "SecondFinished",
      },
      First: {
        at: "test/soak/specs/family.yaml:49",
        agents: ["Hand"],
        restart: "permanent",
        backoff: [1, 4],
        shutdown: 100,
        start: { count: 1, call: "startFirst" },
        finished: "FirstFinished",
      },
    },
  },
  schemas,
};

const handGraph: crb.Graph = {
  agent: "Hand",
  at: "test/soak/specs/family.yaml:54",
  initial: "Resting",
  defaults: { done: 0 },
  messages: {
    Count: { kind: "request", at: "test/soak/specs/family.yaml:11", method: "count", timeout: 100 },
    Trip: { kind: "event", at: "test/soak/specs/family.yaml:7", method: "trip" },
    Leave: { kind: "event", at: "test/soak/specs/family.yaml:8", method: "leave" },
  },
  states: {
    Resting: {
      mode: "events",
      at: "test/soak/specs/family.yaml:61",
      handle: {
        Count: { at: "test/soak/specs/family.yaml:59", call: "onCount", next: ["stay"] },
        Trip: { at: "test/soak/specs/family.yaml:59", call: "onTrip", next: ["Working"] },
        Leave: { at: "test/soak/specs/family.yaml:59", call: "onLeave", next: ["done"] },
      },
      otherwise: "error",
      timers: {
        wake: {
          at: "test/soak/specs/family.yaml:61",
          after: 7,
          tick: { at: "test/soak/specs/family.yaml:61", call: "onWake", next: ["stay", "Working"] },
        },
      },
    },
    Working: {
      mode: "async",
      at: "test/soak/specs/family.yaml:62",
      call: "working",
      next: ["Resting"],
      timeout: 20,
    },
  },
  standalone: false,
  schemas,
};
