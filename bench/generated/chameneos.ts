// Made by crb-gen from bench/specs/chameneos.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Color` (bench/specs/chameneos.yaml:4). */
export type Color = "blue" | "red" | "yellow";

/** Event `Meet` (bench/specs/chameneos.yaml:7). */
export interface Meet {
  color: Color;
  other: ChameneoBase.Address;
}
export declare namespace Meet {
  /** Whatever takes `Meet`. */
  interface Recipient {
    meet(event: Meet): void;
  }
}

/** Event `Change` (bench/specs/chameneos.yaml:8). */
export interface Change {
  color: Color;
}
export declare namespace Change {
  /** Whatever takes `Change`. */
  interface Recipient {
    change(event: Change): void;
  }
}

/** Event `Close` (bench/specs/chameneos.yaml:9). */
export type Close = crb.Empty;
export declare namespace Close {
  /** Whatever takes `Close`. */
  interface Recipient {
    close(event?: Close): void;
  }
}

/**
 * Agent `Mall` (bench/specs/chameneos.yaml:12).
 *
 * Lets creatures meet two at a time, so many times, and closes.
 */
export declare namespace MallBase {
  /** What the agent is made of. */
  interface Data {
    creatures: number;
    left: number;
    ended: number;
    met: number[];
  }
  /** What its creator gives. */
  interface Init {
    creatures: number;
    left: number;
    ended?: number;
    met?: number[];
  }
  interface Output {
    met: number[];
  }
  interface Address extends crb.Address<Output>, Meet.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Empty: crb.Empty;
    Waiting: { other: ChameneoBase.Address };
    Closed: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Empty: [];
    Waiting: [data: { other: ChameneoBase.Address }];
    Closed: [];
    done: [output: Output];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Creatures: { key: [key: number]; child: ChameneoBase };
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
    name: "Mall";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Meet: Meet };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    opening: crb.Task<Is, "Mall.opening", "Opening", "Empty" | "Closed">;
    onMeetInEmpty: crb.Here<Is, "Mall.onMeetInEmpty", "Empty", "Waiting">;
    onMeetInWaiting: crb.Here<Is, "Mall.onMeetInWaiting", "Waiting", "Empty" | "Closed">;
    onMeetInClosed: crb.OnlyStays<Is, "Closed">;
    onCreaturesFinished: crb.Here<Is, "Mall.onCreaturesFinished", "Closed", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Mall.opening", "Empty" | "Closed">;
    onMeetInEmpty: crb.Step<"Mall.onMeetInEmpty", "Waiting">;
    onMeetInWaiting: crb.Step<"Mall.onMeetInWaiting", "Empty" | "Closed">;
    onMeetInClosed: void;
    onCreaturesFinished: crb.Step<"Mall.onCreaturesFinished", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MallBase extends crb.Agent<MallBase.Is> {
  constructor(data: MallBase.Init) {
    super(mallGraph, data);
  }

  /** State `Opening` (duty, bench/specs/chameneos.yaml:20). Next: `Empty`, `Closed`. */
  protected abstract opening(
    state: MallBase.State<"Opening">,
    ctx: MallBase.Ctx<"opening">,
  ): crb.Awaitable<MallBase.Result<"opening">>;

  /** Event `Meet` in `Empty` (bench/specs/chameneos.yaml:23). Next: `Waiting`. */
  protected abstract onMeetInEmpty(
    event: Meet,
    ctx: MallBase.Ctx<"onMeetInEmpty">,
  ): crb.Awaitable<MallBase.Result<"onMeetInEmpty">>;

  /** Event `Meet` in `Waiting` (bench/specs/chameneos.yaml:27). Next: `Empty`, `Closed`. */
  protected abstract onMeetInWaiting(
    event: Meet,
    ctx: MallBase.Ctx<"onMeetInWaiting">,
  ): crb.Awaitable<MallBase.Result<"onMeetInWaiting">>;

  /** Event `Meet` in `Closed` (bench/specs/chameneos.yaml:30). Stays. */
  protected abstract onMeetInClosed(
    event: Meet,
    ctx: MallBase.Ctx<"onMeetInClosed">,
  ): crb.Awaitable<MallBase.Result<"onMeetInClosed">>;

  /**
   * End of a child of `Creatures` in `Closed` (bench/specs/chameneos.yaml:31). Next: `done`; returning
   * nothing stays.
   */
  protected abstract onCreaturesFinished(
    end: MallBase.Finished<"Creatures">,
    ctx: MallBase.Ctx<"onCreaturesFinished">,
  ): crb.Awaitable<MallBase.Result<"onCreaturesFinished">>;
}

/** Agent `Chameneo` (bench/specs/chameneos.yaml:33). Looks for others to meet until the mall is closed. */
export declare namespace ChameneoBase {
  /** What the agent is made of. */
  interface Data {
    color: Color;
    mall: Meet.Recipient;
    meetings: number;
  }
  /** What its creator gives. */
  interface Init {
    color: Color;
    mall: Meet.Recipient;
    meetings?: number;
  }
  interface Output {
    meetings: number;
    color: Color;
  }
  interface Address extends crb.Address<Output>, Meet.Recipient, Change.Recipient, Close.Recipient {}

