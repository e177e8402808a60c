import type { ThreadTask } from "../functions/threadTask.js";
import type { System } from "../system.js";
import type { Observer } from "./observation.js";
import type { Many, SpawnablePipeline, Summary } from "./pipeline.js";
import type { AddressOf, GroupIn, Groups, KeyIn, Link, Watch, Watches } from "./supervision.js";

/** What all agents and pipelines have. */
export interface Kind {
  readonly name: string;
  readonly output: unknown;
  readonly address: object;
}

/**
 * What the generator says about one agent, as one type: the types below are read off it. Generated code
 * declares it as `MonitorBase.Is`.
 */
export interface Contract extends Kind {
  readonly data: object;
  /** The data of each state. */
  readonly states: object;
  /** What each state takes when it is entered, as an argument list; `done` takes the output. */
  readonly targets: object;
  /** The payload of each event it takes. */
  readonly events: object;
  /** For each of its timers the tag it takes, as an argument list. */
  readonly timers: object;
}

export type Awaitable<T> = T | Promise<T>;

declare const nothing: unique symbol;

/** No payload: an empty object and nothing else. The key that nobody has makes the compiler refuse all others. */
export interface Empty {
  readonly [nothing]?: never;
}

/**
 * A decided move from the place `From` (agent and method) to the state `To`. Only a context makes one:
 * `return ctx.next("Target", data)`. A step of another place does not fit, so it does not compile.
 */
export declare abstract class Step<From extends string, To extends string> {
  // The name is there to be read in messages of the compiler.
  private readonly "made by ctx.next": [From, To];
}

type Payload<C extends Contract, T> = T extends keyof C["targets"]
  ? C["targets"][T] extends readonly unknown[]
    ? C["targets"][T]
    : never
  : never;

/** A place from which the targets `To` are declared. */
export interface Site<C extends Contract, From extends string, To extends string> {
  /** Decides the next state. Return what it gives: a step that is made and not returned is an error. */
  next<T extends string>(
    target: T extends To ? T : To,
    ...data: T extends To ? Payload<C, T> : unknown[]
  ): Step<From, To>;
}

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

/** What a handler learns besides: which of those of its name it is that its message comes from. */
export interface Tagged<T> {
  readonly tag: T;
}

/** The updates of what an agent publishes, and the publishers of what it subscribes to: by publication. */
type Publications<C> = C extends { readonly publications: infer All } ? All : Empty;
type Subscriptions<C> = C extends { readonly subscriptions: infer All } ? All : Empty;

/** What a subscriber is told: first a snapshot, then every update since, and the end of the publisher. */
export type Change<Snapshot, Update> =
  | { readonly kind: "snapshot"; readonly snapshot: Snapshot }
  | { readonly kind: "update"; readonly update: Update }
  | { readonly kind: "end" };

/** What subscribing gives. */
export interface Subscription {
  /** Unsubscribes: nothing more arrives, not even what waits in a mailbox. */
  stop(): void;
  /** Whether more may come: not once it was stopped or the publisher has ended. */
  readonly running: boolean;
}

/** What the handler of a change learns besides: which subscription it comes from. */
export interface Subscribed {
  readonly subscription: Subscription;
}

/** The names of events that carry nothing. */
type Bare<Events> = Exclude<
  { [E in keyof Events]: Empty extends Events[E] ? E : never }[keyof Events],
  symbol | number
>;

/** A stream that an agent consumes. */
export interface Stream {
  /** Nothing of it arrives any more, not even what waits in the mailbox. */
  stop(): void;
  /** Whether more may come: not once it has ended, failed or been stopped. */
  readonly running: boolean;
}

/** What handlers may do where the agent declares progress. */
export interface Reports<Progress> {
  /** Tells whoever observes the agent how far it is. Costs next to nothing while nobody does. */
  progress(value: Progress): void;
}

