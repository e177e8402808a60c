import { Queue } from "../tools/queue.js";
import type { Message, Source } from "./message.js";

/**
 * The messages an agent has yet to handle, in order of arrival, and those its state deferred. The first message
 * sits in a field of its own, so that an agent that keeps up never owns a queue.
 */
export class Mailbox {
  #first: Message | null = null;
  #rest: Queue<Message> | null = null;
  #deferred: Message[] | null = null;

  push(message: Message): void {
    if (this.#first === null) {
      this.#first = message;
    } else {
      this.#rest ??= new Queue();
      this.#rest.push(message);
    }
  }

  take(): Message | null {
    const first = this.#first;
    if (first !== null) this.#first = this.#rest?.shift() ?? null;
    return first;
  }

  /** Keeps a message for the next state. */
  defer(message: Message): void {
    this.#deferred ??= [];
    this.#deferred.push(message);
  }

  /** Drops all that are not `wanted`. */
  retain(isWanted: (message: Message) => boolean): void {
    this.#deferred = this.#deferred?.filter(isWanted) ?? null;
    this.#rest?.retain(isWanted);
    if (this.#first !== null && !isWanted(this.#first)) this.take();
  }

  /** Drops what was deferred and comes from `source`. */
  withdraw(source: Source): void {
    const deferred = this.#deferred;
    if (deferred !== null) this.#deferred = deferred.filter((message) => message.source !== source);
  }

  /** Offers what was deferred again, oldest first, ahead of what came since. */
  reoffer(): void {
    const deferred = this.#deferred;
    if (deferred === null) return;
    this.#deferred = null;
    for (let message = deferred.pop(); message !== undefined; message = deferred.pop())
      this.putFirst(message);
  }

  /** Puts a message in front of all others. */
  putFirst(message: Message): void {
    const since = this.#first;
    this.#first = message;
    if (since === null) return;
    this.#rest ??= new Queue();
    this.#rest.unshift(since);
  }

  /** Takes the oldest message out that `isWanted`, deferred ones first; null when there is none. */
  remove(isWanted: (message: Message) => boolean): Message | null {
    const place = this.#deferred?.findIndex(isWanted) ?? -1;
    if (place >= 0) return this.#deferred?.splice(place, 1)[0] ?? null;
    if (this.#first !== null && isWanted(this.#first)) return this.take();
    return this.#rest?.remove(isWanted) ?? null;
  }

  /** Takes everything out, deferred or not, oldest first. */
  drain(): Message[] {
    this.reoffer();
    const all: Message[] = [];
    for (let message = this.take(); message !== null; message = this.take()) all.push(message);
    return all;
  }
}
