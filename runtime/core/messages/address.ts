import type { Cell, Hearer } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import type { Observer } from "../contract/observation.js";
import type { AskOptions } from "../contract/requests.js";
import type { Subscription } from "../contract/sources.js";
import { NOTHING } from "../graph/defaults.js";
import type { MessageRow, PublicationRow } from "../graph/rows.js";
import { interrupt } from "../life/interrupt.js";
import { refuseUnknown } from "../life/molted.js";
import { type Listener, subscribe } from "../sources/publication.js";
import { ENDED } from "../status.js";
import { refused } from "../tools/quiet.js";
import { ask } from "./ask.js";
import { enqueue, enqueueAwaited } from "./enqueue.js";
import type { Message } from "./message.js";

/** Where an agent is reached. Each agent class has its own kind, with a method for each message. */
export class Address {
  // Private: who prints or compares addresses is not led through the whole system.
  readonly #cell: Cell;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  /** Names in specs hold no `$`, so no message can take its place. */
  get $cell(): Cell {
    return this.#cell;
  }

  get id(): string {
    return this.#cell.id;
  }

  get done(): Promise<unknown> {
    return outputOf(this.$cell);
  }

  get ended(): Promise<Ended> {
    this.$cell.awaited = true;
    return this.$cell.whenEnded;
  }

  interrupt(options?: { readonly deadline?: number }): Promise<Ended> {
    return interrupt(this.$cell, options?.deadline);
  }

  /** Watches this agent. After its end there is nothing to watch. */
  observe(observer: Observer): () => void {
    return this.$cell.status === ENDED ? () => {} : this.$cell.observe(observer);
  }

  toString(): string {
    return this.id;
  }
}

export type AddressClass = new (cell: Cell) => Address;

/**
 * A class of addresses that take these messages and publish these publications; those without any are all of one class.
 * `waits`: senders of events wait until there is room for them.
 */
export function addressClass(
  messages: readonly MessageRow[],
  publications: readonly PublicationRow[] = [],
  waits = false,
): AddressClass {
  if (messages.length + publications.length === 0) return Address;
  const Class = class extends Address {};
  const toSend = waits ? waitingMethod : eventMethod;
  for (const message of messages) {
    const method = message.kind === "event" ? toSend(messages, message) : requestMethod(messages, message);
    Object.defineProperty(Class.prototype, message.method, { value: method, writable: true });
  }
  for (const publication of publications) {
    const value = subscribeMethod(publication);
    Object.defineProperty(Class.prototype, publication.method, { value, writable: true });
  }
  return Class;
}

function subscribeMethod(publication: PublicationRow) {
  return function (this: Address, listener: Listener): Subscription {
    return subscribe(this.$cell, publication, listener);
  };
}

function eventMethod(messages: readonly MessageRow[], message: MessageRow) {
  return function (this: Address, payload: unknown = NOTHING): void {
    const { $cell: cell } = this;
    const now = known(cell, messages, message);
    if (now === undefined) refuseUnknown(cell, message);
    else void enqueue(cell, eventOf(now, payload));
  };
}

function waitingMethod(messages: readonly MessageRow[], message: MessageRow) {
  return function (this: Address, payload: unknown = NOTHING): Promise<void> {
    const { $cell: cell } = this;
    const now = known(cell, messages, message);
    return now === undefined
      ? refused(refuseUnknown(cell, message))
      : enqueueAwaited(cell, eventOf(now, payload));
  };
}

function requestMethod(messages: readonly MessageRow[], message: MessageRow) {
  return function (this: Address, payload: unknown = NOTHING, options?: AskOptions): Promise<unknown> {
    const { $cell: cell } = this;
    const now = known(cell, messages, message);
    return now === undefined
      ? Promise.reject(refuseUnknown(cell, message))
      : ask(cell, now, payload, options);
  };
}

/** A message as the agent has it now. One that has molted since it had this address knows it by its name. */
function known(cell: Cell, messages: readonly MessageRow[], message: MessageRow): MessageRow | undefined {
  return cell.table.messages === messages ? message : cell.table.message(message.name, message.kind);
}

function eventOf({ index }: MessageRow, payload: unknown): Message {
  return { index, payload, ask: null, source: null };
}

/** The output of an agent, once it is done. Rejects with an `AgentError` when it fails or is interrupted. */
export function outputOf(cell: Cell): Promise<unknown> {
  cell.awaited = true;
  return new Promise((resolve) => cell.tellEnd(new Output(cell, resolve)));
}

/** Settles the promise of an output. It holds one of the two functions of that only: most outputs come, and crowds wait for them. */
class Output implements Hearer {
  readonly #cell: Cell;
  readonly #resolve: (output: unknown) => void;

  constructor(cell: Cell, resolve: (output: unknown) => void) {
    this.#cell = cell;
    this.#resolve = resolve;
  }

  hear(ended: Ended): void {
    this.#resolve(ended.reason === "done" ? ended.output : Promise.reject(this.#why(ended)));
  }

  #why(ended: Exclude<Ended, { reason: "done" }>): Error {
    return ended.reason === "failed" ? ended.error : interrupted(this.#cell, ended.error);
  }
}

function interrupted({ id }: Cell, cause: Error | undefined): AgentError {
  return new AgentError("interrupted", `${id} was interrupted before it was done`, { agent: id, cause });
}
