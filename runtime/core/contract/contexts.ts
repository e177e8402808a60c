import type { Contract, Site } from "./contract.js";
import type { Scope } from "./scope.js";
import type { Subscription } from "./sources.js";

/** What a handler learns besides: which of those of its name it is that its message comes from. */
export interface Tagged<T> {
  readonly tag: T;
}

/** What the handler of a change learns besides: which subscription it comes from. */
export interface Subscribed {
  readonly subscription: Subscription;
}

/** What handlers may do where the agent declares progress. */
export interface Reports<Progress> {
  /** Tells whoever observes the agent how far it is. Costs next to nothing while nobody does. */
  progress(value: Progress): void;
}

/** The context of a fallback, an event or a timer that may move. */
export interface Here<C extends Contract, From extends string, S extends string, To extends string>
  extends Scope<C, S>,
    Site<C, From, To> {}

/** What the body of a state may do with an error. */
export interface GivesUp {
  /** Fails without another retry: throws `error` straight to repair and fallback. */
  giveUp(error: Error): never;
}

/** The context of an `async` or `duty` state. */
export interface Task<C extends Contract, From extends string, S extends string, To extends string>
  extends Here<C, From, S, To>,
    GivesUp {}

/** The same, where no target is declared: the body repeats until the agent is interrupted or it throws. */
export interface TaskStays<C extends Contract, S extends string> extends Scope<C, S>, GivesUp {}

/** The context of a handler that may only stay: it has no `next`, because the spec declares no target here. */
export interface OnlyStays<C extends Contract, S extends string> extends Scope<C, S> {}
