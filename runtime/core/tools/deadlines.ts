import type { Host, HostTimer } from "../contract/host.js";
import { Chain, type Link } from "./chain.js";

/** What has a limited time. It stands in a list of `Deadlines` itself, so that none is made for it. */
export interface Timed extends Link<Timed> {
  /** The list it stands in, as long as its time runs. */
  list: DeadlineList | null;
  /** By the host's clock; null until the end of the turn in which its time began. */
  due: number | null;
  /** Its time has run out. */
  timeOut(): void;
}

/** Its time runs no more, if it did. */
export function stopClock(timed: Timed): void {
  timed.list?.remove(timed);
}

/** Something that happens unless it is cancelled first. */
export interface Deadline {
  cancel(): void;
}

class CallbackDeadline implements Timed, Deadline {
  before: Timed | null = null;
  after: Timed | null = null;
  list: DeadlineList | null = null;
  due: number | null = null;
  readonly timeOut: () => void;

  constructor(callback: () => void) {
    this.timeOut = callback;
  }

  cancel(): void {
    stopClock(this);
  }
}

/**
 * Deadlines that nearly always are cancelled: of requests, states and interrupts. All those of one length stand in one
 * list, in the order they fall due, behind one timer of the host; setting and cancelling relinks two neighbours.
 *
 * A time is counted from the end of the platform's turn in which it begins: none runs out early, and each is late by what that turn
 * still takes. So the clock is read once a turn.
 */
export class Deadlines {
  readonly #host: Host;
  readonly #lists = new Map<number, DeadlineList>();
  /** Lists that have changed in this turn of the platform. */
  #changed: DeadlineList[] = [];

  constructor(host: Host) {
    this.#host = host;
  }

  /** Whether some have changed in this turn of the platform, which has yet to end. */
  get beginning(): boolean {
    return this.#changed.length > 0;
  }

  /** How many lists there are. */
  get size(): number {
    return this.#lists.size;
  }

  /** Calls back after `time` ms. */
  set(time: number, callback: () => void): Deadline {
    const deadline = new CallbackDeadline(callback);
    this.start(deadline, time);
    return deadline;
  }

  /** Gives something `time` ms, rounded up to whole ms: lengths that are computed would else need a list each. */
  start(timed: Timed, time: number): void {
    const ms = Math.ceil(time);
    const list = this.#lists.get(ms) ?? this.#add(ms);
    list.add(timed);
  }

  #add(ms: number): DeadlineList {
    const list = new DeadlineList(this.#host, ms, this);
    this.#lists.set(ms, list);
    return list;
  }

  /** A list has changed for the first time in a turn of the platform. */
  noteChange(list: DeadlineList): void {
    this.#changed.push(list);
    if (this.#changed.length === 1) this.#host.later(this.#endTurn);
  }

  /** The list of that length is empty, and its timer has fired. */
  drop(ms: number): void {
    this.#lists.delete(ms);
  }

  readonly #endTurn = (): void => {
    const now = this.#host.now();
    const changed = this.#changed;
    this.#changed = [];
    for (const list of changed) list.endTurn(now);
  };
}

/** The deadlines of one length. */
export class DeadlineList {
  readonly #host: Host;
  readonly #ms: number;
  readonly #all: Deadlines;
  readonly #standing = new Chain<Timed>();
  #timer: HostTimer | null = null;
  #firing = false;
  #changed = false;

  constructor(host: Host, ms: number, all: Deadlines) {
    this.#host = host;
    this.#ms = ms;
    this.#all = all;
  }

  add(timed: Timed): void {
    timed.list = this;
    timed.due = null;
    this.#standing.push(timed);
    if (this.#timer === null && !this.#firing) this.#arm(this.#ms);
    if (!this.#changed) this.#change();
  }

  remove(timed: Timed): void {
    timed.list = null;
    this.#standing.remove(timed);
    if (!this.#changed) this.#change();
  }

  #change(): void {
    this.#changed = true;
    this.#all.noteChange(this);
  }

  /** An empty list lets the process exit at the end of the turn; its timer stays armed, since the next entry is likely near. */
  endTurn(now: number): void {
    this.#changed = false;
    this.#begin(now + this.#ms);
    this.#timer?.hold(this.#standing.size > 0);
  }

  /** The time of those that have come since begins now. */
  #begin(due: number): void {
    for (let last = this.#standing.last; last !== null && last.due === null; last = last.before)
      last.due = due;
  }

  #arm(ms: number): void {
    this.#timer = this.#host.after(ms, () => this.#fire());
  }

  #fire(): void {
    this.#timer = null;
    this.#firing = true;
    const now = this.#host.now();
    for (let first = this.#dueBy(now); first !== null; first = this.#dueBy(now)) {
      this.remove(first);
      first.timeOut();
    }
    this.#firing = false;
    const { first } = this.#standing;
    if (first === null) this.#all.drop(this.#ms);
    else this.#arm(first.due === null ? this.#ms : Math.max(0, first.due - now));
  }

  #dueBy(now: number): Timed | null {
    const { first } = this.#standing;
    return first !== null && first.due !== null && first.due <= now ? first : null;
  }
}
