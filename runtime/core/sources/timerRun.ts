import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { HostTimer } from "../contract/host.js";
import type { Timer } from "../contract/sources.js";
import { DEFER, type StanceRow, type TimerRow } from "../graph/rows.js";
import type { Life } from "../life/life.js";
import { enqueue } from "../messages/enqueue.js";
import { type Message, OWN, type Source } from "../messages/message.js";

/** Between two ticks of a timer that repeats, in ms: with 0 nothing else would come in between. */
const SHORTEST = 1;

/** What is particular to a timer of which there is one for each tag. */
interface OneOfMany {
  readonly tag: unknown;
  /** Called when it need not be kept: it neither runs nor has a tick that waits. */
  readonly forget: () => void;
}

/**
 * A timer of a live agent. Its ticks join the mailbox like messages; ticks that fall due while one waits there are
 * skipped, or all kept with `missed: catchup`. Once stopped, a tick that still waits is not handled.
 */
export class TimerRun implements Timer, Source {
  readonly row: TimerRow;
  readonly tag: unknown;
  readonly bare = true;
  readonly #cell: Cell;
  readonly #life: Life;
  #timer: HostTimer | null = null;
  #ms: number;
  #due = 0;
  /** Counts starts and stops: a tick of an earlier round is void. */
  #round = 0;
  #waiting = 0;
  /** Whether a tick was deferred. */
  #isDeferred = false;
  #retired = false;
  readonly #forget: (() => void) | undefined;

  constructor(life: Life, row: TimerRow, one?: OneOfMany) {
    this.#cell = life.cell;
    this.#life = life;
    this.row = row;
    this.tag = one?.tag;
    this.#forget = one?.forget;
    this.#ms = row.ms;
  }

  get running(): boolean {
    return this.#timer !== null;
  }

  start(ms: number = this.row.ms): void {
    if (!(ms >= 0))
      throw new AgentError("usage", `${this.#title} takes ms from 0 up, not ${ms}`, this.#details);
    if (this.#life.over) return;
    if (this.#retired)
      throw new AgentError("usage", `${this.#title} is of a state it has left`, this.#details);
    this.#halt();
    this.#withdraw();
    this.#ms = this.row.repeats ? Math.max(SHORTEST, ms) : ms;
    this.#due = this.#cell.system.host.now() + this.#ms;
    this.#arm();
  }

  stop(): void {
    this.#halt();
    this.#withdraw();
    this.#forget?.();
  }

  #halt(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#round += 1;
    this.#waiting = 0;
  }

  /** Void ticks that were deferred would pile up until the next state. */
  #withdraw(): void {
    if (this.#isDeferred) this.#cell.mailbox.withdraw(this);
    this.#isDeferred = false;
  }

  /** Stops it for good: its state is left, or its agent ends. */
  retire(): void {
    this.#halt();
    this.#forget?.();
    this.#retired = true;
  }

  get name(): string {
    return this.row.name;
  }

  /** A tick is void once its timer was stopped. One of the agent's timers waits for a state that hears it. */
  stanceOn({ payload: round }: Message): StanceRow | undefined {
    if (round !== this.#round) return undefined;
    const { state } = this.#cell;
    if (!state.timers.includes(this.row) && !state.hears.includes(this.name)) {
      this.#isDeferred = true;
      return DEFER;
    }
    this.#waiting -= 1;
    if (this.#waiting === 0 && !this.running) this.#forget?.();
    return this.row.tick;
  }

  #arm(): void {
    const { host } = this.#cell.system;
    this.#timer = host.after(Math.max(0, this.#due - host.now()), () => this.#fire());
  }

  #fire(): void {
    this.#timer = null;
    if (this.#waiting === 0 || this.row.catchup) this.#tick();
    if (!this.row.repeats) return;
    this.#due = this.#nextDue();
    this.#arm();
  }

  #tick(): void {
    this.#waiting += 1;
    void enqueue(this.#cell, { index: OWN, payload: this.#round, ask: null, source: this });
  }

  /** The next whole period from now: after a long stall the skipped ones are not made up one by one. */
  #nextDue(): number {
    const due = this.#due + this.#ms;
    const late = this.#cell.system.host.now() - due;
    if (late <= 0 || this.row.catchup) return due;
    return due + Math.ceil(late / this.#ms) * this.#ms;
  }

  get #title(): string {
    return `timer "${this.name}" of ${this.#cell.id}`;
  }

  get #details() {
    return { agent: this.#cell.id, at: this.row.at };
  }
}
