// Made by crb-gen from specs/mailboxes.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Line` (specs/mailboxes.yaml:2). */
export interface Line {
  text: string;
}
export declare namespace Line {
  /** Whatever takes `Line`. */
  interface Recipient {
    line(event: Line): void;
  }
}

/** Event `Eof` (specs/mailboxes.yaml:2). */
export type Eof = crb.Empty;
export declare namespace Eof {
  /** Whatever takes `Eof`. */
  interface Recipient {
    eof(event?: Eof): void;
  }
}

/** Event `Address` (specs/mailboxes.yaml:2). */
export interface Address {
  street: string;
}
export declare namespace Address {
  /** Whatever takes `Address`. */
  interface Recipient {
    address(event: Address): void;
  }
}

/** Request `Count` (specs/mailboxes.yaml:3). */
export type Count = crb.Empty;
export declare namespace Count {
  type Response = number;
  /** Whatever answers `Count`. */
  interface Recipient {
    count(request?: Count, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Agent `Reader` (specs/mailboxes.yaml:5). */
export declare namespace ReaderBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      Line.Recipient,
      Eof.Recipient,
      Address.Recipient,
      Count.Recipient {
    /** Resolves when there was room for it. */
    line(event: Line): Promise<void>;
    /** Resolves when there was room for it. */
    eof(event?: Eof): Promise<void>;
    /** Resolves when there was room for it. */
    address(event: Address$): Promise<void>;
  }

  /** The data of each state. */
  interface States {
    Reading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Reading: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Reader";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Line: Line; Eof: Eof; Address: Address$ };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onLine: crb.OnlyStays<Is, "Reading">;
    onEof: crb.OnlyStays<Is, "Reading">;
    onAddress: crb.OnlyStays<Is, "Reading">;
    onCount: crb.OnlyStays<Is, "Reading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLine: void;
    onEof: void;
    onAddress: void;
    onCount: Count.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ReaderBase extends crb.Agent<ReaderBase.Is> {
  constructor(data: ReaderBase.Init = {}) {
    super(readerGraph, data);
  }

  /** Event `Line` in `Reading` (specs/mailboxes.yaml:8). Stays. */
  protected abstract onLine(
    event: Line,
    ctx: ReaderBase.Ctx<"onLine">,
  ): crb.Awaitable<ReaderBase.Result<"onLine">>;

  /** Event `Eof` in `Reading` (specs/mailboxes.yaml:8). Stays. */
  protected abstract onEof(
    event: Eof,
    ctx: ReaderBase.Ctx<"onEof">,
  ): crb.Awaitable<ReaderBase.Result<"onEof">>;

  /** Event `Address` in `Reading` (specs/mailboxes.yaml:8). Stays. */
  protected abstract onAddress(
    event: Address,
    ctx: ReaderBase.Ctx<"onAddress">,
  ): crb.Awaitable<ReaderBase.Result<"onAddress">>;

  /** Request `Count` in `Reading` (specs/mailboxes.yaml:8). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: ReaderBase.Ctx<"onCount">,
  ): crb.Awaitable<ReaderBase.Result<"onCount">>;
}

/** Agent `Newest` (specs/mailboxes.yaml:9). */
export declare namespace NewestBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Line.Recipient {}

  /** The data of each state. */
  interface States {
    Reading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Reading: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Newest";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Line: Line };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onLine: crb.OnlyStays<Is, "Reading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLine: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NewestBase extends crb.Agent<NewestBase.Is> {
  constructor(data: NewestBase.Init = {}) {
    super(newestGraph, data);
  }

  /** Event `Line` in `Reading` (specs/mailboxes.yaml:12). Stays. */
  protected abstract onLine(
    event: Line,
    ctx: NewestBase.Ctx<"onLine">,
  ): crb.Awaitable<NewestBase.Result<"onLine">>;
}

/** Agent `Strict` (specs/mailboxes.yaml:13). */
export declare namespace StrictBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Line.Recipient {}

  /** The data of each state. */
  interface States {
    Reading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Reading: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Strict";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Line: Line };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onLine: crb.OnlyStays<Is, "Reading">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLine: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class StrictBase extends crb.Agent<StrictBase.Is> {
  constructor(data: StrictBase.Init = {}) {
    super(strictGraph, data);
  }

  /** Event `Line` in `Reading` (specs/mailboxes.yaml:16). Stays. */
  protected abstract onLine(
    event: Line,
    ctx: StrictBase.Ctx<"onLine">,
  ): crb.Awaitable<StrictBase.Result<"onLine">>;
}

/** Agent `Asked` (specs/mailboxes.yaml:17). */
export declare namespace AskedBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Count.Recipient {}

  /** The data of each state. */
  interface States {
    Answering: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Answering: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Asked";
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
    onCount: crb.OnlyStays<Is, "Answering">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onCount: Count.Response;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class AskedBase extends crb.Agent<AskedBase.Is> {
  constructor(data: AskedBase.Init = {}) {
    super(askedGraph, data);
  }

  /** Request `Count` in `Answering` (specs/mailboxes.yaml:20). Return the response. Stays. */
  protected abstract onCount(
    request: Count,
    ctx: AskedBase.Ctx<"onCount">,
  ): crb.Awaitable<AskedBase.Result<"onCount">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Line: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  Eof: { type: "object", additionalProperties: false },
  Address: {
    type: "object",
    properties: { street: { type: "string" } },
    required: ["street"],
    additionalProperties: false,
  },
  Count: { type: "object", additionalProperties: false },
};

const readerGraph: crb.Graph = {
  agent: "Reader",
  at: "specs/mailboxes.yaml:5",
  initial: "Reading",
  data: false,
  messages: {
    Line: { kind: "event", at: "specs/mailboxes.yaml:2", method: "line" },
    Eof: { kind: "event", at: "specs/mailboxes.yaml:2", method: "eof" },
    Address: { kind: "event", at: "specs/mailboxes.yaml:2", method: "address" },
    Count: { kind: "request", at: "specs/mailboxes.yaml:3", method: "count" },
  },
  states: {
    Reading: {
      mode: "events",
      at: "specs/mailboxes.yaml:8",
      handle: {
        Line: { at: "specs/mailboxes.yaml:8", call: "onLine", next: ["stay"] },
        Eof: { at: "specs/mailboxes.yaml:8", call: "onEof", next: ["stay"] },
        Address: { at: "specs/mailboxes.yaml:8", call: "onAddress", next: ["stay"] },
        Count: { at: "specs/mailboxes.yaml:8", call: "onCount", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "specs/mailboxes.yaml:7", capacity: 100, full: "wait" },
  schemas,
};

const newestGraph: crb.Graph = {
  agent: "Newest",
  at: "specs/mailboxes.yaml:9",
  initial: "Reading",
  data: false,
  messages: {
    Line: { kind: "event", at: "specs/mailboxes.yaml:2", method: "line" },
  },
  states: {
    Reading: {
      mode: "events",
      at: "specs/mailboxes.yaml:12",
      handle: {
        Line: { at: "specs/mailboxes.yaml:12", call: "onLine", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "specs/mailboxes.yaml:11", capacity: 1, full: "dropOldest" },
  schemas,
};

const strictGraph: crb.Graph = {
  agent: "Strict",
  at: "specs/mailboxes.yaml:13",
  initial: "Reading",
  data: false,
  messages: {
    Line: { kind: "event", at: "specs/mailboxes.yaml:2", method: "line" },
  },
  states: {
    Reading: {
      mode: "events",
      at: "specs/mailboxes.yaml:16",
      handle: {
        Line: { at: "specs/mailboxes.yaml:16", call: "onLine", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "specs/mailboxes.yaml:15", capacity: 1000, full: "reject" },
  schemas,
};

const askedGraph: crb.Graph = {
  agent: "Asked",
  at: "specs/mailboxes.yaml:17",
  initial: "Answering",
  data: false,
  messages: {
    Count: { kind: "request", at: "specs/mailboxes.yaml:3", method: "count" },
  },
  states: {
    Answering: {
      mode: "events",
      at: "specs/mailboxes.yaml:20",
      handle: {
        Count: { at: "specs/mailboxes.yaml:20", call: "onCount", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "specs/mailboxes.yaml:19", capacity: 8, full: "wait" },
  schemas,
};

/** `Address` where that name means something else. */
type Address$ = Address;