  /** The data of each state. */
  interface States {
    Arriving: crb.Empty;
    Strolling: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Arriving: [];
    Strolling: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Chameneo";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Meet: Meet; Change: Change; Close: Close };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    arriving: crb.Task<Is, "Chameneo.arriving", "Arriving", "Strolling">;
    onMeet: crb.OnlyStays<Is, "Strolling">;
    onChange: crb.OnlyStays<Is, "Strolling">;
    onClose: crb.Here<Is, "Chameneo.onClose", "Strolling", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    arriving: crb.Step<"Chameneo.arriving", "Strolling">;
    onMeet: void;
    onChange: void;
    onClose: crb.Step<"Chameneo.onClose", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ChameneoBase extends crb.Agent<ChameneoBase.Is> {
  constructor(data: ChameneoBase.Init) {
    super(chameneoGraph, data);
  }

  /** State `Arriving` (duty, bench/specs/chameneos.yaml:39). Next: `Strolling`. */
  protected abstract arriving(
    state: ChameneoBase.State<"Arriving">,
    ctx: ChameneoBase.Ctx<"arriving">,
  ): crb.Awaitable<ChameneoBase.Result<"arriving">>;

  /** Event `Meet` in `Strolling` (bench/specs/chameneos.yaml:42). Stays. */
  protected abstract onMeet(
    event: Meet,
    ctx: ChameneoBase.Ctx<"onMeet">,
  ): crb.Awaitable<ChameneoBase.Result<"onMeet">>;

  /** Event `Change` in `Strolling` (bench/specs/chameneos.yaml:42). Stays. */
  protected abstract onChange(
    event: Change,
    ctx: ChameneoBase.Ctx<"onChange">,
  ): crb.Awaitable<ChameneoBase.Result<"onChange">>;

  /** Event `Close` in `Strolling` (bench/specs/chameneos.yaml:42). Next: `done`. */
  protected abstract onClose(
    event: Close,
    ctx: ChameneoBase.Ctx<"onClose">,
  ): crb.Awaitable<ChameneoBase.Result<"onClose">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Color: { enum: ["blue", "red", "yellow"] },
  Meet: {
    type: "object",
    properties: { color: { $ref: "#/definitions/Color" }, other: { $address: "Chameneo" } },
    required: ["color", "other"],
    additionalProperties: false,
  },
  Change: {
    type: "object",
    properties: { color: { $ref: "#/definitions/Color" } },
    required: ["color"],
    additionalProperties: false,
  },
  Close: { type: "object", additionalProperties: false },
};

const mallGraph: crb.Graph = {
  agent: "Mall",
  at: "bench/specs/chameneos.yaml:12",
  initial: "Opening",
  defaults: { ended: 0, met: [] },
  messages: {
    Meet: { kind: "event", at: "bench/specs/chameneos.yaml:7", method: "meet" },
  },
  states: {
    Opening: {
      mode: "duty",
      at: "bench/specs/chameneos.yaml:20",
      call: "opening",
      next: ["Empty", "Closed"],
    },
    Empty: {
      mode: "events",
      at: "bench/specs/chameneos.yaml:21",
      handle: {
        Meet: { at: "bench/specs/chameneos.yaml:23", call: "onMeetInEmpty", next: ["Waiting"] },
      },
      otherwise: "error",
    },
    Waiting: {
      mode: "events",
      at: "bench/specs/chameneos.yaml:24",
      handle: {
        Meet: { at: "bench/specs/chameneos.yaml:27", call: "onMeetInWaiting", next: ["Empty", "Closed"] },
      },
      otherwise: "error",
    },
    Closed: {
      mode: "events",
      at: "bench/specs/chameneos.yaml:28",
      handle: {
        Meet: { at: "bench/specs/chameneos.yaml:30", call: "onMeetInClosed", next: ["stay"] },
      },
      otherwise: "error",
      finished: {
        Creatures: {
          at: "bench/specs/chameneos.yaml:31",
          call: "onCreaturesFinished",
          next: ["stay", "done"],
        },
      },
    },
  },
  supervises: {
    at: "bench/specs/chameneos.yaml:17",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Creatures: {
        at: "bench/specs/chameneos.yaml:18",
        agents: ["Chameneo"],
        key: { types: ["integer"] },
        restart: "temporary",
        shutdown: 5000,
        finished: "CreaturesFinished",
      },
    },
  },
  schemas,
};

const chameneoGraph: crb.Graph = {
  agent: "Chameneo",
  at: "bench/specs/chameneos.yaml:33",
  initial: "Arriving",
  defaults: { meetings: 0 },
  messages: {
    Meet: { kind: "event", at: "bench/specs/chameneos.yaml:7", method: "meet" },
    Change: { kind: "event", at: "bench/specs/chameneos.yaml:8", method: "change" },
    Close: { kind: "event", at: "bench/specs/chameneos.yaml:9", method: "close" },
  },
  states: {
    Arriving: { mode: "duty", at: "bench/specs/chameneos.yaml:39", call: "arriving", next: ["Strolling"] },
    Strolling: {
      mode: "events",
      at: "bench/specs/chameneos.yaml:40",
      handle: {
        Meet: { at: "bench/specs/chameneos.yaml:42", call: "onMeet", next: ["stay"] },
        Change: { at: "bench/specs/chameneos.yaml:42", call: "onChange", next: ["stay"] },
        Close: { at: "bench/specs/chameneos.yaml:42", call: "onClose", next: ["done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
