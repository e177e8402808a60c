import { Aside } from "./aside.js";
import type { Cell } from "./cell.js";
import type { Address, Spawnable, SpawnOptions } from "./contract/address.js";
import { AgentError } from "./contract/error.js";
import type { Stream, Subscription, Timer } from "./contract/sources.js";
import type { Link, Watch } from "./contract/supervision.js";
import type { ParallelOptions } from "./contract/thread.js";
import { mapOnThreads } from "./functions/parallel.js";
import type { ThreadTask } from "./functions/threadTask.js";
import { fail } from "./life/end.js";
import { runInside } from "./life/inner.js";
import type { Life } from "./life/life.js";
import type { Ask } from "./messages/ask.js";
import type { Message } from "./messages/message.js";
import type { Waits } from "./messages/waits.js";
import { Answered, Step } from "./moves/step.js";
import { sleep } from "./sleep.js";
import { publish } from "./sources/publication.js";
import { askForReply } from "./sources/replies.js";
import { consume, type Items } from "./sources/stream.js";
import { subscribeTo } from "./sources/subscription.js";
import { timerOf } from "./sources/timers.js";
import { groupOf } from "./supervision/handles.js";
import { linkTo } from "./supervision/link.js";
import { watchAgent } from "./supervision/watch.js";
import { Cancellation } from "./tools/cancellation.js";

/**
 * `ctx`: what a handler may do. One class serves every kind of handler; the generated types show each only its
 * part. It belongs to one call: one made for all would blame a later call for what somebody does with a kept one.
 */
export class Context {
  /** Whose call it is. */
  readonly cell: Cell;
  /** The life of it that the call is part of. */
  readonly life: Life;
  /** The message being handled. */
  readonly message: Message | null;
  /** Whether it is part of a task's work, which messages may interrupt. */
  readonly isWork: boolean;
  /** Whether it handles what was queued when the agent was asked to end: it has until the deadline. */
  readonly isLate: boolean;
  /** The last step made in this call. */
  made: Step | null = null;
  #closed = false;
  #aside: Aside | null = null;

  constructor(cell: Cell, message: Message | null = null, isWork = false) {
    this.cell = cell;
    this.life = cell.life;
    this.message = message;
    this.isWork = isWork;
    this.isLate = cell.stopped !== null && isLate(cell);
  }

  /** To put something in: made when the first comes. */
  get aside(): Aside {
    this.#aside ??= new Aside();
    return this.#aside;
  }

  get waits(): Waits | null {
    return this.#aside === null ? null : this.#aside.waits;
  }

  get own(): Cancellation | null {
    return this.#aside === null ? null : this.#aside.own;
  }

  get gaveUp(): boolean {
    return this.#aside?.gaveUp === true;
  }
  set gaveUp(gaveUp: boolean) {
    this.aside.gaveUp = gaveUp;
  }

  /** The target of a step made before the last one. */
  get earlier(): string | null {
    return this.#aside === null ? null : this.#aside.earlier;
  }

  /** Why it is to stop; null when it may go on. */
  get reason(): Error | null {
    return this.isLate && !this.life.over ? null : this.life.reason;
  }

  get state(): string {
    return (this.life.past ?? this.cell).state.name;
  }

  get data(): unknown {
    return (this.life.past ?? this.cell).data;
  }

  get self(): object {
    return this.cell.address;
  }

  get signal(): AbortSignal {
    return this.#cancellation.signal;
  }

