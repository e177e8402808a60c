import type { Span } from "../diagnostics/diagnostic.js";
import type { EventDef, MessageDef, PublicationDef, RequestDef, TaskDef, TimerDef, Type } from "./spec.js";

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

export interface HandlerBase {
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
