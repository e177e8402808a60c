import type { HostTimer } from "../../core/contract/host.js";

/** Virtual time: it stands still until somebody moves it on, and then fires what falls due in order. */
export class Clock {
  #now = 0;
  #timers: VirtualTimer[] = [];

  get now(): number {
    return this.#now;
  }

  /** When the next timer falls due that would keep a process alive; `undefined` when none would. */
  get next(): number | undefined {
    return this.#timers.some((timer) => timer.alive) ? this.#timers[0]?.due : undefined;
  }

  after(ms: number, callback: () => void): HostTimer {
    const timer = new VirtualTimer(this.#now + Math.max(0, ms), callback, (done) => this.#remove(done));
    if (timer.due === Infinity) return timer;
    const later = this.#timers.findIndex(({ due }) => due > timer.due);
    this.#timers.splice(later === -1 ? this.#timers.length : later, 0, timer);
    return timer;
  }

  /** Moves to the next due time up to `until` and fires the first timer there. Whether there was one. */
  step(until: number): boolean {
    const [first] = this.#timers;
    if (first === undefined || first.due > until) return false;
    this.#now = first.due;
    this.#timers.shift();
    first.callback();
    return true;
  }

  /** Moves on to `time`, when nothing falls due before. */
  skip(time: number): void {
    this.#now = Math.max(this.#now, time);
  }

  #remove(timer: VirtualTimer): void {
    this.#timers = this.#timers.filter((other) => other !== timer);
  }
}

class VirtualTimer implements HostTimer {
  readonly due: number;
  readonly callback: () => void;
  alive = true;
  readonly #remove: (timer: VirtualTimer) => void;

  constructor(due: number, callback: () => void, remove: (timer: VirtualTimer) => void) {
    this.due = due;
    this.callback = callback;
    this.#remove = remove;
  }

  cancel(): void {
    this.#remove(this);
  }

  hold(alive: boolean): void {
    this.alive = alive;
  }
}