  get #cancellation(): Cancellation {
    const { timeout, interrupts } = (this.life.past ?? this.cell).state;
    if (this.own === null && timeout === undefined && interrupts === null) return this.#ofAgent;
    const { reason, aside } = this;
    aside.own ??= new Cancellation();
    if (reason !== null) aside.own.fire(reason);
    return aside.own;
  }

  get #ofAgent(): Cancellation {
    return this.isLate ? this.life.ending : this.life.cancellation;
  }

  /** What it goes on until: it is given up itself, or its agent is to stop. */
  get #until(): ReadonlySet<Cancellation> {
    return new Set([this.#cancellation, this.#ofAgent]);
  }

  get responder(): Ask | null {
    const ask = this.message?.ask ?? null;
    if (ask !== null) ask.handedOn = true;
    return ask;
  }

  get tag(): unknown {
    return this.message?.source?.tag;
  }

  next(target: string, data?: unknown): Step {
    if (this.#closed) this.#late(target);
    if (this.made !== null) this.aside.earlier = this.made.target;
    const step = new Step(target, data);
    this.made = step;
    return step;
  }

  answer(response: unknown): Answered {
    this.message?.ask?.answer(response);
    return new Answered(this);
  }

  giveUp(error: Error): never {
    this.gaveUp = true;
    throw error;
  }

  sleep(ms: number): Promise<void> {
    return sleep(this.cell, ms, this.#until);
  }

  run(agent: Pick<Spawnable<Address>, "spawn">, inputs?: unknown): Promise<unknown> {
    return runInside(this, this.#until, agent, inputs);
  }

  spawn<Address extends object>(agent: Pick<Spawnable<Address>, "spawn">, options?: SpawnOptions): Address {
    const { over, reason } = this.life;
    if (over) throw reason;
    return agent.spawn({ ...options, system: this.cell.system });
  }

  ask(request: string, ...args: readonly unknown[]): void {
    askForReply(this, request, args);
  }

  parallel<Input, Output>(
    task: ThreadTask<Input, Output>,
    items: Iterable<Input>,
    options?: ParallelOptions,
  ): Promise<Output[]> {
    return mapOnThreads(this, this.#until, task, { items: [...items], options: { ...options } });
  }

  timer(name: string, tag?: unknown): Timer {
    return timerOf(this, name, tag);
  }

  group(name: string, ...key: readonly unknown[]): object {
    return groupOf(this, name, key);
  }

  watch(agent: string, address: Address): Watch {
    return watchAgent(this, agent, address);
  }

  link(address: Address): Link {
    return linkTo(this, address);
  }

  publish(publication: string, update: unknown): void {
    publish(this, publication, update);
  }

  subscribe(publication: string, publisher: object): Subscription {
    return subscribeTo(this, publication, publisher);
  }

  /** Where the change that is handled comes from. */
  get subscription(): unknown {
    return this.message?.source;
  }

  consume(event: string, items: Items, options?: { readonly end?: string }): Stream {
    return consume(this, event, items, options?.end);
  }

  /** Tells observers, if there are any. Of a call that was given up nobody hears any more. */
  progress(value: unknown): void {
    const cell = this.cell;
    const { agent, at, progress } = cell.table.graph;
    if (progress !== true) {
      const message = `${cell.id} reports progress, and its spec declares none: add \`progress:\` to ${agent} (${at})`;
      throw new AgentError("usage", message, { agent: cell.id, from: cell.state.name, at });
    }
    if (this.#aside?.expired || this.life.over || !cell.observed) return;
    cell.tell({ type: "progress", state: cell.state.name, progress: value });
  }

  /** The call is given up: the state's timeout ran out, or a message interrupted it. */
  expire(error: Error): void {
    const { aside } = this;
    const own = aside.own ?? new Cancellation();
    aside.own = own;
    aside.expired = true;
    this.cell.system.apart(() => own.fire(error));
  }

  /** The call has returned: it can make no more steps. */
  close(): void {
    this.#closed = true;
  }

  /**
   * A step made after its call has returned can lead nowhere: that must not go unnoticed. Where nothing can fail of it any more,
   * it is reported.
   */
  #late(target: string): void {
    const { cell, life } = this;
    const { name, at } = (life.past ?? cell).state;
    const when = life.over
      ? "its handler had returned, and that life of it had ended"
      : "its handler had returned";
    const message =
      `${cell.id}: ctx.next("${target}") was called after ${when}; ` +
      `await what comes before it, and return the step (${at})`;
    const error = new AgentError("step-not-returned", message, {
      agent: cell.id,
      from: name,
      to: target,
      at,
    });
    if (life.over) cell.system.host.report(error);
    else fail(cell, error);
  }
}

/** Whether an agent that was asked to end handles what was queued before. */
function isLate({ state }: Cell): boolean {
  return state.mode === "events";
}
