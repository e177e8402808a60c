// Made by crb-gen from specs/assistant.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Json` (specs/assistant.yaml:3). */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** Type `JsonObject` (specs/assistant.yaml:4). */
export type JsonObject = { [key: string]: Json };

/** Type `Endpoint` (specs/assistant.yaml:5). */
export interface Endpoint {
  url: string;
  model: string;
  key?: string;
}

/** Type `Skill` (specs/assistant.yaml:9). */
export interface Skill {
  name: string;
  description: string;
  parameters: JsonObject;
}

/** Type `Call` (specs/assistant.yaml:13). */
export interface Call {
  id: string;
  name: string;
  input: string;
}

/** Type `Message` (specs/assistant.yaml:14). */
export interface Message {
  role: "system" | "user" | "assistant" | "tool";
  content: string;
  calls?: Call[];
  call?: string;
}

/** Type `Listener` (specs/assistant.yaml:19). */
export type Listener = Token.Recipient & Setback.Recipient & Calling.Recipient & Called.Recipient;

/** Type `Offer` (specs/assistant.yaml:20). */
export interface Offer {
  skill: Skill;
  agent: CallTool.Recipient;
}

/** Type `Job` (specs/assistant.yaml:21). */
export interface Job {
  asker: crb.Responder<Turn.Response>;
  listener: Listener;
  model: ModelBase.Address;
  tools: Offer[];
  round: number;
}

/** Type `Question` (specs/assistant.yaml:27). */
export interface Question {
  user: string;
  text: string;
  listener: Listener;
  model?: string;
}

/** Type `Prompt` (specs/assistant.yaml:32). */
export interface Prompt {
  id: string;
  messages: Message[];
  skills: Skill[];
  to: Token.Recipient & Setback.Recipient;
}

/** Type `Status` (specs/assistant.yaml:37). */
export interface Status {
  models: { name: string; agent: ModelBase.Address }[];
  tools: Skill[];
  sessions: string[];
  expired: number;
}

/** Type `Reply` (specs/assistant.yaml:42). */
export interface Reply {
  text: string;
  ended: "complete" | "cancelled";
}

/** Event `Token` (specs/assistant.yaml:45). */
export interface Token {
  text: string;
}
export declare namespace Token {
  /** Whatever takes `Token`. */
  interface Recipient {
    token(event: Token): void;
  }
}

/** Event `Setback` (specs/assistant.yaml:46). */
export interface Setback {
  reason: string;
}
export declare namespace Setback {
  /** Whatever takes `Setback`. */
  interface Recipient {
    setback(event: Setback): void;
  }
}

/** Event `Calling` (specs/assistant.yaml:47). */
export interface Calling {
  call: Call;
}
export declare namespace Calling {
  /** Whatever takes `Calling`. */
  interface Recipient {
    calling(event: Calling): void;
  }
}

/** Event `Called` (specs/assistant.yaml:48). */
export interface Called {
  call: Call;
  output: string;
  failed: boolean;
}
export declare namespace Called {
  /** Whatever takes `Called`. */
  interface Recipient {
    called(event: Called): void;
  }
}

/** Event `Cancel` (specs/assistant.yaml:49). */
export interface Cancel {
  user: string;
}
export declare namespace Cancel {
  /** Whatever takes `Cancel`. */
  interface Recipient {
    cancel(event: Cancel): void;
  }
}

/** Event `Forget` (specs/assistant.yaml:50). */
export interface Forget {
  user: string;
}
export declare namespace Forget {
  /** Whatever takes `Forget`. */
  interface Recipient {
    forget(event: Forget): void;
  }
}

/** Event `Stop` (specs/assistant.yaml:51). */
export interface Stop {
  id: string;
}
export declare namespace Stop {
  /** Whatever takes `Stop`. */
  interface Recipient {
    stop(event: Stop): void;
  }
}

/** Event `AddTool` (specs/assistant.yaml:52). */
export type AddTool = Offer;
export declare namespace AddTool {
  /** Whatever takes `AddTool`. */
  interface Recipient {
    addTool(event: AddTool): void;
  }
}

/** Request `AddModel` (specs/assistant.yaml:55). */
export type AddModel = Endpoint;
export declare namespace AddModel {
  /** Whatever answers `AddModel`. */
  interface Recipient {
    addModel(request: AddModel, options?: crb.AskOptions): Promise<void>;
  }
}

