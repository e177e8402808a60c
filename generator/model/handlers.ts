import type { Span } from "../diagnostics/diagnostic.js";
import { messagesOf, publicationsOf } from "./lookup.js";
import {
  messageFallbackMethod,
  onMethod,
  repairMethod,
  replyName,
  snapshotMethod,
  stateFallbackMethod,
  stateMethod,
} from "./names.js";
import type {
  AgentDef,
  EventDef,
  Handle,
  MessageDef,
  PublicationDef,
  Reply,
  RequestDef,
  Site,
  Spec,
  Stance,
  StateDef,
  TaskDef,
  TimerDef,
  Type,
} from "./spec.js";
import { stancesOf } from "./stances.js";

/** A place where code of the user's runs: one declaration in the spec, one member of the class. */
export type Handler =
  | TaskHandler
  | BodyHandler
  | PerformerHandler
  | RepairHandler
  | FallbackHandler
  | EventHandler
  | RequestHandler
  | ReplyHandler
  | ChangeHandler
  | SnapshotHandler
  | TimerHandler;

interface HandlerBase {
  /** The member of the class that holds it. */
  readonly method: string;
  /** The states it runs in, in the order of the file. Several for what is declared on the agent. */
  readonly states: readonly string[];
  /** Declared targets: states, `done`, `stay`. Empty for a repair and for a body that repeats for ever. */
  readonly next: readonly string[];
  /** Where it is declared. */
  readonly span: Span;
}

/** The body of an `async` or `duty` state. */
export interface TaskHandler extends HandlerBase {
  readonly kind: "task";
  readonly state: TaskDef;
}
/** The body of a `sync` state, which runs on a thread. */
export interface BodyHandler extends HandlerBase {
  readonly kind: "body";
  readonly state: TaskDef;
}
/** What performs a `custom` state. */
export interface PerformerHandler extends HandlerBase {
  readonly kind: "performer";
  readonly state: TaskDef;
}
/** What does the work of a state. */
export type StateHandler = TaskHandler | BodyHandler | PerformerHandler;
/** May swallow an error of a state's body, after which that runs again. */
export interface RepairHandler extends HandlerBase {
  readonly kind: "repair";
  readonly of: StateHandler;
}
/** Chooses where an error of `of` leads. */
export interface FallbackHandler extends HandlerBase {
  readonly kind: "fallback";
  readonly of: StateHandler | EventHandler | RequestHandler | ReplyHandler | ChangeHandler;
}
export interface EventHandler extends HandlerBase {
  readonly kind: "event";
  /** The message interrupts the work of a task. */
  readonly interrupts: boolean;
  readonly message: EventDef;
}
export interface RequestHandler extends HandlerBase {
  readonly kind: "request";
  readonly interrupts: boolean;
  readonly message: RequestDef;
  /** The handler keeps the responder instead of returning the response. */
  readonly answer?: "later";
}
/** A request to be answered, and how. */
export type Asked = Pick<RequestHandler, "message" | "answer">;

/** Is given the response to a request that the agent has made. */
export interface ReplyHandler extends HandlerBase {
  readonly kind: "reply";
  readonly message: RequestDef;
  readonly tag?: Type;
}
/** Is told the changes of a publication that the agent has subscribed to. */
export interface ChangeHandler extends HandlerBase {
  readonly kind: "change";
  readonly publication: PublicationDef;
}
/** Gives a new subscriber its snapshot: in any events state, with no context and no choice. */
export interface SnapshotHandler extends HandlerBase {
  readonly kind: "snapshot";
  readonly publication: PublicationDef;
}
export interface TimerHandler extends HandlerBase {
  readonly kind: "timer";
  readonly timer: TimerDef;
}

/** Whether a handler does the work of a state. */
export function isOfState(handler: Handler): handler is StateHandler {
  return handler.kind === "task" || isProperty(handler);
}

/** Whether a handler is a property of the class, that holds what does the work. */
export function isProperty(handler: Handler): handler is BodyHandler | PerformerHandler {
  return handler.kind === "body" || handler.kind === "performer";
}

/** Whether a handler is called with a context, as all are but those of snapshots. */
export function hasContext(handler: Handler): handler is Exclude<Handler, SnapshotHandler> {
  return handler.kind !== "snapshot";
}

/**
 * What a handler is given is of this message or publication: its own, or that of the handler whose error it takes. That of a
 * snapshot gives it.
 */
export function messageOf(handler: Handler): MessageDef | PublicationDef | undefined {
  if (handler.kind === "event" || handler.kind === "request") return handler.message;
  if (handler.kind === "reply") return handler.message.response && handler.message;
  if (handler.kind === "change" || handler.kind === "snapshot") return handler.publication;
  return handler.kind === "fallback" && handler.of.kind !== "reply" ? messageOf(handler.of) : undefined;
}

