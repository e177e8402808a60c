import type { ThreadTask } from "../functions/threadTask.js";
import type { Address, Spawnable, SpawnOptions } from "./address.js";
import type { Contract, Empty } from "./contract.js";
import type { Many, SpawnablePipeline, Summary } from "./pipeline.js";
import type { Stream, Subscription, Timer } from "./sources.js";
import type { AddressOf, GroupIn, Groups, KeyIn, Link, Watch, Watches } from "./supervision.js";
import type { ParallelOptions } from "./thread.js";

/** What it takes to make each request whose response comes as a message; none where the spec has no `replies`. */
type Asks<C> = C extends { readonly asks: infer Asks } ? Asks : Empty;

/** What every handler may use, in the state `S`. */
export interface Scope<C extends Contract, S extends string> {
  /** The name of the state the agent is in. */
  readonly state: S;
  /** The data of that state; `this.data` is the agent's own. */
  readonly data: S extends keyof C["states"] ? C["states"][S] : never;
  /**
   * Fires when the agent is interrupted, when it ends, when the state's `timeout` runs out, and when a message
   * interrupts the work. Give it to `fetch` and the like, and to `spawn` to own a child; that of a
   * state with `timeout` or `interrupts` is the call's own and fires no more once the call has returned.
   */
  readonly signal: AbortSignal;
  /** The agent's own address. */
  readonly self: C["address"];
  /** Waits `ms` milliseconds by the host's clock. Rejects with the signal's reason as soon as it fires. */
  sleep(ms: number): Promise<void>;
  /**
   * Runs another agent to its end and gives its output. When this agent is interrupted, so is that one, with as much
   * time; when this one is over, that one is ended at once.
   */
  run<Output>(agent: Spawnable<Address<Output>, Output>): Promise<Output>;
  /** The same for a pipeline: pushes all inputs, closes it, and gives what became of them. */
  run<Input>(pipeline: SpawnablePipeline<Input>, inputs: Many<NoInfer<Input>>): Promise<Summary>;
  /** Starts another agent in the same system. It lives on when this agent ends. */
  spawn<Address extends object>(
    agent: Pick<Spawnable<Address>, "spawn">,
    options?: Omit<SpawnOptions, "system">,
  ): Address;
  /**
   * Maps items on threads of the host: several at once, the results in the order of the items. The first error stops
   * the rest and is thrown; rejects with the signal's reason as soon as it fires.
   */
  parallel<Input, Output>(
    task: ThreadTask<Input, Output>,
    items: Iterable<Input>,
    options?: ParallelOptions,
  ): Promise<Output[]>;
  /**
   * Lets the items of a stream arrive as events: the next one is pulled when the last is taken from the mailbox. `end` is
   * the event that comes after the last; an error of the stream goes to `failed()`. The stream is closed when it is
   * stopped, and when the agent is interrupted or ends.
   */
  consume<E extends keyof C["events"] & string>(
    event: E,
    items: AsyncIterable<C["events"][E]> | Iterable<C["events"][E]>,
    options?: { readonly end?: Bare<C["events"]> },
  ): Stream;
  /**
   * Makes a request and goes on: its response comes as a message, to `onDebitReply`, with `ctx.tag`. An error in its place
   * goes to the fallback of that reply, else to `failed()`. Given up when this agent is interrupted (one that supervises:
   * when its children have ended) or ends.
   */
  ask<Request extends string>(
    request: Request extends keyof Asks<C> ? Request : keyof Asks<C> & string,
    ...args: Request extends keyof Asks<C> ? Arguments<Asks<C>[Request]> : unknown[]
  ): void;
  /** Tells all who have subscribed. What the update says must be true of every snapshot from then on. */
  publish<P extends keyof Publications<C> & string>(publication: P, update: Publications<C>[P]): void;
  /**
   * Subscribes to what another agent publishes: a snapshot arrives as a message, then every update, at last its end.
   * Unsubscribed when it is stopped, and when this agent is interrupted or ends.
   */
  subscribe<P extends keyof Subscriptions<C> & string>(
    publication: P,
    publisher: Subscriptions<C>[P],
  ): Subscription;
  /**
   * A group of its children, to start, find and stop them; with a key the child of that key. What it gives may be kept.
   */
  group<Name extends keyof Groups<C> & string, Key extends KeyIn<Groups<C>, Name> | [] = []>(
    name: Name,
    ...key: Key
  ): GroupIn<Groups<C>, Name, Key>;
  /**
   * Watches another agent: its end comes as a message, once; at once, if it has ended. Given up when this agent is
   * interrupted or ends.
   */
  watch<Agent extends keyof Watches<C> & string>(agent: Agent, address: AddressOf<Watches<C>[Agent]>): Watch;
  /**
   * Links this agent and another: when one of them fails, the other fails too (`linked`, with that error as its cause). An
   * end without an error unlinks them.
   */
  link(address: Address): Link;
  /** A timer of the spec, to start or stop it by hand; where it has tags, the one of that tag. */
  timer<Name extends keyof C["timers"] & string>(name: Name, ...tag: Arguments<C["timers"][Name]>): Timer;
}

type Arguments<T> = T extends readonly unknown[] ? T : never;

/** The updates of what an agent publishes, and the publishers of what it subscribes to: by publication. */
type Publications<C> = C extends { readonly publications: infer All } ? All : Empty;
type Subscriptions<C> = C extends { readonly subscriptions: infer All } ? All : Empty;

/** The names of events that carry nothing. */
type Bare<Events> = Exclude<
  { [E in keyof Events]: Empty extends Events[E] ? E : never }[keyof Events],
  symbol | number
>;
