import type { Cell } from "../cell.js";
import { AgentError } from "../contract/error.js";
import type { StateRow } from "../graph/rows.js";
import type { Timers } from "../sources/timers.js";
import type { Supervisor } from "../supervision/supervisor.js";
import { Cancellation } from "../tools/cancellation.js";
import type { Interruption } from "./interruption.js";

/** What an agent was when a life of it ended that another one has followed. */
interface Past {
  readonly state: StateRow;
  readonly data: unknown;
  readonly timers: Timers | null;
  readonly agentTimers: Timers | null;
  readonly supervisor: Supervisor | null;
  readonly stopped: Interruption | null;
}

/**
 * One life of an agent: the only one, or from one restart to the next. What its handlers are given speaks of this life, also
 * where they run on beside the next one; a molt is no end of it.
 */
export class Life {
  readonly cell: Cell;
  /** Null as long as the agent has begun no other life. */
  past: Past | null = null;
  #cancellation: Cancellation | null = null;
  #ending: Cancellation | null = null;

  constructor(cell: Cell) {
    this.cell = cell;
  }

  get over(): boolean {
    return this.past !== null || this.cell.over;
  }

  /** Why what it does is to stop: it is interrupted, or over. */
  get reason(): Error | null {
    const { stopped } = this.past ?? this.cell;
    if (stopped !== null) return stopped.error;
    if (!this.over) return null;
    const { id } = this.cell;
    return new AgentError("ended", `${id} has ended`, { agent: id });
  }

  /** Fires when it is asked to end, and at its end: for what it does then. */
  get cancellation(): Cancellation {
    this.#cancellation ??= firedBy(this.reason);
    return this.#cancellation;
  }

  /** Fires at its end only: for the handling of what was queued when it was asked to end. */
  get ending(): Cancellation {
    this.#ending ??= firedBy(this.over ? this.reason : null);
    return this.#ending;
  }

  /** The groups of its children. */
  get supervisor(): Supervisor | null {
    return this.past === null ? this.cell.supervisor : this.past.supervisor;
  }

  /** Stops what its handlers began, if they began anything: making an error costs more than a whole short life. */
  cancel(): void {
    const { waiting, over, system } = this.cell;
    const own = this.#cancellation;
    const ending = over ? this.#ending : null;
    const call = waiting !== null && (over || !waiting.isLate) ? waiting.own : null;
    if (own === null && ending === null && call === null) return;
    const { reason } = this;
    if (reason === null) return;
    system.apart(() => {
      own?.fire(reason);
      ending?.fire(reason);
      call?.fire(reason);
    });
  }

  /** Another life follows: what this one was at its end stays with it. */
  pass(): void {
    const { state, data, timers, agentTimers, supervisor, stopped } = this.cell;
    this.past = { state, data, timers, agentTimers, supervisor, stopped };
  }
}

/** A cancellation that has fired, where there is a reason. */
function firedBy(reason: Error | null): Cancellation {
  const cancellation = new Cancellation();
  if (reason !== null) cancellation.fire(reason);
  return cancellation;
}
