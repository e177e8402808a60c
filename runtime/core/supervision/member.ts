import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import type { AgentError } from "../contract/error.js";
import { conclude } from "../life/end.js";
import { interrupt } from "../life/interrupt.js";
import { BETWEEN, ENDED } from "../status.js";
import { type Settleable, settleable } from "../tools/settleable.js";
import type { GroupRun } from "./groupRun.js";
import { Pauses } from "./pauses.js";
import type { Round } from "./round.js";

type Spawned = Pick<Member, "key" | "make" | "isLate">;

/** A child in its group, through all its lives. */
export class Member {
  readonly group: GroupRun;
  readonly cell: Cell;
  /** What the agent was when it was spawned: its class may molt. */
  readonly agent: string;
  /** In a keyed group. */
  readonly key: unknown;
  /** Makes the object of each life. */
  readonly make: () => unknown;
  /** It came when its group was stopping. */
  readonly isLate: boolean;
  /** Its neighbours in the group. */
  before: Member | null = null;
  after: Member | null = null;
  /** The restart that it takes part in. */
  round: Round | null = null;
  restarts = 0;
  /** The handler whose error ends this life, until observers are told what follows. */
  failedBy: string | null = null;
  /** It is not started again. */
  #isFinal = false;
  /** It needs one restart more than there may be. */
  #isTooMuch = false;
  /** Null: it is started again at once. */
  readonly #pauses: Pauses | null;
  #lifeEnded: Settleable<Ended> | null = null;

  constructor(group: GroupRun, cell: Cell, { key, make, isLate }: Spawned) {
    this.group = group;
    this.cell = cell;
    this.agent = cell.table.graph.agent;
    this.key = key;
    this.make = make;
    this.isLate = isLate;
    const { backoff } = group.graph;
    this.#pauses = backoff === undefined ? null : new Pauses(backoff, cell.system.host);
  }

  /** For observers. */
  get place(): { readonly supervisor: string; readonly group: string } {
    return { supervisor: this.group.supervisor.cell.id, group: this.group.name };
  }

  /** Whether a life of it has yet to end. */
  get isAlive(): boolean {
    return this.cell.status !== BETWEEN && this.cell.status !== ENDED;
  }

  get isFinal(): boolean {
    return this.#isFinal;
  }

  /**
   * Whether another life may follow this one: what waits in its mailbox is kept for it. One whose restart is transient and
   * whom somebody else than its supervisor has asked to end is done with.
   */
  get keeps(): boolean {
    if (this.#isFinal || this.group.supervisor.cell.over) return false;
    const { restart } = this.group.graph;
    if (restart === "temporary") return false;
    return restart === "permanent" || this.round !== null || this.cell.stopped === null;
  }

  /** Settles with the end of this life, if another one is to follow. */
  get whenLifeEnded(): Promise<Ended> | null {
    const { ended } = this.cell;
    if (!this.keeps) return null;
    if (!this.isAlive && ended !== null) return Promise.resolve(ended);
    this.#lifeEnded ??= settleable();
    return this.#lifeEnded.promise;
  }

  /** Asks it to end for good. */
  stop(deadline: number): void {
    this.#isFinal = true;
    if (this.cell.status === BETWEEN) this.#end();
    else void interrupt(this.cell, deadline);
  }

  /** Asks it to end, to be started again together with others. */
  pause(): void {
    void interrupt(this.cell, this.group.graph.shutdown);
  }

  /** Somebody else than its supervisor asks it to end while it waits for its next life. */
  giveUp(): void {
    if (this.group.graph.restart === "permanent") return;
    this.#isFinal = true;
    this.#end();
  }

  /** It ends without a next life. What was wrong with the last one is told along. */
  #end(): void {
    const { ended } = this.cell;
    const error = ended === null || ended.reason === "done" ? undefined : ended.error;
    conclude(this.cell, error === undefined ? { reason: "interrupted" } : { reason: "interrupted", error });
  }

  /** A life has ended. Whether another one follows. */
  goesOn(ended: Ended): boolean {
    this.#lifeEnded?.resolve(ended);
    this.#lifeEnded = null;
    const goesOn = this.keeps && this.#isDue(ended) && this.#isAdmitted();
    if (!goesOn && this.failedBy !== null && ended.reason === "failed")
      this.cell.noteFailure(this.failedBy, ended.error, "end");
    return goesOn;
  }

  #isAdmitted(): boolean {
    if (this.round !== null || this.group.supervisor.admitsRestart()) return true;
    this.#isTooMuch = true;
    return false;
  }

  /** It waits for its next life. `isHeard`: somebody has heard of its error already. */
  rest(ended: Ended, isHeard = false): void {
    const { cell, group, round } = this;
    if (ended.reason === "failed") {
      cell.noteFailure(this.failedBy ?? cell.state.site?.call ?? cell.state.name, ended.error, "restart");
      if (!isHeard && !cell.heard) cell.system.host.report(ended.error);
    }
    this.failedBy = null;
    if (cell.observed) cell.tell({ type: "rested", reason: ended.reason });
    // Whoever was told may have ended it for good.
    if (this.#isFinal) return;
    if (round === null) group.supervisor.restart(this);
    else round.rested(this);
  }

  /** The object for its next life could not be made: that counts as one more life that failed, unless it has ended meanwhile. */
  unmade(error: AgentError): void {
    if (this.#isFinal) return this.cell.system.host.report(error);
    const ended: Ended = { reason: "failed", error };
    this.cell.ended = ended;
    if (this.group.supervisor.admitsRestart()) return this.rest(ended);
    this.#isTooMuch = true;
    conclude(this.cell, ended);
  }

  /** Whether its restart type wants another life after this one. */
  #isDue({ reason }: Ended): boolean {
    return this.group.graph.restart === "permanent" || reason !== "done";
  }

  /** The pause before its next life, in ms. */
  nextPause(): number {
    return this.#pauses?.next() ?? 0;
  }

  /** Its next life begins. */
  revived(): void {
    this.restarts += 1;
    this.#pauses?.begin();
  }

  /** It has ended for good. Whether its supervisor hears of it. */
  concluded(ended: Ended): boolean {
    this.#isFinal = true;
    return this.group.remove(this, ended, this.#isTooMuch);
  }
}
