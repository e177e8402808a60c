import type { Context } from "./context.js";
import type { Ended } from "./contract/address.js";
import type { HostTimer, Stoppable } from "./contract/host.js";
import type { FailureCare, Happening, Observer } from "./contract/observation.js";
import type { Threaded } from "./contract/thread.js";
import type { StateRow, Table } from "./graph/table.js";
import { Life } from "./life/life.js";
import type { Address } from "./messages/address.js";
import type { Ask } from "./messages/ask.js";
import { Bound } from "./messages/bound.js";
import { Mailbox } from "./messages/mailbox.js";
import type { Message } from "./messages/message.js";
import type { Subscriber } from "./sources/publication.js";
import type { Timers } from "./sources/timers.js";
import type { Family } from "./supervision/family.js";
import type { System } from "./system.js";
import type { Deadline } from "./tools/deadlines.js";
import { Observers } from "./tools/observers.js";
import { type Settleable, settleable } from "./tools/settleable.js";

/** The user's object as the runtime sees it: methods that are called by the name the graph gives. */
export type Handlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

export type Status =
  /** Nothing to do until a message comes. */
  | "idle"
  /** In the scheduler's line. */
  | "ready"
  | "running"
  /** A handler's promise, a pause or a thread is awaited. */
  | "waiting"
  /** Its children end, then its last hooks run. */
  | "ending"
  /** A life of it has ended, and its supervisor is about to start the next one. */
  | "between"
  | "ended";

/**
 * All that the runtime keeps of one live agent: the record that the loop touches (Akka's actor cell). The user's
 * object hangs off it, so that every class of agents runs through the same shapes.
 */
export class Cell {
  agent: Handlers;
  table: Table;
  readonly system: System;
  readonly number: number;
  readonly mailbox = new Mailbox();
  /** Keeps the mailbox within its capacity, if it has one. */
  bound: Bound | null;
  state: StateRow;
  /** The data of the state. */
  data: unknown = undefined;
  status: Status = "ready";
  /** Whose handlers run now: a restart begins another one. */
  life = new Life(this);
  /** Failed runs of the state's body in a row, since it was entered. */
  attempts = 0;
  /** The request handled last: one that is still open when the agent ends is rejected. */
  asked: Ask | null = null;
  /** The call that is awaited; what another call brings back is too late. */
  waiting: Context | null = null;
  /** What to do when the awaited is back and it is this agent's turn. */
  back: ((cell: Cell) => void) | null = null;
  /** Ends the awaited call when the state's timeout runs out. */
  timeout: Deadline | null = null;
  /** Timers of the state, then of the agent. */
  timers: Timers | null = null;
  agentTimers: Timers | null = null;
  /** Requests whose responder is kept, to be answered later. */
  asks: Set<Ask> | null = null;
  /** Those who have subscribed to what it publishes. */
  subscribers: Set<Subscriber> | null = null;
  /** What its task runs on elsewhere: a thread, or a performer's own place. */
  elsewhere: Stoppable | null = null;
  /** The agent whose handler runs it inside (`ctx.run`), which sees to its end. */
  outer: Cell | null = null;
  /** Ends the agents that its handlers run. */
  inner: Set<() => void> | null = null;
  /** A message has come that may interrupt the work of the state. */
  alert = false;
  /** The message that interrupted it. */
  urgent: Message | null = null;
  /** Why it was asked to end; null while it was not. */
  stopped: Error | null = null;
  /** Whether it has yet to act on that, before anything else. */
  heeds = false;
  /** Whether its hook `interrupted` has yet to hear of it. */
  unheard = false;
  /** Ends it the hard way when an interrupt takes too long. */
  escalation: Escalation | null = null;
  /** How it ended, or is about to while its last hooks run. */
  ended: Ended | null = null;
  /** What it has to do with the lives of others: its supervisor, its children, who watches it. Null: nothing. */
  family: Family | null = null;
  /** Those who watch this agent alone. */
  observers: Observers | null = null;
  /** Neighbours in the system's list of live agents. */
  before: Cell | null = null;
  after: Cell | null = null;
  #address: Address | null = null;
  #whenEnded: Settleable<Ended> | null = null;
  /** Whether somebody will hear how it ended. */
  awaited = false;

  constructor(agent: Handlers, table: Table, system: System) {
    this.agent = agent;
    this.table = table;
    this.system = system;
    this.state = table.initial;
    this.bound = boundOf(this);
    this.number = system.admit(this);
    system.host.probe?.begins(this);
  }

