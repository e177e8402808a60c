import type { Host, HostTimer } from "../contract/host.js";

/** Something that happens unless it is cancelled first. */
export interface Deadline {
  cancel(): void;
}

/**
 * Deadlines that nearly always are cancelled: of requests, states and interrupts. All those of one length stand in one
 * list, in the order they fall due, behind one timer of the host; setting and cancelling relinks two neighbours.
 */
export class Deadlines {
  readonly #host: Host;
  readonly #lists = new Map<number, DeadlineList>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Calls back after `time` ms, rounded up to whole ms: lengths that are computed would else need a list each. */
  set(time: number, callback: () => void): Deadline {
    const ms = Math.ceil(time);
    let list = this.#lists.get(ms);
    if (list === undefined) {
      list = new DeadlineList(this.#host, ms, () => this.#lists.delete(ms));
      this.#lists.set(ms, list);
    }
    return list.add(callback);
  }
}

class DeadlineList {
  readonly #host: Host;
  readonly #ms: number;
  readonly #abandon: () => void;
  /** The list's ends meet here. */
  readonly #ring = new Entry(null, 0, () => {});
  #timer: HostTimer | null = null;
  #firing = false;

  constructor(host: Host, ms: number, abandon: () => void) {
    this.#host = host;
    this.#ms = ms;
    this.#abandon = abandon;
  }

  add(callback: () => void): Deadline {
    const entry = new Entry(this, this.#host.now() + this.#ms, callback);
    if (this.#timer !== null && this.#empty) this.#timer.hold(true);
    if (this.#timer === null && !this.#firing) this.#arm(this.#ms);
    entry.linkBefore(this.#ring);
    return entry;
  }

  /** A list without entries lets the process exit; its timer stays armed, since the next entry is likely near. */
  emptied(): void {
    if (this.#empty) this.#timer?.hold(false);
  }

  get #empty(): boolean {
    return this.#ring.next === this.#ring;
  }

  #arm(ms: number): void {
    this.#timer = this.#host.after(ms, () => this.#fire());
  }

  #fire(): void {
    this.#timer = null;
    this.#firing = true;
    const now = this.#host.now();
    for (let first = this.#ring.next; first !== this.#ring && first.due <= now; first = this.#ring.next) {
      first.unlink();
      first.callback();
    }
    this.#firing = false;
    if (this.#empty) this.#abandon();
    else this.#arm(Math.max(0, this.#ring.next.due - now));
  }
}

class Entry implements Deadline {
  readonly due: number;
  readonly callback: () => void;
  next: Entry = this;
  #previous: Entry = this;
  #list: DeadlineList | null;

  constructor(list: DeadlineList | null, due: number, callback: () => void) {
    this.#list = list;
    this.due = due;
    this.callback = callback;
  }

  linkBefore(other: Entry): void {
    this.next = other;
    this.#previous = other.#previous;
    other.#previous.next = this;
    other.#previous = this;
  }

  unlink(): void {
    this.#previous.next = this.next;
    this.next.#previous = this.#previous;
    this.next = this;
    this.#previous = this;
    this.#list = null;
  }

  cancel(): void {
    const list = this.#list;
    if (list === null) return;
    this.unlink();
    list.emptied();
  }
}
