// Made by crb-gen from specs/assistant.yaml. Do not edit: change the spec.
import type { URL } from "node:url";
import * as crb from "crb-gen/codegen";

/** Type `Json` (specs/assistant.yaml:3). */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** Type `JsonObject` (specs/assistant.yaml:4). */
export type JsonObject = { [key: string]: Json };

/** Type `Message` (specs/assistant.yaml:5). */
export interface Message {
  role: "user" | "assistant" | "tool";
  text: string;
}

/** Request `Ask` (specs/assistant.yaml:8). */
export interface Ask {
  question: string;
}
export declare namespace Ask {
  interface Response {
    answer: string;
  }
  /** Whatever answers `Ask`. */
  interface Recipient {
    ask(request: Ask, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `CallTool` (specs/assistant.yaml:9). */
export interface CallTool {
  tool: string;
  input: JsonObject;
}
export declare namespace CallTool {
  interface Response {
    output: Json;
  }
  /** Whatever answers `CallTool`. */
  interface Recipient {
    callTool(request: CallTool, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Assistant` (specs/assistant.yaml:12).
 *
 * Answers questions, with the help of tools. One question at a time; the others wait.
 */
export declare namespace AssistantBase {
  /** What the agent is made of. */
  interface Data {
    tools: CallTool.Recipient;
    history: Message[];
  }
  /** What its creator gives. */
  interface Init {
    tools: CallTool.Recipient;
    history?: Message[];
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Ask.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Thinking: { turn: number };
    Acting: { turn: number; tool: string; input: JsonObject };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Thinking: [data?: { turn?: number }];
    Acting: [data: { turn: number; tool: string; input: JsonObject }];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Assistant";
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
    onAsk: crb.AskedLater<Is, "Assistant.onAsk", "Idle", "Thinking", Ask.Response>;
    thinking: crb.Task<Is, "Assistant.thinking", "Thinking", "Acting" | "Idle">;
    thinkingFallback: crb.Here<Is, "Assistant.thinkingFallback", "Thinking", "Idle">;
    acting: crb.Task<Is, "Assistant.acting", "Acting", "Thinking">;
    actingFallback: crb.Here<Is, "Assistant.actingFallback", "Acting", "Thinking">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onAsk: crb.Step<"Assistant.onAsk", "Thinking">;
    thinking: crb.Step<"Assistant.thinking", "Acting" | "Idle">;
    thinkingFallback: crb.Step<"Assistant.thinkingFallback", "Idle">;
    acting: crb.Step<"Assistant.acting", "Thinking">;
    actingFallback: crb.Step<"Assistant.actingFallback", "Thinking">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class AssistantBase extends crb.Agent<AssistantBase.Is> {
  constructor(data: AssistantBase.Init) {
    super(assistantGraph, data);
  }

  /**
   * Request `Ask` in `Idle` (specs/assistant.yaml:26). Keep `ctx.responder`, and answer when it suits. Next:
   * `Thinking`.
   */
  protected abstract onAsk(
    request: Ask,
    ctx: AssistantBase.Ctx<"onAsk">,
  ): crb.Awaitable<AssistantBase.Result<"onAsk">>;

  /** State `Thinking` (async, specs/assistant.yaml:27). Next: `Acting`, `Idle`. */
  protected abstract thinking(
    state: AssistantBase.State<"Thinking">,
    ctx: AssistantBase.Ctx<"thinking">,
  ): crb.Awaitable<AssistantBase.Result<"thinking">>;

  /** Error in `Thinking` (specs/assistant.yaml:33). Next: `Idle`. */
  protected abstract thinkingFallback(
    error: Error,
    ctx: AssistantBase.Ctx<"thinkingFallback">,
  ): crb.Awaitable<AssistantBase.Result<"thinkingFallback">>;

  /** State `Acting` (async, specs/assistant.yaml:34). Next: `Thinking`. */
  protected abstract acting(
    state: AssistantBase.State<"Acting">,
    ctx: AssistantBase.Ctx<"acting">,
  ): crb.Awaitable<AssistantBase.Result<"acting">>;

  /** Error in `Acting` (specs/assistant.yaml:39). Next: `Thinking`. */
  protected abstract actingFallback(
    error: Error,
    ctx: AssistantBase.Ctx<"actingFallback">,
  ): crb.Awaitable<AssistantBase.Result<"actingFallback">>;
}

/** Agent `Toolbox` (specs/assistant.yaml:41). Runs tools for whoever asks. */
export declare namespace ToolboxBase {
  /** What the agent is made of. */
  interface Data {
    home: URL;
  }
  /** What its creator gives. */
  interface Init {
    home: URL;
  }
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
  constructor(data: ToolboxBase.Init) {
    super(toolboxGraph, data);
  }

  /** Request `CallTool` in `Ready` (specs/assistant.yaml:49). Return the response. Stays. */
  protected abstract onCallTool(
    request: CallTool,
    ctx: ToolboxBase.Ctx<"onCallTool">,
  ): crb.Awaitable<ToolboxBase.Result<"onCallTool">>;
}

/** JSON Schemas of what comes from outside: messages, and the data of bodies on threads. */
const schemas: crb.Schemas = {
  Json: {
    anyOf: [
      { type: "string" },
      { type: "number" },
      { type: "boolean" },
      { type: "null" },
      { type: "array", items: { $ref: "#/definitions/Json" } },
      { $ref: "#/definitions/JsonObject" },
    ],
  },
  JsonObject: { type: "object", additionalProperties: { $ref: "#/definitions/Json" } },
  Ask: {
    type: "object",
    properties: { question: { type: "string" } },
    required: ["question"],
    additionalProperties: false,
  },
  CallTool: {
    type: "object",
    properties: { tool: { type: "string" }, input: { $ref: "#/definitions/JsonObject" } },
    required: ["tool", "input"],
    additionalProperties: false,
  },
};

const assistantGraph: crb.Graph = {
  agent: "Assistant",
  at: "specs/assistant.yaml:12",
  initial: "Idle",
  defaults: { history: [] },
  messages: {
    Ask: { kind: "request", at: "specs/assistant.yaml:8", method: "ask", timeout: 300000 },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/assistant.yaml:23",
      handle: {
        Ask: { at: "specs/assistant.yaml:26", call: "onAsk", next: ["Thinking"], answer: "later" },
      },
      otherwise: "error",
    },
    Thinking: {
      mode: "async",
      at: "specs/assistant.yaml:27",
      call: "thinking",
      next: ["Acting", "Idle"],
      defaults: { turn: 1 },
      timeout: 120000,
      retry: { max: 2, backoff: [1000, 10000] },
      fallback: { at: "specs/assistant.yaml:33", call: "thinkingFallback", next: ["Idle"] },
    },
    Acting: {
      mode: "async",
      at: "specs/assistant.yaml:34",
      call: "acting",
      next: ["Thinking"],
      timeout: 60000,
      fallback: { at: "specs/assistant.yaml:39", call: "actingFallback", next: ["Thinking"] },
    },
  },
  schemas,
};

const toolboxGraph: crb.Graph = {
  agent: "Toolbox",
  at: "specs/assistant.yaml:41",
  initial: "Ready",
  messages: {
    CallTool: { kind: "request", at: "specs/assistant.yaml:9", method: "callTool" },
  },
  states: {
    Ready: {
      mode: "events",
      at: "specs/assistant.yaml:46",
      handle: {
        CallTool: { at: "specs/assistant.yaml:49", call: "onCallTool", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  schemas,
};
