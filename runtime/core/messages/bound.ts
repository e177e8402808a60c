import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { MailboxGraph } from "../graph/graph.js";
import type { MessageRow } from "../graph/rows.js";
import { isUrgent } from "../tasks/interruptWork.js";
import { Queue } from "../tools/queue.js";
import { quiet } from "../tools/quiet.js";
import type { Ask } from "./ask.js";
import { dead, put } from "./enqueue.js";
import { takenNoMore } from "./gone.js";
import type { Message } from "./message.js";

/** A message for which there is no room yet. */
export interface Waiting {
  readonly message: Message;
  /** Tells the sender of an event that there is. */
  readonly admitted: () => void;
  /** Tells it that there will be none. */
  readonly refused: (error: Error) => void;
}

/**
 * Keeps a mailbox within its capacity. Only what others send is counted, from when it comes until it is handled, deferred
 * messages included: an agent's own ticks always have room, and so has what interrupts its work.
 */
export class Bound {
  readonly #cell: Cell;
  readonly #mailbox: MailboxGraph;
  #count = 0;
  /** Requests that have settled since it was last swept: they still lie in the mailbox or the line. */
  #settled = 0;
  /** Those whose senders wait, in order. */
  #line = new Queue<Waiting>();

  constructor(cell: Cell, mailbox: MailboxGraph) {
    this.#cell = cell;
    this.#mailbox = mailbox;
  }

  /** Takes a message in, or does what the spec says when there is no room; gives a promise if its sender is to wait. */
  admit(message: Message): Promise<void> | undefined {
    const { full } = this.#mailbox;
    if (isUrgent(this.#cell, message.index)) {
      this.take(message);
      return undefined;
    }
    const oldest = this.#isFull && full === "dropOldest" ? this.#cell.mailbox.remove(isSent) : null;
    if (oldest !== null) this.#count -= 1;
    if (!this.#isFull) this.take(message);
    else if (full === "wait") return this.#standInLine(message);
    else this.#refuse(message);
    if (oldest !== null) this.#refuse(oldest);
    return undefined;
  }

  /** Takes a message in, whether there is room or not. */
  take(message: Message): void {
    if (message.ask !== null) message.ask.queued = "inside";
    this.#count += 1;
    put(this.#cell, message);
  }

  /** A message has been taken from the mailbox, and not to be deferred. */
  leave({ source, ask }: Message): void {
    if (source !== null || ask?.settled) return;
    if (ask !== null) ask.queued = null;
    this.#count -= 1;
    this.#fill();
  }

  /**
   * A request that waits has settled: it takes no room any more. It is dropped when its turn comes, or together with others:
   * to look for each would take long where many are given up.
   */
  forget(ask: Ask): void {
    const { queued } = ask;
    ask.queued = null;
    if (this.#cell.over && this.#cell.closed) return;
    this.#settled += 1;
    if (this.#settled > this.#count + this.#line.size / 2) this.#sweep();
    if (queued === "inLine") return;
    this.#count -= 1;
    this.#fill();
  }

  #sweep(): void {
    this.#settled = 0;
    this.#cell.mailbox.retain(isOpen);
    this.#line.retain(({ message }) => isOpen(message));
  }

  /** The error for whoever sends this message now; null if there is room for it, or will be. */
  refusal({ index, name }: MessageRow): AgentError | null {
    const { full } = this.#mailbox;
    if (!this.#isFull || isUrgent(this.#cell, index) || full !== "reject" || this.#cell.closed) return null;
    return this.#error(name);
  }

  /** The agent is over: nobody waits for room any more. */
  close(): void {
    for (const { message, refused } of this.leaveLine()) {
      dead(this.#cell, message, "ended");
      if (message.ask === null) refused(takenNoMore(this.#cell, this.#cell.nameOf(message)));
    }
  }

  /** Those who wait for room, in order: they do so no longer. */
  leaveLine(): readonly Waiting[] {
    const all: Waiting[] = [];
    for (let next = this.#line.shift(); next !== undefined; next = this.#line.shift()) all.push(next);
    return all.filter(({ message }) => isOpen(message));
  }

  get #isFull(): boolean {
    return this.#count >= this.#mailbox.capacity;
  }

  #standInLine(message: Message): Promise<void> | undefined {
    if (message.ask === null) {
      return quiet(new Promise((admitted, refused) => this.#line.push({ message, admitted, refused })));
    }
    message.ask.queued = "inLine";
    this.#line.push({ message, admitted: () => {}, refused: () => {} });
    return undefined;
  }

  #fill(): void {
    while (!this.#isFull) {
      const next = this.#line.shift();
      if (next === undefined) return;
      if (!isOpen(next.message)) continue;
      this.take(next.message);
      next.admitted();
    }
  }

  #refuse(message: Message): void {
    const { ask } = message;
    if (ask !== null) {
      ask.queued = null;
      ask.reject(this.#error(this.#cell.nameOf(message)));
    }
    dead(this.#cell, message, "full");
  }

  #error(name: string): AgentError {
    const { id } = this.#cell;
    const { at, capacity } = this.#mailbox;
    const message = `${id}: no room for ${name}, ${capacity} messages wait in its mailbox (${at})`;
    return new AgentError("mailbox-full", message, { agent: id, at });
  }
}

function isSent(message: Message): boolean {
  return message.source === null && isOpen(message);
}

function isOpen({ ask }: Message): boolean {
  return ask?.settled !== true;
}
