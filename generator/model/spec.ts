import type { Span } from "../diagnostics/diagnostic.js";
import type { BinaryName } from "./binary.js";
import type { PipelineDef } from "./pipelines.js";
import type { SupervisorDef } from "./supervision.js";

/**
 * One spec file, understood: shorthands spelled out, defaults filled in, durations in ms, agent-level handlers,
 * timers and `defaults` kept where they were declared *and* copied to the states they apply to. Pure data: rules,
 * emitters and diagrams read it and nothing else. Lists keep the order of the file.
 */
export interface Spec {
  /** As the user named it, with `/`: "specs/monitor.yaml". */
  readonly file: string;
  /** The file's name without folder and ending: outputs are called after it. */
  readonly name: string;
  readonly imports: readonly ImportDef[];
  readonly types: readonly TypeDef[];
  readonly events: readonly EventDef[];
  readonly requests: readonly RequestDef[];
  readonly publications: readonly PublicationDef[];
  readonly agents: readonly AgentDef[];
  readonly pipelines: readonly PipelineDef[];
}

/** Something with a name in the spec. `span` is the name's own place. */
export interface Named {
  readonly name: string;
  readonly span: Span;
  readonly description?: string;
}

/** The name of a type, a message, an agent or a pipeline that another spec declares. */
export interface ImportDef extends Named {
  readonly from: Spec;
}

export interface TypeDef extends Named {
  readonly type: Type;
}
export interface EventDef extends Named {
  readonly kind: "event";
  readonly payload: Type;
}
export interface RequestDef extends Named {
  readonly kind: "request";
  readonly payload: Type;
  /** Absent: the handler returns nothing. */
  readonly response?: Type;
  /** How long an asker waits, in ms. */
  readonly timeout?: number;
}
/** What an agent publishes, and others subscribe to. */
export interface PublicationDef extends Named {
  readonly kind: "publication";
  readonly snapshot: Type;
  readonly update: Type;
}
export type MessageDef = EventDef | RequestDef;

/** A type expression. An object without fields is `{ kind: "object", fields: [] }`. */
export type Type =
  | {
      readonly kind: "primitive";
      readonly name: "string" | "number" | "integer" | "boolean" | "null" | "unknown";
    }
  | { readonly kind: "reference"; readonly name: string; readonly span: Span }
  | { readonly kind: "list"; readonly of: Type }
  | { readonly kind: "object"; readonly fields: readonly Field[] }
  | { readonly kind: "union"; readonly of: readonly Type[] }
  | { readonly kind: "enum"; readonly values: readonly Scalar[] }
  | { readonly kind: "map"; readonly of: Type }
  | { readonly kind: "schema"; readonly schema: JsonObject; readonly span: Span }
  | { readonly kind: "typescript"; readonly name: string; readonly from: string; readonly span: Span }
  | { readonly kind: "binary"; readonly name: BinaryName; readonly transfer: boolean; readonly span: Span }
  | { readonly kind: "address"; readonly agent: string; readonly span: Span }
  | { readonly kind: "accepts"; readonly messages: readonly Reference[] }
  | { readonly kind: "responder"; readonly request: Reference };

export type Scalar = string | number | boolean | null;
export type Json = Scalar | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export interface Field extends Named {
  readonly type: Type;
  readonly optional: boolean;
  /** What follows `=`. */
  readonly default?: Json;
}

/** A name used, and where. */
export interface Reference {
  readonly name: string;
  readonly span: Span;
}

export interface AgentDef extends Named {
  readonly data: readonly Field[];
  /** Absent: the agent ends without a value. */
  readonly output?: Type;
  /** What it reports while it works. */
  readonly progress?: Progress;
  readonly initial: Reference;
  readonly forever: boolean;
  readonly states: readonly StateDef[];
  /** Timers that run across states. */
  readonly timers: readonly TimerDef[];
  /** The publications that others may subscribe to. */
  readonly publishes: readonly Reference[];
  /** Absent: any number of messages may wait for it. */
  readonly mailbox?: MailboxDef;
  /** False: it is only ever a child of a group. */
  readonly standalone: boolean;
  /** The groups of its children. Absent: it supervises nobody. */
  readonly supervises?: SupervisorDef;
  /** The names of all messages it takes a stance on anywhere, in the order of the file. */
  readonly messages: readonly string[];
}