/** Request `Ask` (specs/assistant.yaml:56). */
export type Ask = Question;
export declare namespace Ask {
  type Response = Reply;
  /** Whatever answers `Ask`. */
  interface Recipient {
    ask(request: Ask, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Turn` (specs/assistant.yaml:57). */
export interface Turn {
  text: string;
  listener: Listener;
  model: ModelBase.Address;
  tools: Offer[];
}
export declare namespace Turn {
  type Response = Reply;
  /** Whatever answers `Turn`. */
  interface Recipient {
    turn(request: Turn, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `Complete` (specs/assistant.yaml:61). */
export type Complete = Prompt;
export declare namespace Complete {
  type Response = Message;
  /** Whatever answers `Complete`. */
  interface Recipient {
    complete(request: Complete, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `CallTool` (specs/assistant.yaml:62). */
export interface CallTool {
  input: JsonObject;
}
export declare namespace CallTool {
  type Response = string;
  /** Whatever answers `CallTool`. */
  interface Recipient {
    callTool(request: CallTool, options?: crb.AskOptions): Promise<Response>;
  }
}

/** Request `GetStatus` (specs/assistant.yaml:63). */
export type GetStatus = crb.Empty;
export declare namespace GetStatus {
  type Response = Status;
  /** Whatever answers `GetStatus`. */
  interface Recipient {
    getStatus(request?: GetStatus, options?: crb.AskOptions): Promise<Response>;
  }
}

/**
 * Agent `Router` (specs/assistant.yaml:66).
 *
 * Knows the models and the tools, and leads each question to the session of its user.
 */
export declare namespace RouterBase {
  /** What the agent is made of. */
  interface Data {
    tools: Offer[];
    model: string;
    expired: number;
  }
  /** What its creator gives. */
  interface Init {
    tools?: Offer[];
    model?: string;
    expired?: number;
  }
  type Output = void;
  interface Address
    extends crb.Address<Output>,
      AddModel.Recipient,
      AddTool.Recipient,
      Ask.Recipient,
      Cancel.Recipient,
      Forget.Recipient,
      GetStatus.Recipient {}

  /** The data of each state. */
  interface States {
    Opening: crb.Empty;
    Serving: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Opening: [];
    Serving: [];
  }

  /** What is kept beside each request: `ctx.tag`. */
  interface Tags {
    Turn: { question: Question; asker: crb.Responder<Ask.Response>; again: boolean };
  }

  /** What `ctx.ask` takes after the name of each request. */
  interface Asks {
    Turn: [to: Turn.Recipient, request: Turn, tag: Tags["Turn"], options?: crb.AskOptions];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Sessions: { key: [key: string]; child: SessionBase };
    Tools: { key: [key: string]; child: ToolBase };
    Models: { key: [key: string]; child: ModelBase };
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
    name: "Router";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { AddTool: AddTool; Cancel: Cancel; Forget: Forget };
    timers: crb.Empty;
    asks: Asks;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    opening: crb.Task<Is, "Router.opening", "Opening", "Serving">;
    onAddModel: crb.OnlyStays<Is, "Serving">;
    onAddTool: crb.OnlyStays<Is, "Serving">;
    onAsk: crb.AskedLaterStays<Is, "Serving", Ask.Response>;
    onCancel: crb.OnlyStays<Is, "Serving">;
    onForget: crb.OnlyStays<Is, "Serving">;
    onGetStatus: crb.OnlyStays<Is, "Serving">;
    onTurnReply: crb.OnlyStays<Is, "Serving"> & crb.Tagged<Tags["Turn"]>;
    onTurnReplyFallback: crb.OnlyStays<Is, "Serving"> & crb.Tagged<Tags["Turn"]>;
    onSessionsFinished: crb.OnlyStays<Is, "Serving">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    opening: crb.Step<"Router.opening", "Serving">;
    onAddModel: void;
    onAddTool: void;
    onAsk: void;
    onCancel: void;
    onForget: void;
    onGetStatus: GetStatus.Response;
    onTurnReply: void;
    onTurnReplyFallback: void;
    onSessionsFinished: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RouterBase extends crb.Agent<RouterBase.Is> {
  constructor(data: RouterBase.Init = {}) {
    super(routerGraph, data);
  }

  /** State `Opening` (duty, specs/assistant.yaml:78). Next: `Serving`. */
  protected abstract opening(
    state: RouterBase.State<"Opening">,
    ctx: RouterBase.Ctx<"opening">,
  ): crb.Awaitable<RouterBase.Result<"opening">>;

  /** Request `AddModel` in `Serving` (specs/assistant.yaml:82). Return the response. Stays. */
  protected abstract onAddModel(
    request: AddModel,
    ctx: RouterBase.Ctx<"onAddModel">,
  ): crb.Awaitable<RouterBase.Result<"onAddModel">>;

  /** Event `AddTool` in `Serving` (specs/assistant.yaml:83). Stays. */
  protected abstract onAddTool(
    event: AddTool,
    ctx: RouterBase.Ctx<"onAddTool">,
  ): crb.Awaitable<RouterBase.Result<"onAddTool">>;

  /**
   * Request `Ask` in `Serving` (specs/assistant.yaml:84). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onAsk(
    request: Ask,
    ctx: RouterBase.Ctx<"onAsk">,
  ): crb.Awaitable<RouterBase.Result<"onAsk">>;

  /** Event `Cancel` in `Serving` (specs/assistant.yaml:85). Stays. */
  protected abstract onCancel(
    event: Cancel,
    ctx: RouterBase.Ctx<"onCancel">,
  ): crb.Awaitable<RouterBase.Result<"onCancel">>;

  /** Event `Forget` in `Serving` (specs/assistant.yaml:86). Stays. */
  protected abstract onForget(
    event: Forget,
    ctx: RouterBase.Ctx<"onForget">,
  ): crb.Awaitable<RouterBase.Result<"onForget">>;

  /** Request `GetStatus` in `Serving` (specs/assistant.yaml:87). Return the response. Stays. */
  protected abstract onGetStatus(
    request: GetStatus,
    ctx: RouterBase.Ctx<"onGetStatus">,
  ): crb.Awaitable<RouterBase.Result<"onGetStatus">>;

  /** Reply to `Turn` in `Serving` (specs/assistant.yaml:89). Stays. */
  protected abstract onTurnReply(
    response: Turn.Response,
    ctx: RouterBase.Ctx<"onTurnReply">,
  ): crb.Awaitable<RouterBase.Result<"onTurnReply">>;

  /** Error of the request `Turn`, or in `onTurnReply` (specs/assistant.yaml:89). Stays. */
  protected abstract onTurnReplyFallback(
    error: Error,
    ctx: RouterBase.Ctx<"onTurnReplyFallback">,
  ): crb.Awaitable<RouterBase.Result<"onTurnReplyFallback">>;

  /** End of a child of `Sessions` in `Serving` (specs/assistant.yaml:90). Stays. */
  protected abstract onSessionsFinished(
    end: RouterBase.Finished<"Sessions">,
    ctx: RouterBase.Ctx<"onSessionsFinished">,
  ): crb.Awaitable<RouterBase.Result<"onSessionsFinished">>;
}

/**
 * Agent `Session` (specs/assistant.yaml:92).
 *
 * The conversation with one user. One question at a time; the others wait.
 */
export declare namespace SessionBase {
  /** What the agent is made of. */
  interface Data {
    user: string;
    history: Message[];
    prompts: number;
  }
  /** What its creator gives. */
  interface Init {
    user: string;
    history?: Message[];
    prompts?: number;
  }
  type Output = void;
  /** What it reports while it works. */
  interface Progress {
    tokens: number;
  }
  interface Address
    extends crb.Address<Output, Progress>,
      Turn.Recipient,
      Forget.Recipient,
      Cancel.Recipient {}

  /** The data of each state. */
  interface States {
    Idle: crb.Empty;
    Thinking: { job: Job; id: string; text: string };
    Acting: { job: Job; said: Message };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Idle: [];
    Thinking: [data: { job: Job; id?: string; text?: string }];
    Acting: [data: { job: Job; said: Message }];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Session";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Forget: Forget; Cancel: Cancel };
    timers: { expire: [] };
  }

  /** The context of each handler. */
  interface Contexts {
    onTurn: crb.AskedLater<Is, "Session.onTurn", "Idle", "Thinking", Turn.Response> & crb.Reports<Progress>;
    onForget: crb.OnlyStays<Is, "Idle"> & crb.Reports<Progress>;
    onExpire: crb.Here<Is, "Session.onExpire", "Idle", "done"> & crb.Reports<Progress>;
    thinking: crb.Task<Is, "Session.thinking", "Thinking", "Acting" | "Idle"> & crb.Reports<Progress>;
    thinkingFallback: crb.Here<Is, "Session.thinkingFallback", "Thinking", "Idle"> & crb.Reports<Progress>;
    onCancelInThinking: crb.Here<Is, "Session.onCancelInThinking", "Thinking", "Idle"> &
      crb.Reports<Progress>;
    acting: crb.Task<Is, "Session.acting", "Acting", "Thinking"> & crb.Reports<Progress>;
    actingFallback: crb.Here<Is, "Session.actingFallback", "Acting", "Idle"> & crb.Reports<Progress>;
    onCancelInActing: crb.Here<Is, "Session.onCancelInActing", "Acting", "Idle"> & crb.Reports<Progress>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onTurn: crb.Step<"Session.onTurn", "Thinking">;
    onForget: void;
    onExpire: crb.Step<"Session.onExpire", "done">;
    thinking: crb.Step<"Session.thinking", "Acting" | "Idle">;
    thinkingFallback: crb.Step<"Session.thinkingFallback", "Idle">;
    onCancelInThinking: crb.Step<"Session.onCancelInThinking", "Idle">;
    acting: crb.Step<"Session.acting", "Thinking">;
    actingFallback: crb.Step<"Session.actingFallback", "Idle">;
    onCancelInActing: crb.Step<"Session.onCancelInActing", "Idle">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SessionBase extends crb.Child<SessionBase.Is> {
  constructor(data: SessionBase.Init) {
    super(sessionGraph, data);
  }

  /**
   * Request `Turn` in `Idle` (specs/assistant.yaml:105). Keep `ctx.responder`, and answer when it suits.
   * Next: `Thinking`.
   */
  protected abstract onTurn(
    request: Turn,
    ctx: SessionBase.Ctx<"onTurn">,
  ): crb.Awaitable<SessionBase.Result<"onTurn">>;

  /** Event `Forget` in `Idle` (specs/assistant.yaml:106). Stays. */
  protected abstract onForget(
    event: Forget,
    ctx: SessionBase.Ctx<"onForget">,
  ): crb.Awaitable<SessionBase.Result<"onForget">>;

  /** Timer `expire` in `Idle`, after 30m (specs/assistant.yaml:109). Next: `done`. */
  protected abstract onExpire(
    ctx: SessionBase.Ctx<"onExpire">,
  ): crb.Awaitable<SessionBase.Result<"onExpire">>;

  /** State `Thinking` (async, specs/assistant.yaml:110). Next: `Acting`, `Idle`. */
  protected abstract thinking(
    state: SessionBase.State<"Thinking">,
    ctx: SessionBase.Ctx<"thinking">,
  ): crb.Awaitable<SessionBase.Result<"thinking">>;

  /** Error in `Thinking` (specs/assistant.yaml:100). Next: `Idle`. */
  protected abstract thinkingFallback(
    error: Error,
    ctx: SessionBase.Ctx<"thinkingFallback">,
  ): crb.Awaitable<SessionBase.Result<"thinkingFallback">>;

  /** Event `Cancel` interrupts `Thinking` (specs/assistant.yaml:115). Next: `Idle`. */
  protected abstract onCancelInThinking(
    event: Cancel,
    ctx: SessionBase.Ctx<"onCancelInThinking">,
  ): crb.Awaitable<SessionBase.Result<"onCancelInThinking">>;

  /** State `Acting` (async, specs/assistant.yaml:116). Next: `Thinking`. */
  protected abstract acting(
    state: SessionBase.State<"Acting">,
    ctx: SessionBase.Ctx<"acting">,
  ): crb.Awaitable<SessionBase.Result<"acting">>;

  /** Error in `Acting` (specs/assistant.yaml:100). Next: `Idle`. */
  protected abstract actingFallback(
    error: Error,
    ctx: SessionBase.Ctx<"actingFallback">,
  ): crb.Awaitable<SessionBase.Result<"actingFallback">>;

  /** Event `Cancel` interrupts `Acting` (specs/assistant.yaml:120). Next: `Idle`. */
  protected abstract onCancelInActing(
    event: Cancel,
    ctx: SessionBase.Ctx<"onCancelInActing">,
  ): crb.Awaitable<SessionBase.Result<"onCancelInActing">>;
}

/**
 * Agent `Model` (specs/assistant.yaml:122).
 *
 * A model at an endpoint. Has it write for all who ask, at once.
 */
export declare namespace ModelBase {
  /** What the agent is made of. */
  interface Data {
    endpoint: Endpoint;
  }
  /** What its creator gives. */
  interface Init {
    endpoint: Endpoint;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Complete.Recipient, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Ready: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Ready: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Completions: { key: [key: string]; child: CompletionBase };
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
    name: "Model";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Stop: Stop };
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    onComplete: crb.AskedLaterStays<Is, "Ready", Complete.Response>;
    onStop: crb.OnlyStays<Is, "Ready">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onComplete: void;
    onStop: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ModelBase extends crb.Child<ModelBase.Is> {
  constructor(data: ModelBase.Init) {
    super(modelGraph, data);
  }

  /**
   * Request `Complete` in `Ready` (specs/assistant.yaml:134). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onComplete(
    request: Complete,
    ctx: ModelBase.Ctx<"onComplete">,
  ): crb.Awaitable<ModelBase.Result<"onComplete">>;

  /** Event `Stop` in `Ready` (specs/assistant.yaml:135). Stays. */
  protected abstract onStop(
    event: Stop,
    ctx: ModelBase.Ctx<"onStop">,
  ): crb.Awaitable<ModelBase.Result<"onStop">>;
}

/**
 * Agent `Completion` (specs/assistant.yaml:137).
 *
 * One answer of a model, from the first try to the last token.
 */
export declare namespace CompletionBase {
  /** What the agent is made of. */
  interface Data {
    endpoint: Endpoint;
    prompt: Prompt;
    asker: crb.Responder<Complete.Response>;
  }
  /** What its creator gives. */
  interface Init {
    endpoint: Endpoint;
    prompt: Prompt;
    asker: crb.Responder<Complete.Response>;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, Stop.Recipient {}

  /** The data of each state. */
  interface States {
    Streaming: { waits: number };
    Waiting: { ms: number; waits: number };
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Streaming: [data?: { waits?: number }];
    Waiting: [data: { ms: number; waits: number }];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Completion";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: { Stop: Stop };
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    streaming: crb.Task<Is, "Completion.streaming", "Streaming", "Waiting" | "done">;
    streamingFallback: crb.Here<Is, "Completion.streamingFallback", "Streaming", "done">;
    waiting: crb.Task<Is, "Completion.waiting", "Waiting", "Streaming">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    streaming: crb.Step<"Completion.streaming", "Waiting" | "done">;
    streamingFallback: crb.Step<"Completion.streamingFallback", "done">;
    waiting: crb.Step<"Completion.waiting", "Streaming">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class CompletionBase extends crb.Child<CompletionBase.Is> {
  constructor(data: CompletionBase.Init) {
    super(completionGraph, data);
  }

  /** State `Streaming` (async, specs/assistant.yaml:146). Next: `Waiting`, `done`. */
  protected abstract streaming(
    state: CompletionBase.State<"Streaming">,
    ctx: CompletionBase.Ctx<"streaming">,
  ): crb.Awaitable<CompletionBase.Result<"streaming">>;

  /** Error in `Streaming` (specs/assistant.yaml:152). Next: `done`. */
  protected abstract streamingFallback(
    error: Error,
    ctx: CompletionBase.Ctx<"streamingFallback">,
  ): crb.Awaitable<CompletionBase.Result<"streamingFallback">>;

  /** State `Waiting` (async, specs/assistant.yaml:154). Next: `Streaming`. */
  protected abstract waiting(
    state: CompletionBase.State<"Waiting">,
    ctx: CompletionBase.Ctx<"waiting">,
  ): crb.Awaitable<CompletionBase.Result<"waiting">>;
}

/** Agent `Tool` (specs/assistant.yaml:160). A tool of our own. Runs it for all who call, at once. */
export declare namespace ToolBase {
  /** What the agent is made of. */
  interface Data {
    skill: Skill;
    router: AddTool.Recipient;
  }
  /** What its creator gives. */
  interface Init {
    skill: Skill;
    router: AddTool.Recipient;
  }
  type Output = void;
  interface Address extends crb.Address<Output>, CallTool.Recipient {}

  /** The data of each state. */
  interface States {
    Offering: crb.Empty;
    Ready: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Offering: [];
    Ready: [];
  }

  /** The groups of its children: the key of a child, and what it may be. */
  interface Groups {
    Runs: { key: []; child: RunBase };
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
    name: "Tool";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
    groups: Groups;
  }

  /** The context of each handler. */
  interface Contexts {
    offering: crb.Task<Is, "Tool.offering", "Offering", "Ready">;
    onCallTool: crb.AskedLaterStays<Is, "Ready", CallTool.Response>;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    offering: crb.Step<"Tool.offering", "Ready">;
    onCallTool: void;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ToolBase extends crb.Child<ToolBase.Is> {
  constructor(data: ToolBase.Init) {
    super(toolGraph, data);
  }

  /** State `Offering` (duty, specs/assistant.yaml:170). Next: `Ready`. */
  protected abstract offering(
    state: ToolBase.State<"Offering">,
    ctx: ToolBase.Ctx<"offering">,
  ): crb.Awaitable<ToolBase.Result<"offering">>;

  /**
   * Request `CallTool` in `Ready` (specs/assistant.yaml:174). Keep `ctx.responder`, and answer when it suits.
   * Stays.
   */
  protected abstract onCallTool(
    request: CallTool,
    ctx: ToolBase.Ctx<"onCallTool">,
  ): crb.Awaitable<ToolBase.Result<"onCallTool">>;
}

/** Agent `Run` (specs/assistant.yaml:176). One call of a tool. */
export declare namespace RunBase {
  /** What the agent is made of. */
  interface Data {
    input: JsonObject;
    asker: crb.Responder<CallTool.Response>;
  }
  /** What its creator gives. */
  interface Init {
    input: JsonObject;
    asker: crb.Responder<CallTool.Response>;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Running: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Running: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Run";
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
    running: crb.Task<Is, "Run.running", "Running", "done">;
    runningFallback: crb.Here<Is, "Run.runningFallback", "Running", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    running: crb.Step<"Run.running", "done">;
    runningFallback: crb.Step<"Run.runningFallback", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class RunBase extends crb.Child<RunBase.Is> {
  constructor(data: RunBase.Init) {
    super(runGraph, data);
  }

  /** State `Running` (async, specs/assistant.yaml:182). Next: `done`. */
  protected abstract running(
    state: RunBase.State<"Running">,
    ctx: RunBase.Ctx<"running">,
  ): crb.Awaitable<RunBase.Result<"running">>;

  /** Error in `Running` (specs/assistant.yaml:186). Next: `done`. */
  protected abstract runningFallback(
    error: Error,
    ctx: RunBase.Ctx<"runningFallback">,
  ): crb.Awaitable<RunBase.Result<"runningFallback">>;
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
  Endpoint: {
    type: "object",
    properties: { url: { type: "string" }, model: { type: "string" }, key: { type: "string" } },
    required: ["url", "model"],
    additionalProperties: false,
  },
  Skill: {
    type: "object",
    properties: {
      name: { type: "string" },
      description: { type: "string" },
      parameters: { $ref: "#/definitions/JsonObject" },
    },
    required: ["name", "description", "parameters"],
    additionalProperties: false,
  },
  Call: {
    type: "object",
    properties: { id: { type: "string" }, name: { type: "string" }, input: { type: "string" } },
    required: ["id", "name", "input"],
    additionalProperties: false,
  },
  Message: {
    type: "object",
    properties: {
      role: { enum: ["system", "user", "assistant", "tool"] },
      content: { type: "string" },
      calls: { type: "array", items: { $ref: "#/definitions/Call" } },
      call: { type: "string" },
    },
    required: ["role", "content"],
    additionalProperties: false,
  },
  Listener: { $accepts: ["Token", "Setback", "Calling", "Called"] },
  Offer: {
    type: "object",
    properties: { skill: { $ref: "#/definitions/Skill" }, agent: { $accepts: ["CallTool"] } },
    required: ["skill", "agent"],
    additionalProperties: false,
  },
  Question: {
    type: "object",
    properties: {
      user: { type: "string" },
      text: { type: "string" },
      listener: { $ref: "#/definitions/Listener" },
      model: { type: "string" },
    },
    required: ["user", "text", "listener"],
    additionalProperties: false,
  },
  Prompt: {
    type: "object",
    properties: {
      id: { type: "string" },
      messages: { type: "array", items: { $ref: "#/definitions/Message" } },
      skills: { type: "array", items: { $ref: "#/definitions/Skill" } },
      to: { $accepts: ["Token", "Setback"] },
    },
    required: ["id", "messages", "skills", "to"],
    additionalProperties: false,
  },
  AddModel: { $ref: "#/definitions/Endpoint" },
  AddTool: { $ref: "#/definitions/Offer" },
  Ask: { $ref: "#/definitions/Question" },
  Cancel: {
    type: "object",
    properties: { user: { type: "string" } },
    required: ["user"],
    additionalProperties: false,
  },
  Forget: {
    type: "object",
    properties: { user: { type: "string" } },
    required: ["user"],
    additionalProperties: false,
  },
  GetStatus: { type: "object", additionalProperties: false },
  Turn: {
    type: "object",
    properties: {
      text: { type: "string" },
      listener: { $ref: "#/definitions/Listener" },
      model: { $address: "Model" },
      tools: { type: "array", items: { $ref: "#/definitions/Offer" } },
    },
    required: ["text", "listener", "model", "tools"],
    additionalProperties: false,
  },
  Complete: { $ref: "#/definitions/Prompt" },
  Stop: {
    type: "object",
    properties: { id: { type: "string" } },
    required: ["id"],
    additionalProperties: false,
  },
  CallTool: {
    type: "object",
    properties: { input: { $ref: "#/definitions/JsonObject" } },
    required: ["input"],
    additionalProperties: false,
  },
};

const routerGraph: crb.Graph = {
  agent: "Router",
  at: "specs/assistant.yaml:66",
  initial: "Opening",
  defaults: { tools: [], model: "", expired: 0 },
  messages: {
    AddModel: { kind: "request", at: "specs/assistant.yaml:55", method: "addModel" },
    AddTool: { kind: "event", at: "specs/assistant.yaml:52", method: "addTool" },
    Ask: { kind: "request", at: "specs/assistant.yaml:56", method: "ask", timeout: 900000 },
    Cancel: { kind: "event", at: "specs/assistant.yaml:49", method: "cancel" },
    Forget: { kind: "event", at: "specs/assistant.yaml:50", method: "forget" },
    GetStatus: { kind: "request", at: "specs/assistant.yaml:63", method: "getStatus" },
  },
  states: {
    Opening: { mode: "duty", at: "specs/assistant.yaml:78", call: "opening", next: ["Serving"] },
    Serving: {
      mode: "events",
      at: "specs/assistant.yaml:79",
      handle: {
        AddModel: { at: "specs/assistant.yaml:82", call: "onAddModel", next: ["stay"] },
        AddTool: { at: "specs/assistant.yaml:83", call: "onAddTool", next: ["stay"] },
        Ask: { at: "specs/assistant.yaml:84", call: "onAsk", next: ["stay"], answer: "later" },
        Cancel: { at: "specs/assistant.yaml:85", call: "onCancel", next: ["stay"] },
        Forget: { at: "specs/assistant.yaml:86", call: "onForget", next: ["stay"] },
        GetStatus: { at: "specs/assistant.yaml:87", call: "onGetStatus", next: ["stay"] },
      },
      otherwise: "error",
      replies: {
        Turn: {
          at: "specs/assistant.yaml:89",
          call: "onTurnReply",
          next: ["stay"],
          fallback: { at: "specs/assistant.yaml:89", call: "onTurnReplyFallback", next: ["stay"] },
        },
      },
      finished: {
        Sessions: { at: "specs/assistant.yaml:90", call: "onSessionsFinished", next: ["stay"] },
      },
    },
  },
  asks: {
    Turn: {
      at: "specs/assistant.yaml:89",
      method: "turn",
      reply: "TurnReply",
      tagged: true,
      timeout: 900000,
    },
  },
  supervises: {
    at: "specs/assistant.yaml:68",
    strategy: "one_for_one",
    intensity: { restarts: 5, within: 60000 },
    groups: {
      Sessions: {
        at: "specs/assistant.yaml:71",
        agents: ["Session"],
        key: { types: ["string"] },
        restart: "transient",
        shutdown: 60000,
        finished: "SessionsFinished",
      },
      Tools: {
        at: "specs/assistant.yaml:72",
        agents: ["Tool"],
        key: { types: ["string"] },
        restart: "permanent",
        shutdown: 10000,
        finished: "ToolsFinished",
      },
      Models: {
        at: "specs/assistant.yaml:73",
        agents: ["Model"],
        key: { types: ["string"] },
        restart: "permanent",
        backoff: [100, 5000],
        shutdown: 65000,
        finished: "ModelsFinished",
      },
    },
  },
  schemas,
};

const sessionGraph: crb.Graph = {
  agent: "Session",
  at: "specs/assistant.yaml:92",
  initial: "Idle",
  defaults: { history: [], prompts: 0 },
  messages: {
    Turn: { kind: "request", at: "specs/assistant.yaml:57", method: "turn", timeout: 900000 },
    Forget: { kind: "event", at: "specs/assistant.yaml:50", method: "forget" },
    Cancel: { kind: "event", at: "specs/assistant.yaml:49", method: "cancel" },
  },
  states: {
    Idle: {
      mode: "events",
      at: "specs/assistant.yaml:102",
      handle: {
        Turn: { at: "specs/assistant.yaml:105", call: "onTurn", next: ["Thinking"], answer: "later" },
        Forget: { at: "specs/assistant.yaml:106", call: "onForget", next: ["stay"] },
        Cancel: "ignore",
      },
      otherwise: "error",
      timers: {
        expire: {
          at: "specs/assistant.yaml:109",
          after: 1800000,
          tick: { at: "specs/assistant.yaml:109", call: "onExpire", next: ["done"] },
        },
      },
    },
    Thinking: {
      mode: "async",
      at: "specs/assistant.yaml:110",
      call: "thinking",
      next: ["Acting", "Idle"],
      defaults: { id: "", text: "" },
      retry: { max: 3, backoff: [500, 5000] },
      fallback: { at: "specs/assistant.yaml:100", call: "thinkingFallback", next: ["Idle"] },
      interrupts: {
        Cancel: { at: "specs/assistant.yaml:115", call: "onCancelInThinking", next: ["Idle"] },
      },
    },
    Acting: {
      mode: "async",
      at: "specs/assistant.yaml:116",
      call: "acting",
      next: ["Thinking"],
      fallback: { at: "specs/assistant.yaml:100", call: "actingFallback", next: ["Idle"] },
      interrupts: {
        Cancel: { at: "specs/assistant.yaml:120", call: "onCancelInActing", next: ["Idle"] },
      },
    },
  },
  progress: true,
  standalone: false,
  schemas,
};

const modelGraph: crb.Graph = {
  agent: "Model",
  at: "specs/assistant.yaml:122",
  initial: "Ready",
  messages: {
    Complete: { kind: "request", at: "specs/assistant.yaml:61", method: "complete", timeout: 600000 },
    Stop: { kind: "event", at: "specs/assistant.yaml:51", method: "stop" },
  },
  states: {
    Ready: {
      mode: "events",
      at: "specs/assistant.yaml:131",
      handle: {
        Complete: { at: "specs/assistant.yaml:134", call: "onComplete", next: ["stay"], answer: "later" },
        Stop: { at: "specs/assistant.yaml:135", call: "onStop", next: ["stay"] },
      },
      otherwise: "error",
    },
  },
  standalone: false,
  supervises: {
    at: "specs/assistant.yaml:125",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Completions: {
        at: "specs/assistant.yaml:127",
        agents: ["Completion"],
        key: { types: ["string"] },
        restart: "temporary",
        shutdown: 60000,
        finished: "CompletionsFinished",
      },
    },
  },
  schemas,
};

const completionGraph: crb.Graph = {
  agent: "Completion",
  at: "specs/assistant.yaml:137",
  initial: "Streaming",
  messages: {
    Stop: { kind: "event", at: "specs/assistant.yaml:51", method: "stop" },
  },
  states: {
    Streaming: {
      mode: "async",
      at: "specs/assistant.yaml:146",
      call: "streaming",
      next: ["Waiting", "done"],
      defaults: { waits: 0 },
      timeout: 120000,
      retry: { max: 2, backoff: [500, 8000] },
      fallback: { at: "specs/assistant.yaml:152", call: "streamingFallback", next: ["done"] },
      interrupts: {
        Stop: { at: "specs/assistant.yaml:153", go: "done" },
      },
    },
    Waiting: {
      mode: "async",
      at: "specs/assistant.yaml:154",
      call: "waiting",
      next: ["Streaming"],
      interrupts: {
        Stop: { at: "specs/assistant.yaml:158", go: "done" },
      },
    },
  },
  standalone: false,
  schemas,
};

const toolGraph: crb.Graph = {
  agent: "Tool",
  at: "specs/assistant.yaml:160",
  initial: "Offering",
  messages: {
    CallTool: { kind: "request", at: "specs/assistant.yaml:62", method: "callTool" },
  },
  states: {
    Offering: { mode: "duty", at: "specs/assistant.yaml:170", call: "offering", next: ["Ready"] },
    Ready: {
      mode: "events",
      at: "specs/assistant.yaml:171",
      handle: {
        CallTool: { at: "specs/assistant.yaml:174", call: "onCallTool", next: ["stay"], answer: "later" },
      },
      otherwise: "error",
    },
  },
  standalone: false,
  supervises: {
    at: "specs/assistant.yaml:163",
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5000 },
    groups: {
      Runs: {
        at: "specs/assistant.yaml:165",
        agents: ["Run"],
        restart: "temporary",
        shutdown: 5000,
        max: 100,
        finished: "RunsFinished",
      },
    },
  },
  schemas,
};

const runGraph: crb.Graph = {
  agent: "Run",
  at: "specs/assistant.yaml:176",
  initial: "Running",
  messages: {},
  states: {
    Running: {
      mode: "async",
      at: "specs/assistant.yaml:182",
      call: "running",
      next: ["done"],
      timeout: 20000,
      fallback: { at: "specs/assistant.yaml:186", call: "runningFallback", next: ["done"] },
    },
  },
  standalone: false,
};
