// Made by crb-gen from specs/nasty-texts.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Line` (specs/nasty-texts.yaml:3). */
export type Line = string;

/** Event `Say` (specs/nasty-texts.yaml:5). */
export interface Say {
  text: string;
}
export declare namespace Say {
  /** Whatever takes `Say`. */
  interface Recipient {
    say(event: Say): void;
  }
}

/**
 * Agent `Talker` (specs/nasty-texts.yaml:7).
 *
 * Ends *\/ here; class Evil {} /* and `goes` ${on} // as <b>text</b> \u002a/ [31mred 31m.
 */
export declare namespace TalkerBase {
  /** What the agent is made of. */
  interface Data {
    quote: string;
    lines: string[];
    deep: { [key: string]: string };
  }
  /** What its creator gives. */
  interface Init {
    quote?: string;
    lines?: string[];
    deep?: { [key: string]: string };
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Say.Recipient {}

  /** The data of each state. */
  interface States {
    Talking: crb.Empty;
    /** Two lines of text, and reversed. */
    Listening: crb.Empty;
    Thinking: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Talking: [];
    Listening: [];
    Thinking: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Talker";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Say: Say };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    talking: crb.Task<Is, "Talker.talking", "Talking", "Listening">;
    onSay: crb.Here<Is, "Talker.onSay", "Listening", "Talking" | "Thinking" | "done">;
    thinking: crb.Thread<Is, "Talker.thinking", "Thinking", "Talking">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    talking: crb.Step<"Talker.talking", "Listening">;
    onSay: crb.Step<"Talker.onSay", "Talking" | "Thinking" | "done"> | void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];

  /** The bodies that run on threads. */
  interface Bodies {
    thinking: crb.Threaded<State<"Thinking">, Ctx<"thinking">, crb.Step<"Talker.thinking", "Talking">>;
  }
  type Body<Handler extends keyof Bodies & string> = Bodies[Handler];
}

export abstract class TalkerBase extends crb.Agent<TalkerBase.Is> {
  constructor(data: TalkerBase.Init = {}) {
    super(graph, data);
  }

  /**
   * State `Talking` (async, specs/nasty-texts.yaml:15). Next: `Listening`.
   *
   * \@deprecated is no tag here, and neither is \@ts-ignore at the start of a line.
   *
   * A second paragraph, which is long enough to be broken over several lines, since no line of generated code
   * should be longer than the others;
   * averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword stays whole.
   *
   * A third one, with a tab.
   */
  protected abstract talking(
    state: TalkerBase.State<"Talking">,
    ctx: TalkerBase.Ctx<"talking">,
  ): crb.Awaitable<TalkerBase.Result<"talking">>;

  /**
   * Event `Say` in `Listening` (specs/nasty-texts.yaml:29). Next: `Talking`, `Thinking`, `done`; returning
   * nothing stays.
   */
  protected abstract onSay(
    event: Say,
    ctx: TalkerBase.Ctx<"onSay">,
  ): crb.Awaitable<TalkerBase.Result<"onSay">>;

  /** State `Thinking` (sync: on a thread, specs/nasty-texts.yaml:30). Next: `Talking`. */
  protected abstract readonly thinking: TalkerBase.Body<"thinking">;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Say: {
    type: "object",
    properties: { text: { type: "string" } },
    required: ["text"],
    additionalProperties: false,
  },
  "Talker.data": {
    type: "object",
    properties: {
      quote: { type: "string" },
      lines: { type: "array", items: { type: "string" } },
      deep: { type: "object", additionalProperties: { type: "string" } },
    },
    required: ["quote", "lines", "deep"],
    additionalProperties: false,
  },
  "Talker.Talking": { type: "object", additionalProperties: false },
  "Talker.Thinking": { type: "object", additionalProperties: false },
};

const graph: crb.Graph = {
  agent: "Talker",
  at: "specs/nasty-texts.yaml:7",
  initial: "Talking",
  defaults: {
    quote: "say \"hi\" */ `x` ${y}",
    lines: ["a\nb", "\u2028", "\u202e", "__proto__"],
    deep: { "1": "z", constructor: "x", "a-b": "y" },
  },
  messages: {
    Say: { kind: "event", at: "specs/nasty-texts.yaml:5", method: "say" },
  },
  states: {
    Talking: { mode: "async", at: "specs/nasty-texts.yaml:15", call: "talking", next: ["Listening"] },
    Listening: {
      mode: "events",
      at: "specs/nasty-texts.yaml:26",
      handle: {
        Say: {
          at: "specs/nasty-texts.yaml:29",
          call: "onSay",
          next: ["stay", "Talking", "Thinking", "done"],
        },
      },
      otherwise: "error",
    },
    Thinking: { mode: "sync", at: "specs/nasty-texts.yaml:30", call: "thinking", next: ["Talking"] },
  },
  schemas,
};
