import type { PipelineGraph } from "./pipeline.js";
import type { SupervisorGraph, WatchGraph } from "./supervision.js";

/**
 * The transition graph of one agent, as plain data: what the generator writes into `generated/` and what the
 * runtime checks every move against. Durations are milliseconds. `at` is the place in the spec, `file:line`.
 */
export interface Graph {
  /** The agent's name in the spec. */
  readonly agent: string;
  readonly at: string;
  /** The state the agent starts in. */
  readonly initial: string;
  /** Fields of the agent's data that the initial state starts with a copy of. */
  readonly takes?: readonly string[];
  /** It declares no data: its agents share one empty object, frozen. Absent: they may have some. */
  readonly data?: false;
  /** Values for agent data that its creator leaves out. */
  readonly defaults?: Data;
  /** Every message the agent's address takes, by its name in the spec. */
  readonly messages: Readonly<Record<string, MessageGraph>>;
  readonly states: Readonly<Record<string, StateGraph>>;
  /** Timers that run from the agent's start, across its states. */
  readonly timers?: Readonly<Record<string, TimerGraph>>;
  /** What others may subscribe to. */
  readonly publications?: Readonly<Record<string, PublicationGraph>>;
  /** What it may subscribe to itself. */
  readonly subscriptions?: Readonly<Record<string, SubscriptionGraph>>;
  /** How many messages may wait for it. Absent: any number. */
  readonly mailbox?: MailboxGraph;
  /** Its handlers report progress. */
  readonly progress?: true;
  /** The requests that it makes to hear of the response as a message. */
  readonly asks?: Readonly<Record<string, AskGraph>>;
  /** The groups of its children. */
  readonly supervises?: SupervisorGraph;
  /** It is only ever a child of a group. */
  readonly standalone?: false;
  /** The kinds of agents whose end it may hear of without supervising them. */
  readonly watches?: Readonly<Record<string, WatchGraph>>;
  /** The stages of a pipeline, which is an agent with one state. */
  readonly pipeline?: PipelineGraph;
  /** What comes from outside must be, and the data of bodies on threads. Present when the agent takes messages or has `sync` states. */
  readonly schemas?: Schemas;
}

/**
 * JSON Schemas (draft-07) by name, which refer to each other as `#/definitions/Name`: `AddUrl` for the payload of that
 * message, `Monitor.data` and `Monitor.output` for those of an agent, `Monitor.Polling` for the data of its states, and
 * the types of the spec. Objects that exist only in the process are written as in the spec: `{ $address: "Shop" }`.
 */
export type Schemas = Readonly<Record<string, unknown>>;

export type Data = Readonly<Record<string, unknown>>;

export interface MessageGraph {
  readonly kind: "event" | "request";
  readonly at: string;
  /** The address method that sends it. */
  readonly method: string;
  /** How long an asker waits for the response, in ms (requests only). */
  readonly timeout?: number;
}

export interface MailboxGraph {
  readonly at: string;
  /** How many messages of senders may wait, deferred ones included. */
  readonly capacity: number;
  /** What happens to one more: it is refused, its sender waits for room, or the oldest gives way. */
  readonly full: "reject" | "wait" | "dropOldest";
}

/** A publication, where it is published. */
export interface PublicationGraph extends SubscriptionGraph {
  /** The method of the class that gives a new subscriber its snapshot. */
  readonly call: string;
}

/** A publication, where it is subscribed to. */
export interface SubscriptionGraph {
  readonly at: string;
  /** The method of the publisher's address that subscribes. */
  readonly method: string;
}

export type StateGraph = TaskGraph | EventsGraph;

/** A place from which moves are declared: a method of the user's class and the targets it may name. */
export interface SiteGraph {
  readonly at: string;
  /** The method (for a `sync` state the property that holds its body, for a `custom` one its performer). */
  readonly call: string;
  /** Declared targets: states, `done`, and in an `events` state `stay`. */
  readonly next: readonly string[];
}

/** A state that does work and then moves on: CRB's `DoAsync`, `DoSync`, `Duty` and own performers. */
export interface TaskGraph extends SiteGraph {
  readonly mode: "async" | "sync" | "duty" | "custom";
  readonly defaults?: Data;
  /** Fields of its data whose bytes are moved to a thread, and home from one, instead of copied. */
  readonly transfers?: readonly string[];
  /** Present when the body runs again until it returns a step; `every` is the pause between runs, in ms. */
  readonly repeat?: { readonly every: number };
  /** How long one run of the body may take, in ms. */
  readonly timeout?: number;
  readonly retry?: RetryGraph;
  /** May swallow an error, after which the body runs again. Names no targets. */
  readonly repair?: { readonly at: string; readonly call: string };
  /** Chooses where an error leads. */
  readonly fallback?: SiteGraph;
  /** Messages that interrupt the work, by name, and what moves then (`async` and `sync`). */
  readonly interrupts?: Readonly<Record<string, ActionGraph>>;
}

export interface RetryGraph {
  /** How many times the body runs again after its first failure. */
  readonly max: number;
  /** Pause before the first and before the last further try, in ms; it doubles in between. */
  readonly backoff: readonly [from: number, to: number];
}

/** A state that handles messages: CRB's actor role. */
export interface EventsGraph {
  readonly mode: "events";
  readonly at: string;
  readonly defaults?: Data;
  readonly transfers?: readonly string[];
  /** What the state does with each message it has a stance on. */
  readonly handle: Readonly<Record<string, StanceGraph>>;
  /** What it does with all others. */
  readonly otherwise: "defer" | "ignore" | "error";
  readonly timers?: Readonly<Record<string, TimerGraph>>;
  /** Agent timers whose ticks this state handles. */
  readonly hears?: readonly string[];
  /** What it does with the responses to requests that the agent makes, by the request. */
  readonly replies?: Readonly<Record<string, ActionGraph>>;
  /** What it does with changes of publications that the agent has subscribed to. */
  readonly subscribes?: Readonly<Record<string, ActionGraph>>;
  /** What it does when a child has ended for good, by its group. */
  readonly finished?: Readonly<Record<string, ActionGraph>>;
  /** What it does when an agent has ended that this one watches, by what kind of agent that is. */
  readonly watches?: Readonly<Record<string, ActionGraph>>;
}

/** A request that the agent makes, and whose response comes as a message. */
export interface AskGraph {
  readonly at: string;
  /** The method of the address that is asked. */
  readonly method: string;
  /** What the response is called as a message. */
  readonly reply: string;
  /** A tag is kept beside it. */
  readonly tagged?: true;
  /** How long it waits, in ms. */
  readonly timeout?: number;
}

export type StanceGraph = "defer" | "ignore" | ActionGraph;

/** What a message does, a response to the agent's own request, or a change of a publication. */
export type ActionGraph = MessageSiteGraph | GoGraph;

/** Moves without running any code. */
export interface GoGraph {
  readonly at: string;
  readonly go: string;
}

export interface MessageSiteGraph extends SiteGraph {
  /** `later`: the handler keeps the responder instead of returning the response. */
  readonly answer?: "later";
  readonly fallback?: SiteGraph;
}

/** A tick that arrives like a message. Exactly one of `every` and `after`, in ms. */
export interface TimerGraph {
  readonly at: string;
  readonly every?: number;
  readonly after?: number;
  /** `manual`: the handler code starts it. */
  readonly start?: "manual";
  /** One for each tag, all of them started by hand. */
  readonly tagged?: true;
  /** What happens to ticks that fall due while earlier ones wait: one of them is kept, or all are. */
  readonly missed?: "catchup";
  readonly tick: SiteGraph | GoGraph;
}
