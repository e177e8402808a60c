import type { Cell } from "./cell.js";
import type { Host } from "./contract/host.js";
import { attempt } from "./tools/attempt.js";
import { Queue } from "./tools/queue.js";

/** How long agents may run before the platform gets a turn, in ms. */
const SLICE = 8;
/** The clock is read at most after so many steps. */
const STEPS_BETWEEN_LOOKS = 64;
/** After so many looks the platform gets a turn even if the clock stands still, as it does in a simulation. */
const LOOKS = 4096;
/** Steps an agent may do in a row while others wait. */
const SHARE = 256;

/** How many steps a job stands for: it makes an object, and what it cannot make is reported. */
const JOB = 32;

/** What stands in line. */
type Turn = Cell | (() => void);

/**
 * Decides which agent runs next, and for how long. Agents run in turn, off one job of the platform's queue; after
 * `SLICE` ms the platform gets a turn for its timers and I/O, so that busy agents starve nobody.
 */
export class Scheduler {
  readonly #host: Host;
  readonly #run: (cell: Cell) => void;
  readonly #ready = new Queue<Turn>();
  #scheduled = false;
  /** The platform has its turn: nothing runs until it calls back. */
  #yielded = false;
  #sliceStart: number;
  #lastLook: number;
  #looks = 0;
  /** Steps from one look to the next. */
  #pace = 1;
  /** Steps until the next look: all that a step counts. */
  #left = 1;
  /** Steps left of the share of the agent that runs, counted at each look. */
  #share = SHARE;

  /** `run` lets a cell do its work until `spent` or until it waits. */
  constructor(host: Host, run: (cell: Cell) => void) {
    this.#host = host;
    this.#run = run;
    this.#sliceStart = this.#lastLook = host.now();
  }

  /** Puts a cell in line. */
  enqueue(cell: Cell): void {
    this.#line(cell);
  }

  /** Puts something in line that is nobody's: it counts as `JOB` steps, and what it throws is reported. */
  take(job: () => void): void {
    this.#line(job);
  }

  #line(turn: Turn): void {
    this.#ready.push(turn);
    if (this.#scheduled) return;
    this.#scheduled = true;
    if (this.#isInCall) this.#apart(() => this.#host.soon(this.#drain));
    else this.#host.soon(this.#drain);
  }

  /** Whether the host takes what happens now for part of a call of an agent. */
  get #isInCall(): boolean {
    return this.#host.calls?.current !== undefined;
  }

  /** What an agent goes on with by itself is not for whoever woke it to wait for. */
  #apart(job: () => void): void {
    this.#host.calls?.run(undefined, job);
  }

  /** Runs a cell that a promise brought back, at once if the platform need not have a turn first. */
  resume(cell: Cell): void {
    if (this.#yielded || this.#host.pick !== undefined || this.#ready.size > 0) return this.enqueue(cell);
    this.#share = SHARE;
    if (this.#isInCall) this.#apart(() => this.#run(cell));
    else this.#run(cell);
  }

  /** Whether a cell that has just done a step should let others run. Called once a step. */
  spent(): boolean {
    this.#left -= 1;
    return this.#left <= 0 && this.#look();
  }

  /** Reads the clock, often while steps are slow, seldom while they are fast, and counts the steps since it did. */
  #look(): boolean {
    const now = this.#host.now();
    const slow = now - this.#lastLook > 1;
    this.#share -= this.#pace;
    this.#pace = slow ? 1 : Math.min(this.#pace * 2, STEPS_BETWEEN_LOOKS);
    this.#left = this.#pace;
    this.#lastLook = now;
    this.#looks += 1;
    if (now - this.#sliceStart < SLICE && this.#looks < LOOKS)
      return this.#share <= 0 && this.#ready.size > 0;
    this.#yield();
    return true;
  }

  #yield(): void {
    if (this.#yielded) return;
    this.#yielded = true;
    this.#scheduled = true;
    if (this.#isInCall) this.#apart(() => this.#host.later(this.#begin));
    else this.#host.later(this.#begin);
  }

  readonly #begin = (): void => {
    this.#yielded = false;
    this.#sliceStart = this.#lastLook = this.#host.now();
    this.#looks = 0;
    this.#left = this.#pace;
    this.#drain();
  };

  readonly #drain = (): void => {
    if (this.#yielded) return;
    while (!this.#yielded) {
      const turn = this.#next();
      if (turn === undefined) break;
      this.#share = SHARE;
      if (typeof turn === "function") this.#do(turn);
      else this.#run(turn);
    }
    this.#scheduled = this.#yielded;
  };

  #do(job: () => void): void {
    attempt(this.#host, job);
    this.#left -= JOB - 1;
    this.spent();
  }

  #next(): Turn | undefined {
    const { pick } = this.#host;
    if (pick === undefined || this.#ready.size < 2) return this.#ready.shift();
    return this.#ready.take(pick(this.#ready.size));
  }
}
