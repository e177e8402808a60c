import { notAnError, UNREADABLE } from "../borders/describe.js";

/** What went wrong in a run, as a word that code can rely on. */
export type AgentErrorCode =
  /** A move that the spec does not declare. */
  | "illegal-transition"
  /** `ctx.next(…)` was called, and its step not returned, or called too late to return it. */
  | "step-not-returned"
  /** A step that this handler's `ctx.next` did not make in this call. */
  | "foreign-step"
  /** A handler returned something that is neither a step nor a legal answer. */
  | "bad-result"
  /** What came from a thread or from outside is not what the spec declares: nothing of it is taken. */
  | "invalid-message"
  /** A message came in a state that has no stance on it. */
  | "unexpected-message"
  /** A state's body took longer than its `timeout`, or an interrupted agent's last hooks longer than they may. */
  | "timeout"
  /** User code threw, and nothing in the spec handles it. */
  | "handler-failed"
  /** The thread of a `sync` state died, its module could not be loaded, or a value could not be copied. */
  | "thread-failed"
  /** The agent was asked to end before it was done, or a message interrupted the work of a state. */
  | "interrupted"
  /** The agent has ended, so a message to it has nowhere to go. */
  | "ended"
  /** The handler of a request threw; `cause` is what. */
  | "request-failed"
  /** A request was not answered in time. */
  | "request-timeout"
  /** The asker gave up on a request through its signal. */
  | "request-cancelled"
  /** The agent's mailbox is full, and the spec lets no more messages wait. */
  | "mailbox-full"
  /** A stream that the agent consumes has failed; `cause` is why. */
  | "stream-failed"
  /** A request to an agent that waits for the one that asks, directly or by way of others. */
  | "deadlock"
  /** A group has as many children as the spec lets it have. */
  | "group-full"
  /** More restarts of children than the spec lets there be in that time; `cause` is the error of the last one. */
  | "restart-intensity"
  /** An agent that this one is linked to has failed; `cause` is its error. */
  | "linked"
  /** A value came round a cycle of a pipeline more often than its `rounds` allow. */
  | "too-many-rounds"
  /** A request's handler moved on without answering it, or the state ignores it. */
  | "unanswered"
  /** The file of a trace cannot be written, which is reported once; `cause` is why. */
  | "trace-failed"
  /** The runtime's API was used in a way that cannot work. */
  | "usage";

export interface AgentErrorDetails {
  /** The agent's id, such as `Monitor#1`. */
  readonly agent: string;
  /** The state it was in. */
  readonly from?: string;
  /** The state it tried to move to. */
  readonly to?: string;
  /** The place in the spec, `file:line`. */
  readonly at?: string;
  readonly cause?: unknown;
}

/** A run went wrong. `cause` holds the error underneath, where there is one. */
export class AgentError extends Error {
  override readonly name = "AgentError";
  readonly code: AgentErrorCode;
  readonly agent: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly at: string | undefined;

  constructor(code: AgentErrorCode, message: string, details: AgentErrorDetails) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.agent = details.agent;
    this.from = details.from;
    this.to = details.to;
    this.at = details.at;
  }

  /** For logs: an `Error` by itself leaves its message and cause out of JSON. */
  toJSON(): object {
    const { name, code, message, agent, from, to, at } = this;
    const cause =
      this.cause instanceof Error ? { name: this.cause.name, message: this.cause.message } : this.cause;
    return { name, code, message, agent, from, to, at, cause };
  }
}

/** Whether a value is an `AgentError`, by name: two copies of the package understand each other. */
export function isAgentError(value: unknown): value is AgentError {
  return value instanceof Error && value.name === "AgentError";
}

/** Anything thrown, as an `Error` whose name and message can be read. Never throws itself. */
export function toError(thrown: unknown): Error {
  try {
    if (!(thrown instanceof Error)) {
      return new Error(notAnError(thrown), { cause: thrown });
    }
    if (typeof thrown.message === "string" && typeof thrown.name === "string") return thrown;
  } catch {
    // A trap of its own: what follows does not touch it.
  }
  return new Error(UNREADABLE, { cause: thrown });
}

/** The agent that an error is of, and the state it is in. */
interface Place {
  readonly id: string;
  readonly state: { readonly name: string };
}

/** An error that is the agent's own already, such as one that the runtime gave it; null when it is another's. */
export function ownError({ id }: Place, error: Error): AgentError | null {
  return isAgentError(error) && error.agent === id ? error : null;
}

/** A hook has thrown. */
export function hookError({ id, state }: Place, hook: string, cause: Error): AgentError {
  const message = `${id}: the hook ${hook}() failed: ${cause.message}`;
  return new AgentError("handler-failed", message, { agent: id, from: state.name, cause });
}

/** What the spec declares at `at` has failed: a handler, a state, a request of the agent's own. */
export function failureOf(
  { id, state }: Place,
  what: string,
  at: string,
  cause: Error,
  code: AgentErrorCode = "handler-failed",
): AgentError {
  const message = placed(`${id}: ${what} failed: ${cause.message}`, at);
  return new AgentError(code, message, { agent: id, from: state.name, at, cause });
}

/** A message with its place in the spec, once: a cause may have said it. */
export function placed(message: string, at: string): string {
  return message.includes(`(${at})`) ? message : `${message} (${at})`;
}

/** Our own bug: states that the code's invariants rule out. */
export class InvariantError extends Error {
  override readonly name = "InvariantError";

  constructor(what: string) {
    super(`${what}. This is a bug in crb-gen: please report it`);
  }
}