/** The request that a handler has to answer: its own, or that of the handler whose error it takes. */
export function requestOf(handler: Handler): Asked | undefined {
  if (handler.kind === "request") return handler;
  return handler.kind === "fallback" ? requestOf(handler.of) : undefined;
}

/** The parameters of a handler before its context, given how the types of a state and of a message are written. */
export function givenTo(
  handler: Handler,
  stateType: (state: string) => string,
  messageType: (message: MessageDef | PublicationDef) => string,
): readonly string[] {
  if (isOfState(handler)) return [`state: ${stateType(handler.state.name)}`];
  const error = handler.kind === "repair" || handler.kind === "fallback" ? ["error: Error"] : [];
  const message = messageOf(handler);
  if (message?.kind === "publication") return [...error, `change: ${messageType(message)}.Change`];
  if (handler.kind === "reply") return [`response: ${message ? `${messageType(message)}.Response` : "void"}`];
  return message === undefined ? error : [...error, `${message.kind}: ${messageType(message)}`];
}

/**
 * All handlers of an agent in the order of the file; the repair and the fallback of a handler come right after
 * it. Handlers of messages the spec does not declare are left out.
 */
export function handlersOf(agent: AgentDef, spec: Spec): readonly Handler[] {
  const found = known.get(agent) ?? findHandlers(agent, spec);
  known.set(agent, found);
  return found;
}

// Kept with the agent, which never changes: rules, types, classes and graphs all ask for them.
const known = new WeakMap<AgentDef, readonly Handler[]>();

function findHandlers(agent: AgentDef, spec: Spec): readonly Handler[] {
  const primary = [
    ...agent.states.flatMap((state) => (state.mode === "events" ? [] : [taskHandler(state)])),
    ...messageHandlers(agent, messagesOf(spec)),
    ...replyHandlers(agent, messagesOf(spec)),
    ...changeHandlers(agent, publicationsOf(spec)),
    ...snapshotHandlers(agent, publicationsOf(spec)),
    ...timerHandlers(agent),
  ];
  return primary.sort((a, b) => a.handler.span.start - b.handler.span.start).flatMap(withErrorHandlers);
}

/** A handler and what the spec says about its errors. */
interface Primary {
  readonly handler: Exclude<Handler, RepairHandler | FallbackHandler>;
  readonly repair?: RepairHandler;
  readonly fallback?: FallbackHandler;
}

function withErrorHandlers({ handler, repair, fallback }: Primary): readonly Handler[] {
  return [handler, ...(repair ? [repair] : []), ...(fallback ? [fallback] : [])];
}

function taskHandler(state: TaskDef): Primary {
  const base = { method: stateMethod(state.name), ...site(state, [state.name]), state };
  const handler: StateHandler = { kind: KIND[state.mode], ...base };
  const { states } = handler;
  return {
    handler,
    ...(state.repair && {
      repair: {
        kind: "repair",
        method: repairMethod(state.name),
        states,
        next: [],
        span: state.repair,
        of: handler,
      },
    }),
    ...(state.fallback && {
      fallback: fallbackHandler(stateFallbackMethod(state.name), state.fallback, handler),
    }),
  };
}

/** What does the work of a state, by its mode. */
const KIND = { async: "task", duty: "task", sync: "body", custom: "performer" } as const;

function fallbackHandler(method: string, declared: Site, of: FallbackHandler["of"]): FallbackHandler {
  return { kind: "fallback", method, ...site(declared, of.states), of };
}

/** What is declared on the agent was copied to several states: it is one handler, in all of them. */
interface Declared<Kind extends Handle = Handle> {
  readonly handle: Kind;
  readonly interrupts: boolean;
  readonly states: string[];
}

function messageHandlers(agent: AgentDef, messages: ReadonlyMap<string, MessageDef>): readonly Primary[] {
  return [...declaredHandles(agent, stancesOf)].flatMap(([name, declared]) => {
    const message = messages.get(name);
    if (!message) return [];
    return declared.map((one) => messageHandler(message, one, declared.length === 1));
  });
}

function replyHandlers(agent: AgentDef, messages: ReadonlyMap<string, MessageDef>): readonly Primary[] {
  const replies = (state: StateDef) => (state.mode === "events" ? state.replies : []);
  return [...declaredHandles(agent, replies)].flatMap(([name, declared]) => {
    const message = messages.get(name);
    if (message?.kind !== "request") return [];
    return declared.map((one) => replyHandler(message, one, declared.length === 1));
  });
}

type Publications = ReadonlyMap<string, PublicationDef>;

function changeHandlers(agent: AgentDef, publications: Publications): readonly Primary[] {
  const changes = (state: StateDef) => (state.mode === "events" ? state.subscriptions : []);
  return [...declaredHandles(agent, changes)].flatMap(([name, declared]) => {
    const publication = publications.get(name);
    if (publication === undefined) return [];
    return declared.map((one) => changeHandler(publication, one, declared.length === 1));
  });
}

