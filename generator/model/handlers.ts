import type { Span } from "../diagnostics/diagnostic.js";
import type {
  EventDef,
  MessageDef,
  PublicationDef,
  Reference,
  RequestDef,
  TaskDef,
  TimerDef,
  Type,
} from "./spec.js";
import type { GroupDef } from "./supervision.js";

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
  | FinishedHandler
  | EndedHandler
  | StartHandler
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
  readonly of: StateHandler | TriggeredHandler;
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
/** Is told how a child of a group has ended. */
export interface FinishedHandler extends HandlerBase {
  readonly kind: "finished";
  readonly group: GroupDef;
}
/** Is told how an agent has ended that this one watches. */
export interface EndedHandler extends HandlerBase {
  readonly kind: "ended";
  readonly agent: Reference;
}
/** Makes a child of a group that starts with the supervisor: in no state, with no context and no choice. */
export interface StartHandler extends HandlerBase {
  readonly kind: "start";
  readonly group: GroupDef;
}
export interface TimerHandler extends HandlerBase {
  readonly kind: "timer";
  readonly timer: TimerDef;
}

/** What a message is handled by, whatever kind of message it is. */
export type TriggeredHandler =
  | EventHandler
  | RequestHandler
  | ReplyHandler
  | ChangeHandler
  | FinishedHandler
  | EndedHandler;

/** Whether a handler does the work of a state. */
export function isOfState(handler: Handler): handler is StateHandler {
  return handler.kind === "task" || isProperty(handler);
}

/** Whether a handler is a property of the class, that holds what does the work. */
export function isProperty(handler: Handler): handler is BodyHandler | PerformerHandler {
  return handler.kind === "body" || handler.kind === "performer";
}

/** A handler that gives something and decides nothing. */
export type GivingHandler = SnapshotHandler | StartHandler;

/** Whether a handler is called with a context, as all are but those that only give something. */
export function hasContext(handler: Handler): handler is Exclude<Handler, GivingHandler> {
  return handler.kind !== "snapshot" && handler.kind !== "start";
}

/** The end that a handler is told of: its own, or that of the handler whose error it takes. */
export function endingOf(handler: Handler): FinishedHandler | EndedHandler | undefined {
  if (handler.kind === "finished" || handler.kind === "ended") return handler;
  return handler.kind === "fallback" ? endingOf(handler.of) : undefined;
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

/** How the types of what handlers are given are written in some file. */
export interface Written {
  message(message: MessageDef | PublicationDef): string;
  /** A type of the agent's namespace that has one member for each name: `MonitorBase.State<"Polling">`. */
  member(type: "State" | "Finished" | "Ended", name: string): string;
}

/** The parameters of a handler before its context. */
export function givenTo(handler: Handler, written: Written): readonly string[] {
  if (isOfState(handler)) return [`state: ${written.member("State", handler.state.name)}`];
  const error = handler.kind === "repair" || handler.kind === "fallback" ? ["error: Error"] : [];
  const ending = endingOf(handler);
  if (ending?.kind === "finished") return [...error, `end: ${written.member("Finished", ending.group.name)}`];
  if (ending?.kind === "ended") return [...error, `end: ${written.member("Ended", ending.agent.name)}`];
  const message = messageOf(handler);
  if (message?.kind === "publication") return [...error, `change: ${written.message(message)}.Change`];
  if (handler.kind === "reply")
    return [`response: ${message ? `${written.message(message)}.Response` : "void"}`];
  return message === undefined ? error : [...error, `${message.kind}: ${written.message(message)}`];
}