  /** Becomes another agent, which has yet to be initialized. */
  become(agent: Handlers, table: Table): void {
    this.agent = agent;
    this.table = table;
    this.state = table.initial;
    this.data = undefined;
    this.bound = boundOf(this);
    this.heeds = this.unheard = this.stopped !== null && agent["interrupted"] !== undefined;
    if (!(this.#address instanceof table.Address)) this.#address = null;
    this.system.host.probe?.begins(this);
  }

  /** Forgets the life that has ended; the next one begins with what is left: the mailbox, and whoever knows the agent. */
  renew(): void {
    this.life.pass();
    this.life = new Life(this);
    this.status = "ready";
    this.attempts = 0;
    this.asked = this.asks = this.timers = this.agentTimers = null;
    this.alert = this.heeds = this.unheard = false;
    this.stopped = this.ended = null;
  }

  get id(): string {
    return `${this.table.graph.agent}#${this.number}`;
  }

  get running(): boolean {
    return this.status === "running";
  }

  /** Puts it in line, if it rests. */
  wake(): void {
    if (this.status !== "idle") return;
    this.status = "ready";
    this.system.scheduler.enqueue(this);
  }

  /** Whether its life is over: it takes no messages and makes no moves. */
  get over(): boolean {
    const { status } = this;
    return status === "ending" || status === "ended" || status === "between";
  }

  /** Whether it takes no messages any more: its life is over, or it is asked to end, and no other life follows. */
  get closed(): boolean {
    return (this.over || this.stopped !== null) && this.family?.isOpen !== true;
  }

  /** Whether it has children that are alive, or about to be. */
  get hasChildren(): boolean {
    return (this.family?.supervisor?.size ?? 0) > 0;
  }

  /** The agent's own data: the user's `this.data`. */
  get agentData(): unknown {
    return this.agent["data"];
  }
  set agentData(data: unknown) {
    Object.assign(this.agent, { data });
  }

  /** The body of a `sync` state: a property of the user's class. */
  bodyOf(property: string): Threaded<never, never, unknown> {
    const body: unknown = this.agent[property];
    return body as Threaded<never, never, unknown>;
  }

  get address(): Address {
    this.#address ??= new this.table.Address(this);
    return this.#address;
  }

  /** Settles when it has ended. */
  get whenEnded(): Promise<Ended> {
    if (this.#whenEnded === null) {
      this.#whenEnded = settleable();
      if (this.status === "ended" && this.ended !== null) this.#whenEnded.resolve(this.ended);
    }
    return this.#whenEnded.promise;
  }

  announce(ended: Ended): void {
    this.#whenEnded?.resolve(ended);
  }

  /** Tells observers, if there are any, that user code failed, and what takes care of it. */
  noteFailure(by: string, error: Error, then: FailureCare, state = this.state.name): void {
    if (this.observed) this.tell({ type: "failed", state, by, error, then });
  }

  /** Whether anybody watches it: observations are not even made otherwise. */
  get observed(): boolean {
    return this.system.observed || this.observers !== null;
  }

  /** Whether somebody who watches it hears of errors that nothing else takes. */
  get heard(): boolean {
    return this.system.heard || this.observers !== null;
  }

  /** Watches it from now on; gives the function that stops it. */
  observe(observer: Observer): () => void {
    this.observers ??= new Observers();
    const stop = this.observers.add(observer);
    this.noteObserved();
    return () => {
      stop();
      if (this.observers?.size === 0) this.observers = null;
      this.noteObserved();
    };
  }

  /** Lets its thread know whether anybody watches: reports are not even sent otherwise. */
  noteObserved(): void {
    this.elsewhere?.observe?.(this.observed);
  }

  tell(happening: Happening): void {
    this.system.tell(this, happening);
  }

  /** What a message is called in the spec. */
  nameOf(message: Message): string {
    return this.table.messages[message.index]?.name ?? message.source?.name ?? "?";
  }
}

function boundOf(cell: Cell): Bound | null {
  const { mailbox } = cell.table.graph;
  return mailbox === undefined ? null : new Bound(cell, mailbox);
}

/** The deadline of an interrupt. */
interface Escalation {
  /** By the host's clock. */
  readonly due: number;
  readonly timer: HostTimer;
}
