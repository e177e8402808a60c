import { Belongings } from "./belongings.js";
import type { Context } from "./context.js";
import type { Ended } from "./contract/address.js";
import type { FailureCare, Happening, Observer } from "./contract/observation.js";
import type { Threaded } from "./contract/thread.js";
import type { StateRow } from "./graph/rows.js";
import type { Table } from "./graph/table.js";
import type { Interruption } from "./life/interruption.js";
import { Life } from "./life/life.js";
import type { Address } from "./messages/address.js";
import type { Ask } from "./messages/ask.js";
import { Bound } from "./messages/bound.js";
import { Mailbox } from "./messages/mailbox.js";
import type { Message } from "./messages/message.js";
import type { Timers } from "./sources/timers.js";
import { ENDED, ENDING, IDLE, READY, RUNNING, type Status } from "./status.js";
import type { Member } from "./supervision/member.js";
import type { Supervisor } from "./supervision/supervisor.js";
import type { System } from "./system.js";
import { Observers } from "./tools/observers.js";

/** The user's object as the runtime sees it: methods that are called by the name the graph gives. */
export type Handlers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Who is told how an agent has ended, once. Only what settles promises: nothing of the user's runs here. */
export interface Hearer {
  hear(ended: Ended): void;
}

/**
 * All that the runtime keeps of one live agent: the record that the loop touches (Akka's actor cell). The user's
 * object hangs off it, so that every class of agents runs through the same shapes.
 */
export class Cell extends Mailbox {
  agent: Handlers;
  table: Table;
  readonly system: System;
  readonly number: number;
  /** Keeps the mailbox within its capacity, if it has one. */
  bound: Bound | null;
  state: StateRow;
  /** The data of the state. */
  data: unknown = undefined;
  status: Status = READY;
  /** Failed runs of the state's body in a row, since it was entered. */
  attempts = 0;
  /** The request handled last: one that is still open when the agent ends is rejected. */
  asked: Ask | null = null;
  /** The call that is awaited; what another call brings back is too late. */
  waiting: Context | null = null;
  /** What to do when the awaited is back and it is this agent's turn. */
  back: ((cell: Cell) => void) | null = null;
  /** Timers of the state. */
  timers: Timers | null = null;
  /** A message has come that may interrupt the work of the state. */
  alert = false;
  /** That it was asked to end; null while it was not. */
  stopped: Interruption | null = null;
  /** How it ended, or is about to while its last hooks run. */
  ended: Ended | null = null;
  /** Its place in a group of its supervisor. Null: nobody supervises it. */
  member: Member | null = null;
  /** What few agents have. Null: it has none of it. */
  belongings: Belongings | null = null;
  /** Neighbours in the system's list of live agents. */
  before: Cell | null = null;
  after: Cell | null = null;
  #life: Life | null = null;
  #address: Address | null = null;
  /** Hear how it ended, once. */
  #hearers: Hearer | Hearer[] | null = null;
  /** Whether somebody will hear how it ended. */
  awaited = false;

  constructor(agent: Handlers, table: Table, system: System) {
    super();
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
    this.stopped?.renew();
    if (!(this.#address instanceof table.Address)) this.#address = null;
    this.system.host.probe?.begins(this);
  }

  /** Forgets the life that has ended; the next one begins with what is left: the mailbox, and whoever knows the agent. */
  renew(): void {
    this.#life?.pass();
    this.#life = null;
    this.status = READY;
    this.attempts = 0;
    this.asked = this.timers = null;
    if (this.belongings !== null) this.belongings.asks = this.belongings.timers = null;
    this.alert = false;
    this.stopped = this.ended = null;
  }

  /** Whose handlers run now: a restart begins another one. Made when it is first asked for: an agent that only waits, without timers or groups, has none. */
  get life(): Life {
    this.#life ??= new Life(this);
    return this.#life;
  }

  /** Stops what the handlers of this life began, if any has run. */
  cancelLife(): void {
    this.#life?.cancel();
  }

  /** Its belongings, to put something in: made when the first comes. */
  get own(): Belongings {
    this.belongings ??= new Belongings();
    return this.belongings;
  }

  get agentTimers(): Timers | null {
    return this.belongings === null ? null : this.belongings.timers;
  }

  get observers(): Observers | null {
    return this.belongings === null ? null : this.belongings.observers;
  }

  /** The groups of its children. */
  get supervisor(): Supervisor | null {
    return this.belongings === null ? null : this.belongings.supervisor;
  }

  /** A part of the record itself, not an object beside it: most agents rest, and are many. */
  get mailbox(): Mailbox {
    return this;
  }

  get id(): string {
    return `${this.table.graph.agent}#${this.number}`;
  }

  get running(): boolean {
    return this.status === RUNNING;
  }

  /** Puts it in line, if it rests. */
  wake(): void {
    if (this.status !== IDLE) return;
    this.status = READY;
    this.system.scheduler.enqueue(this);
  }

  /** Whether its life is over: it takes no messages and makes no moves. */
  get over(): boolean {
    return this.status >= ENDING;
  }

  /**
   * Whether it takes no messages any more: its life is over, or it is asked to end and has no children left, and no other life
   * follows.
   */
  get closed(): boolean {
    return (this.over || (this.stopped !== null && !this.hasChildren)) && !this.keeps;
  }

  /** Whether another life may follow this one: what waits in its mailbox is kept for it. */
  get keeps(): boolean {
    return this.member?.keeps === true;
  }

  /** Whether others may wait for it: for its responses, or for its end. Only then can it stand in a circle of waits. */
  get mayBeAwaited(): boolean {
    const { table, member, belongings } = this;
    return table.answers || member !== null || (belongings?.outer ?? null) !== null;
  }

  /** Whether it has children that are alive, or about to be. */
  get hasChildren(): boolean {
    return (this.supervisor?.size ?? 0) > 0;
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
    this.own.whenEnded ??= new Promise((hear) => this.tellEnd({ hear }));
    return this.own.whenEnded;
  }

  /** Tells `hearer` when it has ended; at once, if it has. */
  tellEnd(hearer: Hearer): void {
    if (this.status === ENDED && this.ended !== null) hearer.hear(this.ended);
    else if (this.#hearers === null) this.#hearers = hearer;
    else if (Array.isArray(this.#hearers)) this.#hearers.push(hearer);
    else this.#hearers = [this.#hearers, hearer];
  }

  announce(ended: Ended): void {
    const hearers = this.#hearers;
    if (hearers === null) return;
    this.#hearers = null;
    if (Array.isArray(hearers)) for (const hearer of hearers) hearer.hear(ended);
    else hearers.hear(ended);
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
    const { own } = this;
    own.observers ??= new Observers();
    const stop = own.observers.add(observer);
    this.noteObserved();
    return () => {
      stop();
      if (own.observers?.size === 0) own.observers = null;
      this.noteObserved();
    };
  }

  /** Lets its thread know whether anybody watches: reports are not even sent otherwise. */
  noteObserved(): void {
    this.belongings?.elsewhere?.observe?.(this.observed);
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
