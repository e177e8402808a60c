// Made by crb-gen from specs/lines.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Line` (specs/lines.yaml:3). */
export interface Line {
  text: string;
}
export declare namespace Line {
  /** Whatever takes `Line`. */
  interface Recipient {
    line(event: Line): void;
  }
}

/** Event `Eof` (specs/lines.yaml:4). */
export type Eof = crb.Empty;
export declare namespace Eof {
  /** Whatever takes `Eof`. */
  interface Recipient {
    eof(event?: Eof): void;
  }
}

/**
 * Agent `Reader` (specs/lines.yaml:7).
 *
 * Takes a file line by line, each when it has dealt with the one before, and passes on those with a word in
 * them.
 */
export declare namespace ReaderBase {
  /** What the agent is made of. */
  interface Data {
    path: string;
    word: string;
    printer: PrinterBase.Address;
    read: number;
    found: number;
  }
  /** What its creator gives. */
  interface Init {
    path: string;
    word: string;
    printer: PrinterBase.Address;
    read?: number;
    found?: number;
  }
  interface Output {
    read: number;
    found: number;
  }
  interface Address extends crb.Address<Output>, Line.Recipient, Eof.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Reading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Reading: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Reader";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Line: Line; Eof: Eof };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    opening: crb.Task<Is, "Reader.opening", "Opening", "Reading">;
    onLine: crb.OnlyStays<Is, "Reading">;
    onEof: crb.Here<Is, "Reader.onEof", "Reading", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Reader.opening", "Reading">;
    onLine: void;
    onEof: crb.Step<"Reader.onEof", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ReaderBase extends crb.Agent<ReaderBase.Is> {
  constructor(data: ReaderBase.Init) {
    super(readerGraph, data);
  }

  /** State `Opening` (duty, specs/lines.yaml:13). Next: `Reading`. */
  protected abstract opening(
    state: ReaderBase.State<"Opening">,
    ctx: ReaderBase.Ctx<"opening">,
  ): crb.Awaitable<ReaderBase.Result<"opening">>;

  /** Event `Line` in `Reading` (specs/lines.yaml:16). Stays. */
  protected abstract onLine(
    event: Line,
    ctx: ReaderBase.Ctx<"onLine">,
  ): crb.Awaitable<ReaderBase.Result<"onLine">>;

  /** Event `Eof` in `Reading` (specs/lines.yaml:16). Next: `done`. */
  protected abstract onEof(
    event: Eof,
    ctx: ReaderBase.Ctx<"onEof">,
  ): crb.Awaitable<ReaderBase.Result<"onEof">>;
}

/**
 * Agent `Printer` (specs/lines.yaml:18).
 *
 * Prints at its own pace. Two lines may wait for it, and whoever has a third waits until there is room.
 */
export declare namespace PrinterBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Line.Recipient, Eof.Recipient {
    /** Resolves when there was room for it. */
    line(event: Line): Promise<void>;
    /** Resolves when there was room for it. */
    eof(event?: Eof): Promise<void>;
  }

  /** The data of each state. */
  interface States {
    Printing: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Printing: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Printer";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Line: Line; Eof: Eof };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onLine: crb.OnlyStays<Is, "Printing">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onLine: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class PrinterBase extends crb.Agent<PrinterBase.Is> {
  constructor(data: PrinterBase.Init = {}) {
    super(printerGraph, data);
  }

  /** Event `Line` in `Printing` (specs/lines.yaml:22). Stays. */
  protected abstract onLine(
    event: Line,
    ctx: PrinterBase.Ctx<"onLine">,
  ): crb.Awaitable<PrinterBase.Result<"onLine">>;
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
};

const readerGraph: crb.Graph = {
  agent: "Reader",
  at: "specs/lines.yaml:7",
  initial: "Opening",
  defaults: { read: 0, found: 0 },
  messages: {
    Line: { kind: "event", at: "specs/lines.yaml:3", method: "line" },
    Eof: { kind: "event", at: "specs/lines.yaml:4", method: "eof" },
  },
  states: {
    Opening: { mode: "duty", at: "specs/lines.yaml:13", call: "opening", next: ["Reading"] },
    Reading: {
      mode: "events",
      at: "specs/lines.yaml:14",
      handle: {
        Line: { at: "specs/lines.yaml:16", call: "onLine", next: ["stay"] },
        Eof: { at: "specs/lines.yaml:16", call: "onEof", next: ["done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const printerGraph: crb.Graph = {
  agent: "Printer",
  at: "specs/lines.yaml:18",
  initial: "Printing",
  data: false,
  messages: {
    Line: { kind: "event", at: "specs/lines.yaml:3", method: "line" },
    Eof: { kind: "event", at: "specs/lines.yaml:4", method: "eof" },
  },
  states: {
    Printing: {
      mode: "events",
      at: "specs/lines.yaml:22",
      handle: {
        Line: { at: "specs/lines.yaml:22", call: "onLine", next: ["stay"] },
        Eof: { at: "specs/lines.yaml:22", go: "done" },
      },
      otherwise: "error",
    },
  },
  mailbox: { at: "specs/lines.yaml:20", capacity: 2, full: "wait" },
  schemas,
};
