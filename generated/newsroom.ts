// Made by crb-gen from specs/newsroom.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Event `Headline` (specs/newsroom.yaml:3). */
export interface Headline {
  text: string;
}
export declare namespace Headline {
  /** Whatever takes `Headline`. */
  interface Recipient {
    headline(event: Headline): void;
  }
}

/** Event `Subscribe` (specs/newsroom.yaml:4). */
export interface Subscribe {
  reader: Headline.Recipient;
}
export declare namespace Subscribe {
  /** Whatever takes `Subscribe`. */
  interface Recipient {
    subscribe(event: Subscribe): void;
  }
}

/**
 * Agent `Newsroom` (specs/newsroom.yaml:7).
 *
 * Passes every headline on to its readers, and knows nothing of them but that they take headlines.
 */
export declare namespace NewsroomBase {
  /** What the agent is made of. */
  interface Data {
    readers: Headline.Recipient[];
  }
  /** What its creator gives. */
  interface Init {
    readers: Headline.Recipient[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Headline.Recipient, Subscribe.Recipient {}

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
    name: "Newsroom";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Headline: Headline; Subscribe: Subscribe };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onHeadline: crb.OnlyStays<Is, "Open">;
    onHeadlineFallback: crb.OnlyStays<Is, "Open">;
    onSubscribe: crb.OnlyStays<Is, "Open">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHeadline: void;
    onHeadlineFallback: void;
    onSubscribe: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NewsroomBase extends crb.Agent<NewsroomBase.Is> {
  constructor(data: NewsroomBase.Init) {
    super(newsroomGraph, data);
  }

  /** Event `Headline` in `Open` (specs/newsroom.yaml:15). Stays. */
  protected abstract onHeadline(
    event: Headline,
    ctx: NewsroomBase.Ctx<"onHeadline">,
  ): crb.Awaitable<NewsroomBase.Result<"onHeadline">>;

  /** Error in `onHeadline` (specs/newsroom.yaml:15). Stays. */
  protected abstract onHeadlineFallback(
    error: Error,
    event: Headline,
    ctx: NewsroomBase.Ctx<"onHeadlineFallback">,
  ): crb.Awaitable<NewsroomBase.Result<"onHeadlineFallback">>;

  /** Event `Subscribe` in `Open` (specs/newsroom.yaml:16). Stays. */
  protected abstract onSubscribe(
    event: Subscribe,
    ctx: NewsroomBase.Ctx<"onSubscribe">,
  ): crb.Awaitable<NewsroomBase.Result<"onSubscribe">>;
}

/** Agent `Archive` (specs/newsroom.yaml:18). A reader that keeps all headlines. */
export declare namespace ArchiveBase {
  /** What the agent is made of. */
  interface Data {
    capacity: number;
    headlines: string[];
  }
  /** What its creator gives. */
  interface Init {
    capacity: number;
    headlines?: string[];
  }
  type Output = string[];
  interface Address extends crb.Address<Output>, Headline.Recipient {}

  /** The data of each state. */
  interface States {
    Reading: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Reading: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Archive";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Headline: Headline };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    onHeadline: crb.Here<Is, "Archive.onHeadline", "Reading", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onHeadline: crb.Step<"Archive.onHeadline", "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ArchiveBase extends crb.Agent<ArchiveBase.Is> {
  constructor(data: ArchiveBase.Init) {
    super(archiveGraph, data);
  }

  /** Event `Headline` in `Reading` (specs/newsroom.yaml:25). Next: `done`; returning nothing stays. */
  protected abstract onHeadline(
    event: Headline,
    ctx: ArchiveBase.Ctx<"onHeadline">,
  ): crb.Awaitable<ArchiveBase.Result<"onHeadline">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Headline: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  Subscribe: {
    type: "object",
    properties: { reader: { $accepts: ["Headline"] } },
    required: ["reader"],
    additionalProperties: false,
  },
};

const newsroomGraph: crb.Graph = {
  agent: "Newsroom",
  at: "specs/newsroom.yaml:7",
  initial: "Open",
  messages: {
    Headline: { kind: "event", at: "specs/newsroom.yaml:3", method: "headline" },
    Subscribe: { kind: "event", at: "specs/newsroom.yaml:4", method: "subscribe" },
  },
  states: {
    Open: {
      mode: "events",
      at: "specs/newsroom.yaml:12",
      handle: {
        Headline: {
          at: "specs/newsroom.yaml:15",
          call: "onHeadline",
          next: ["stay"],
          fallback: { at: "specs/newsroom.yaml:15", call: "onHeadlineFallback", next: ["stay"] },
        },
        Subscribe: { at: "specs/newsroom.yaml:16", call: "onSubscribe", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};

const archiveGraph: crb.Graph = {
  agent: "Archive",
  at: "specs/newsroom.yaml:18",
  initial: "Reading",
  defaults: { headlines: [] },
  messages: {
    Headline: { kind: "event", at: "specs/newsroom.yaml:3", method: "headline" },
  },
  states: {
    Reading: {
      mode: "events",
      at: "specs/newsroom.yaml:23",
      handle: {
        Headline: { at: "specs/newsroom.yaml:25", call: "onHeadline", next: ["stay", "done"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