/** A timer of the state the agent is in, or of the agent. */
export interface Timer {
  /** Starts it anew; `ms` replaces the delay declared in the spec. */
  start(ms?: number): void;
  stop(): void;
  readonly running: boolean;
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

/** The request is answered: return it to stay, or its `next(…)` to move as well. */
export interface Answered<C extends Contract, From extends string, To extends string>
  extends Site<C, From, To> {
  readonly answered: From;
}

/** The context of a request: return the response, or `ctx.answer(response).next("Target")` to move as well. */
export interface Asked<C extends Contract, From extends string, S extends string, To extends string, R>
  extends Scope<C, S> {
  answer(response: R): Answered<C, From, To>;
}

/** What answers a request. The first call settles it; later calls do nothing. Await promises before: one is no answer. */
export interface Responder<R> {
  /** Whether there is nobody to answer any more: it was answered, it timed out, or its asker gave up. */
  readonly settled: boolean;
  // A property, and not a method: the compiler then tells responders of different responses apart.
  readonly answer: (response: R) => void;
  fail(error: Error): void;
}

/** The context of a request with `answer: later`: keep `ctx.responder` and answer when it suits. */
export interface AskedLater<C extends Contract, From extends string, S extends string, To extends string, R>
  extends Here<C, From, S, To> {
  readonly responder: Responder<R>;
}

/** The same, where no target is declared. */
export interface AskedLaterStays<C extends Contract, S extends string, R> extends Scope<C, S> {
  readonly responder: Responder<R>;
}

/** On a thread there is no `this`: the agent's data comes along and goes back when the body returns. */
export interface Thread<C extends Contract, From extends string, S extends string, To extends string>
  extends ThreadStays<C, S>,
    Site<C, From, To> {}

/** The same, where no target is declared: the body repeats. */
export interface ThreadStays<C extends Contract, S extends string> extends ThreadContext {
  readonly state: S;
  /**
   * The agent's data. Changes are kept when the body returns, and dropped when it throws. Addresses in it and in
   * the state's data can be passed on, but not called: an agent is out of reach from a thread.
   */
  readonly agent: C["data"];
}

/** What runs on a thread may do, a function as well as the body of a state. */
export interface ThreadContext extends GivesUp {
  /** Whether the agent was interrupted: return or throw soon, or the thread is terminated at the deadline. */
  cancelled(): boolean;
  /**
   * Maps items on this thread and others that are idle, the results in the order of the items. The first error stops
   * the rest and is thrown; so does an interrupt.
   */
  parallel<Input, Output>(
    task: ThreadTask<Input, Output>,
    items: Iterable<Input>,
    options?: ParallelOptions,
  ): Output[];
}

/** How a map is spread over threads. */
export interface ParallelOptions {
  /** On how many threads at most. Default: as many as the host has. */
  readonly threads?: number;
  /** How many items a thread takes at once. Default: so many that each thread comes back some 16 times. */
  readonly chunk?: number;
}

/** The body of a `sync` state and the module that holds it, made by `threaded()`. */
export interface Threaded<State, Ctx, Result> {
  readonly url: string;
  readonly body: (state: State, ctx: Ctx) => Result;
}

/**
 * Performs a `custom` state: a kind of step of its own, brought in by whoever implements this. It stands to the agent as
 * a thread does to a `sync` state.
 */
export interface Performer<State, Ctx, Result> {
  /** Begins one run. What it throws fails the run. */
  start(state: State, ctx: Ctx): Performance<Result>;
}

/** One run of a performer. */
export interface Performance<Result> {
  /** What the state leads to, `ctx.next(…)`, or its promise; nothing where it repeats. An error fails the run. */
  readonly result: Awaitable<Result>;
  /** The agent is asked to end: come to an end soon. `ctx.signal` fires then too. */
  cancel?(): void;
  /**
   * Ends the run wherever it is, since the state's timeout or the deadline of an interrupt has come, a message
   * interrupts it, or the agent has ended. What `result` brings then goes nowhere.
   */
  terminate?(): void;
}

/** How an asker waits: `timeout` in ms (`Infinity`: for ever) in place of the spec's, and a signal that gives up. */
export interface AskOptions {
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

export interface SpawnOptions {
  /** The world it lives in; by default the platform's. */
  readonly system?: System;
  /** Interrupts it when it fires. */
  readonly signal?: AbortSignal;
}

/** What can be started: any agent, seen from outside. A pipeline takes inputs when it is run: `SpawnablePipeline`. */
export interface Spawnable<Address extends object = object, Output = unknown> {
  spawn(options?: SpawnOptions): Address;
  run(options?: SpawnOptions): Promise<Output>;
}

/** How an agent's life ended. */
export type Ended<Output = unknown> =
  | { readonly reason: "done"; readonly output: Output }
  | { readonly reason: "failed"; readonly error: Error }
  | { readonly reason: "interrupted"; readonly error?: Error };

/** What every address has, whatever its agent. Message methods whose name is one of these carry a `$`. */
export interface Address<Output = unknown, Progress = unknown> {
  /** Agent name and number, such as `Monitor#1`: unique in its system. */
  readonly id: string;
  /** The output. Rejects with an `AgentError` when the agent failed or was interrupted. */
  readonly done: Promise<Output>;
  /** How it ended; never rejects. */
  readonly ended: Promise<Ended<Output>>;
  /**
   * Asks the agent to end: `ctx.signal` fires, what is queued is handled, then it ends. After `deadline` ms
   * (default 5000, and for one that supervises the `shutdown` of each of its groups more) it is ended wherever it is, and
   * its thread terminated; a `finalize()` that begins only then is waited for 5 s more. Resolves, never rejects, when it
   * has ended; for a child that is restarted all the same, when this life of it has.
   */
  interrupt(options?: { readonly deadline?: number }): Promise<Ended<Output>>;
  /** Watches this agent from now on, its progress and all else; gives the function that stops it. */
  observe(observer: Observer<Progress>): () => void;
}
