// Made by crb-gen from specs/addresses.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Customer` (specs/addresses.yaml:3). */
export interface Customer {
  name: string;
  shop: ShopBase.Address;
}

/** Event `Enter` (specs/addresses.yaml:5). */
export type Enter = Customer;
export declare namespace Enter {
  /** Whatever takes `Enter`. */
  interface Recipient {
    enter(event: Enter): void;
  }
}

/** Event `Leave` (specs/addresses.yaml:6). */
export interface Leave {
  customer: Served.Recipient & Refused.Recipient;
}
export declare namespace Leave {
  /** Whatever takes `Leave`. */
  interface Recipient {
    leave(event: Leave): void;
  }
}

/** Event `Served` (specs/addresses.yaml:7). */
export type Served = crb.Empty;
export declare namespace Served {
  /** Whatever takes `Served`. */
  interface Recipient {
    served(event?: Served): void;
  }
}

/** Event `Refused` (specs/addresses.yaml:8). */
export interface Refused {
  reason: string;
}
export declare namespace Refused {
  /** Whatever takes `Refused`. */
  interface Recipient {
    refused(event: Refused): void;
  }
}

/** Request `CallTool` (specs/addresses.yaml:10). */
export interface CallTool {
  tool: string;
}
export declare namespace CallTool {
  type Response = unknown;
  /** Whatever answers `CallTool`. */
  interface Recipient {
    callTool(request: CallTool, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Sit` (specs/addresses.yaml:11). */
export type Sit = crb.Empty;
export declare namespace Sit {
  /** Whatever answers `Sit`. */
  interface Recipient {
    sit(request?: Sit, options?: crb.AskOptions): Promise<void>;
  }
}

/** Agent `Shop` (specs/addresses.yaml:13). */
export declare namespace ShopBase {
  /** What the agent is made of. */
  interface Data {
    tools: CallTool.Recipient;
    waiting: Customer[];
    calls: crb.Responder<CallTool.Response>[];
    seats?: { [key: string]: crb.Responder<void> };
    inner?: ShopBase.Address;
  }
  /** What its creator gives. */
  interface Init {
    tools: CallTool.Recipient;
    waiting?: Customer[];
    calls: crb.Responder<CallTool.Response>[];
    seats?: { [key: string]: crb.Responder<void> };
    inner?: ShopBase.Address;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Enter.Recipient, Leave.Recipient, Sit.Recipient {}

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
    name: "Shop";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Enter: Enter; Leave: Leave };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onEnter: crb.Here<Is, "Shop.onEnter", "Open", "done">;
    onLeave: crb.OnlyStays<Is, "Open">;
    onSit: crb.AskedLaterStays<Is, "Open", void>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onEnter: crb.Step<"Shop.onEnter", "done"> | void;
    onLeave: void;
    onSit: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ShopBase extends crb.Agent<ShopBase.Is> {
  constructor(data: ShopBase.Init) {
    super(shopGraph, data);
  }

  /** Event `Enter` in `Open` (specs/addresses.yaml:21). Next: `done`; returning nothing stays. */
  protected abstract onEnter(
    event: Enter,
    ctx: ShopBase.Ctx<"onEnter">,
  ): crb.Awaitable<ShopBase.Result<"onEnter">>;

  /** Event `Leave` in `Open` (specs/addresses.yaml:21). Stays. */
  protected abstract onLeave(
    event: Leave,
    ctx: ShopBase.Ctx<"onLeave">,
  ): crb.Awaitable<ShopBase.Result<"onLeave">>;

  /**
   * Request `Sit` in `Open` (specs/addresses.yaml:21). Keep `ctx.responder`, and answer when it suits. Stays.
   */
  protected abstract onSit(request: Sit, ctx: ShopBase.Ctx<"onSit">): crb.Awaitable<ShopBase.Result<"onSit">>;
}

/** Agent `Barber` (specs/addresses.yaml:22). */
export declare namespace BarberBase {
  /** What the agent is made of. */
  interface Data {
    shop: ShopBase.Address;
  }
  /** What its creator gives. */
  interface Init {
    shop: ShopBase.Address;
  }
  interface Output {
    tips: number;
    shop: ShopBase.Address;
  }
  interface Address extends crb.Address<Output>, Served.Recipient, Refused.Recipient {}

  /** The data of each state. */
  interface States {
    Cutting: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Cutting: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Barber";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Served: Served; Refused: Refused };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onServed: crb.OnlyStays<Is, "Cutting">;
    onRefused: crb.Here<Is, "Barber.onRefused", "Cutting", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onServed: void;
    onRefused: crb.Step<"Barber.onRefused", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class BarberBase extends crb.Agent<BarberBase.Is> {
  constructor(data: BarberBase.Init) {
    super(barberGraph, data);
  }

  /** Event `Served` in `Cutting` (specs/addresses.yaml:26). Stays. */
  protected abstract onServed(
    event: Served,
    ctx: BarberBase.Ctx<"onServed">,
  ): crb.Awaitable<BarberBase.Result<"onServed">>;

  /** Event `Refused` in `Cutting` (specs/addresses.yaml:26). Next: `done`; returning nothing stays. */
  protected abstract onRefused(
    event: Refused,
    ctx: BarberBase.Ctx<"onRefused">,
  ): crb.Awaitable<BarberBase.Result<"onRefused">>;
}

/** Agent `Toolbox` (specs/addresses.yaml:27). */
export declare namespace ToolboxBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, CallTool.Recipient {}

  /** The data of each state. */
  interface States {
    Ready: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Ready: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Toolbox";
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
    onCallTool: crb.OnlyStays<Is, "Ready">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCallTool: CallTool.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ToolboxBase extends crb.Agent<ToolboxBase.Is> {
  constructor(data: ToolboxBase.Init = {}) {
    super(toolboxGraph, data);
  }

  /** Request `CallTool` in `Ready` (specs/addresses.yaml:30). Return the response. Stays. */
  protected abstract onCallTool(
    request: CallTool,
    ctx: ToolboxBase.Ctx<"onCallTool">,
  ): crb.Awaitable<ToolboxBase.Result<"onCallTool">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Customer: {
    type: "object",
    properties: { name: { type: "string" }, shop: { $address: "Shop" } },
    required: ["name", "shop"],
    additionalProperties: false,
  },
  Enter: { $ref: "#/definitions/Customer" },
  Leave: {
    type: "object",
    properties: { customer: { $accepts: ["Served", "Refused"] } },
    required: ["customer"],
    additionalProperties: false,
  },
  Sit: { type: "object", additionalProperties: false },
  Served: { type: "object", additionalProperties: false },
  Refused: {
    type: "object",
    properties: { reason: { type: "string" } },
    required: ["reason"],
    additionalProperties: false,
  },
  CallTool: {
    type: "object",
    properties: { tool: { type: "string" } },
    required: ["tool"],
    additionalProperties: false,
  },
};

const shopGraph: crb.Graph = {
  agent: "Shop",
  at: "specs/addresses.yaml:13",
  initial: "Open",
  defaults: { waiting: [] },
  messages: {
    Enter: { kind: "event", at: "specs/addresses.yaml:5", method: "enter" },
    Leave: { kind: "event", at: "specs/addresses.yaml:6", method: "leave" },
    Sit: { kind: "request", at: "specs/addresses.yaml:11", method: "sit" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/addresses.yaml:21",
      handle: {
        Enter: { at: "specs/addresses.yaml:21", call: "onEnter", next: ["stay", "done"] },
        Leave: { at: "specs/addresses.yaml:21", call: "onLeave", next: ["stay"] },
        Sit: { at: "specs/addresses.yaml:21", call: "onSit", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const barberGraph: crb.Graph = {
  agent: "Barber",
  at: "specs/addresses.yaml:22",
  initial: "Cutting",
  messages: {
    Served: { kind: "event", at: "specs/addresses.yaml:7", method: "served" },
    Refused: { kind: "event", at: "specs/addresses.yaml:8", method: "refused" },
  },
  states: {
    Cutting: {
      mode: "events",
      at: "specs/addresses.yaml:26",
      handle: {
        Served: { at: "specs/addresses.yaml:26", call: "onServed", next: ["stay"] },
        Refused: { at: "specs/addresses.yaml:26", call: "onRefused", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const toolboxGraph: crb.Graph = {
  agent: "Toolbox",
  at: "specs/addresses.yaml:27",
  initial: "Ready",
  data: false,
  messages: {
    CallTool: { kind: "request", at: "specs/addresses.yaml:10", method: "callTool" },
  },
  states: {
    Ready: {
      mode: "events",
      at: "specs/addresses.yaml:30",
      handle: {
        CallTool: { at: "specs/addresses.yaml:30", call: "onCallTool", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