function snapshotHandlers({ publishes, states }: AgentDef, publications: Publications): readonly Primary[] {
  const open = states.filter(({ mode }) => mode === "events").map(({ name }) => name);
  return publishes.flatMap(({ name, span }) => {
    const publication = publications.get(name);
    if (publication === undefined) return [];
    const handler = { method: snapshotMethod(name), states: open, next: [], span, publication };
    return [{ handler: { kind: "snapshot", ...handler } as const }];
  });
}

function declaredHandles<Kind extends Stance>(
  agent: AgentDef,
  of: (state: StateDef) => readonly Kind[],
): ReadonlyMap<string, readonly Declared<Kind & Handle>[]> {
  const all = new Map<string, Declared<Kind & Handle>[]>();
  const shared = new Map<string, Declared<Kind & Handle>>();
  for (const { handle, interrupts, state } of handlesOf(agent, of)) {
    const name = handle.message.name;
    const onAgent = handle.on === "agent" ? shared.get(name) : undefined;
    if (onAgent) {
      onAgent.states.push(state);
      continue;
    }
    const declared = { handle, interrupts, states: [state] };
    if (handle.on === "agent") shared.set(name, declared);
    const others = all.get(name);
    if (others) others.push(declared);
    else all.set(name, [declared]);
  }
  return all;
}

function handlesOf<Kind extends Stance>(
  agent: AgentDef,
  of: (state: StateDef) => readonly Kind[],
): readonly { handle: Kind & Handle; interrupts: boolean; state: string }[] {
  return agent.states.flatMap((state) => {
    const handles = of(state).filter(isHandle);
    return handles.map((handle) => ({ handle, interrupts: state.mode !== "events", state: state.name }));
  });
}

function isHandle<Kind extends Stance>(stance: Kind): stance is Kind & Handle {
  return stance.stance === "handle";
}

function messageHandler(message: MessageDef, declared: Declared, only: boolean): Primary {
  const { handle, interrupts, states } = declared;
  const method = onMethod(message.name, only || handle.on === "agent" ? undefined : states[0]);
  const base = { method, ...site(handle, states), interrupts };
  const handler: EventHandler | RequestHandler =
    message.kind === "event"
      ? { kind: "event", ...base, message }
      : { kind: "request", ...base, message, ...(handle.answer && { answer: handle.answer }) };
  if (!handle.fallback) return { handler };
  return { handler, fallback: fallbackHandler(messageFallbackMethod(method), handle.fallback, handler) };
}

function replyHandler(
  message: RequestDef,
  { handle, states }: Declared<Reply & Handle>,
  only: boolean,
): Primary {
  const method = onMethod(replyName(message.name), only || handle.on === "agent" ? undefined : states[0]);
  const { tag, fallback } = handle;
  const handler: ReplyHandler = {
    kind: "reply",
    method,
    ...site(handle, states),
    message,
    ...(tag && { tag }),
  };
  if (!fallback) return { handler };
  return { handler, fallback: fallbackHandler(messageFallbackMethod(method), fallback, handler) };
}

function changeHandler(publication: PublicationDef, { handle, states }: Declared, only: boolean): Primary {
  const method = onMethod(publication.name, only || handle.on === "agent" ? undefined : states[0]);
  const handler: ChangeHandler = { kind: "change", method, ...site(handle, states), publication };
  if (!handle.fallback) return { handler };
  return { handler, fallback: fallbackHandler(messageFallbackMethod(method), handle.fallback, handler) };
}

function timerHandlers(agent: AgentDef): readonly Primary[] {
  const own = agent.states.flatMap((state) =>
    state.mode === "events"
      ? state.timers.map((timer) => ({ timer, states: [state.name], on: "state" }))
      : [],
  );
  const shared = agent.timers.map((timer) => ({
    timer,
    states: timer.states.map(({ name }) => name),
    on: "agent",
  }));
  const declared = [...shared, ...own].filter(({ timer }) => timer.tick.does === "handle");
  const count = new Map<string, number>();
  for (const { timer } of declared) count.set(timer.name, (count.get(timer.name) ?? 0) + 1);
  return declared.flatMap(({ timer, states, on }) => {
    if (timer.tick.does !== "handle") return [];
    const only = on === "agent" || count.get(timer.name) === 1;
    const method = onMethod(timer.name, only ? undefined : states[0]);
    return [{ handler: { kind: "timer", method, ...site(timer.tick, states), timer } as const }];
  });
}

function site(declared: Site, states: readonly string[]): Pick<HandlerBase, "states" | "next" | "span"> {
  return { states, next: declared.next.map(({ name }) => name), span: declared.span };
}
