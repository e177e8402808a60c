// Made by crb-gen from specs/helpdesk.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Ticket` (specs/helpdesk.yaml:3). */
export interface Ticket {
  number: number;
  question: string;
  asker: crb.Responder<Help.Response>;
}

/** Event `Take` (specs/helpdesk.yaml:12). */
export interface Take {
  ticket: Ticket;
}
export declare namespace Take {
  /** Whatever takes `Take`. */
  interface Recipient {
    take(event: Take): void;
  }
}

/** Event `Solve` (specs/helpdesk.yaml:13). */
export interface Solve {
  number: number;
  answer: string;
}
export declare namespace Solve {
  /** Whatever takes `Solve`. */
  interface Recipient {
    solve(event: Solve): void;
  }
}

/** Event `Sweep` (specs/helpdesk.yaml:14). */
export type Sweep = crb.Empty;
export declare namespace Sweep {
  /** Whatever takes `Sweep`. */
  interface Recipient {
    sweep(event?: Sweep): void;
  }
}

/** Request `Help` (specs/helpdesk.yaml:9). */
export interface Help {
  question: string;
}
export declare namespace Help {
  interface Response {
    answer: string;
    by: string;
  }
  /** Whatever answers `Help`. */
  interface Recipient {
    help(request: Help, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Helpdesk` (specs/helpdesk.yaml:17).
 *
 * Looks a question up, else keeps who asked until a person or the expert knows.
 */
export declare namespace HelpdeskBase {
  /** What the agent is made of. */
  interface Data {
    expert: ExpertBase.Address;
    opened: number;
    open: Ticket[];
  }
  /** What its creator gives. */
  interface Init {
    expert: ExpertBase.Address;
    opened?: number;
    open?: Ticket[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Help.Recipient, Solve.Recipient, Sweep.Recipient {}

  /** The data of each state. */
  interface States {
    Waiting: crb.Empty;
    LookingUp: { ticket: Ticket };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Waiting: [];
    LookingUp: [data: { ticket: Ticket }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Helpdesk";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Solve: Solve; Sweep: Sweep };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onHelp: crb.AskedLater<Is, "Helpdesk.onHelp", "Waiting", "LookingUp", Help.Response>;
    onSolve: crb.OnlyStays<Is, "Waiting">;
    onSweep: crb.OnlyStays<Is, "Waiting">;
    lookingUp: crb.Task<Is, "Helpdesk.lookingUp", "LookingUp", "Waiting">;
    lookingUpFallback: crb.Here<Is, "Helpdesk.lookingUpFallback", "LookingUp", "Waiting">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHelp: crb.Step<"Helpdesk.onHelp", "LookingUp">;
    onSolve: void;
    onSweep: void;
    lookingUp: crb.Step<"Helpdesk.lookingUp", "Waiting">;
    lookingUpFallback: crb.Step<"Helpdesk.lookingUpFallback", "Waiting">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class HelpdeskBase extends crb.Agent<HelpdeskBase.Is> {
  constructor(data: HelpdeskBase.Init) {
    super(helpdeskGraph, data);
  }

  /**
   * Request `Help` in `Waiting` (specs/helpdesk.yaml:29). Keep `ctx.responder`, and answer when it suits.
   * Next: `LookingUp`.
   */
  protected abstract onHelp(
    request: Help,
    ctx: HelpdeskBase.Ctx<"onHelp">,
  ): crb.Awaitable<HelpdeskBase.Result<"onHelp">>;

  /** Event `Solve` in `Waiting` (specs/helpdesk.yaml:30). Stays. */
  protected abstract onSolve(
    event: Solve,
    ctx: HelpdeskBase.Ctx<"onSolve">,
  ): crb.Awaitable<HelpdeskBase.Result<"onSolve">>;

  /** Event `Sweep` in `Waiting` (specs/helpdesk.yaml:31). Stays. */
  protected abstract onSweep(
    event: Sweep,
    ctx: HelpdeskBase.Ctx<"onSweep">,
  ): crb.Awaitable<HelpdeskBase.Result<"onSweep">>;

  /** State `LookingUp` (async, specs/helpdesk.yaml:32). Next: `Waiting`. */
  protected abstract lookingUp(
    state: HelpdeskBase.State<"LookingUp">,
    ctx: HelpdeskBase.Ctx<"lookingUp">,
  ): crb.Awaitable<HelpdeskBase.Result<"lookingUp">>;

  /** Error in `LookingUp` (specs/helpdesk.yaml:37). Next: `Waiting`. */
  protected abstract lookingUpFallback(
    error: Error,
    ctx: HelpdeskBase.Ctx<"lookingUpFallback">,
  ): crb.Awaitable<HelpdeskBase.Result<"lookingUpFallback">>;
}

/** Agent `Expert` (specs/helpdesk.yaml:39). Answers what is forwarded to it. */
export declare namespace ExpertBase {
  /** What the agent is made of. */
  type Data = crb.Empty;
  /** What its creator gives. */
  type Init = crb.Empty;
  type Output = void;
  interface Address extends crb.Address<Output>, Take.Recipient {}

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
    name: "Expert";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Take: Take };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onTake: crb.OnlyStays<Is, "Ready">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onTake: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ExpertBase extends crb.Agent<ExpertBase.Is> {
  constructor(data: ExpertBase.Init = {}) {
    super(expertGraph, data);
  }

  /** Event `Take` in `Ready` (specs/helpdesk.yaml:43). Stays. */
  protected abstract onTake(
    event: Take,
    ctx: ExpertBase.Ctx<"onTake">,
  ): crb.Awaitable<ExpertBase.Result<"onTake">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Ticket: {
    type: "object",
    properties: { number: { type: "integer" }, question: { type: "string" }, asker: { $responder: "Help" } },
    required: ["number", "question", "asker"],
    additionalProperties: false,
  },
  Help: {
    type: "object",
    properties: { question: { type: "string" } },
    required: ["question"],
    additionalProperties: false,
  },
  Solve: {
    type: "object",
    properties: { number: { type: "integer" }, answer: { type: "string" } },
    required: ["number", "answer"],
    additionalProperties: false,
  },
  Sweep: { type: "object", additionalProperties: false },
  Take: {
    type: "object",
    properties: { ticket: { $ref: "#/definitions/Ticket" } },
    required: ["ticket"],
    additionalProperties: false,
  },
};

const helpdeskGraph: crb.Graph = {
  agent: "Helpdesk",
  at: "specs/helpdesk.yaml:17",
  initial: "Waiting",
  defaults: { opened: 0, open: [] },
  messages: {
    Help: { kind: "request", at: "specs/helpdesk.yaml:9", method: "help", timeout: 3600000 },
    Solve: { kind: "event", at: "specs/helpdesk.yaml:13", method: "solve" },
    Sweep: { kind: "event", at: "specs/helpdesk.yaml:14", method: "sweep" },
  },
  states: {
    Waiting: {
      mode: "events",
      at: "specs/helpdesk.yaml:26",
      handle: {
        Help: { at: "specs/helpdesk.yaml:29", call: "onHelp", next: ["LookingUp"], answer: "later" },
        Solve: { at: "specs/helpdesk.yaml:30", call: "onSolve", next: ["stay"] },
        Sweep: { at: "specs/helpdesk.yaml:31", call: "onSweep", next: ["stay"] },
      },
      otherwise: "error",
    },
    LookingUp: {
      mode: "async",
      at: "specs/helpdesk.yaml:32",
      call: "lookingUp",
      next: ["Waiting"],
      timeout: 10000,
      fallback: { at: "specs/helpdesk.yaml:37", call: "lookingUpFallback", next: ["Waiting"] },
    },
  },
  schemas,
};

const expertGraph: crb.Graph = {
  agent: "Expert",
  at: "specs/helpdesk.yaml:39",
  initial: "Ready",
  data: false,
  messages: {
    Take: { kind: "event", at: "specs/helpdesk.yaml:12", method: "take" },
  },
  states: {
    Ready: {
      mode: "events",
      at: "specs/helpdesk.yaml:43",
      handle: {
        Take: { at: "specs/helpdesk.yaml:43", call: "onTake", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