/** How many messages may wait, and what happens to one more. */
export interface MailboxDef {
  readonly span: Span;
  readonly capacity: number;
  readonly full: "reject" | "wait" | "dropOldest";
}

export type StateDef = TaskDef | EventsDef;

interface StateBase extends Named {
  readonly data: readonly Field[];
}

/** Where a place may lead: a state, `done`, `stay`, or another agent that this one becomes. */
export interface Target extends Reference {
  /** That agent. The target is then called `molt` and its name. */
  readonly molts?: Reference;
}

/** Where code of the user's runs and what it may choose. */
export interface Site {
  readonly span: Span;
  readonly next: readonly Target[];
}

export interface TaskDef extends StateBase, Site {
  readonly mode: "async" | "sync" | "duty" | "custom";
  readonly repeat?: { readonly every: number };
  readonly timeout?: number;
  readonly retry?: { readonly max: number; readonly backoff: readonly [from: number, to: number] };
  readonly repair?: Span;
  readonly fallback?: Site;
  /** What messages do that interrupt its work. */
  readonly interrupts: readonly (Handle | Go)[];
}

export interface EventsDef extends StateBase {
  readonly mode: "events";
  readonly stances: readonly Stance[];
  /** What happens to messages without a stance. `said`: the spec says so itself. */
  readonly otherwise: { readonly stance: "defer" | "ignore" | "error"; readonly said: boolean };
  readonly timers: readonly TimerDef[];
  /** What changes of publications that the agent has subscribed to do. */
  readonly subscriptions: readonly Subscription[];
  /** What responses to the agent's own requests do. */
  readonly replies: readonly Reply[];
  /** What the end of a child does; `message` names its group. */
  readonly finished: readonly Ending[];
  /** What the end of an agent does that this one watches; `message` names what kind of agent that is. */
  readonly watches: readonly Ending[];
}

/** What an events state does when an agent has ended. */
export type Ending = Handle | Go;

/** What an events state does with the changes of a publication; `message` names that. */
export type Subscription = Handle | Go;

export type Stance = Handle | Go | Defer | Ignore;

interface StanceBase {
  readonly message: Reference;
}
export interface Handle extends StanceBase, Site {
  readonly stance: "handle";
  /** Declared on the agent for several states, or on this state. */
  readonly on: "agent" | "state";
  readonly answer?: "later";
  readonly fallback?: Site;
}
/** Moves without running code. */
export interface Go extends StanceBase {
  readonly stance: "go";
  readonly on: "agent" | "state";
  readonly target: Reference;
}
export interface Defer extends StanceBase {
  readonly stance: "defer";
}
export interface Ignore extends StanceBase {
  readonly stance: "ignore";
}

/** The response to a request that the agent makes, as a message: what the handler of the one of that name does. */
export type Reply = (Handle | Go) & {
  /** What is kept beside the request, to know the response by. */
  readonly tag?: Type;
  /** How long it waits, in ms, in place of what the request says. */
  readonly timeout?: number;
};

export interface TimerDef extends Named {
  readonly period: { readonly every: number } | { readonly after: number };
  readonly manual: boolean;
  /** There is one timer for each value of this type. */
  readonly tag?: TimerTag;
  readonly catchup: boolean;
  /** What a tick does: runs a handler, or moves at once. */
  readonly tick: ({ readonly does: "handle" } & Site) | { readonly does: "go"; readonly target: Reference };
  /** Agent timers: the `events` states that handle its ticks. A state's own timer: empty. */
  readonly states: readonly Reference[];
}

export interface Progress {
  readonly type: Type;
  readonly span: Span;
}

export interface TimerTag {
  readonly type: Type;
  readonly span: Span;
}
