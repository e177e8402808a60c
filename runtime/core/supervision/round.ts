import type { HostTimer } from "../contract/host.js";
import type { Member } from "./member.js";
import type { Supervisor } from "./supervisor.js";

/**
 * One restart: of a child whose life has ended, and of those that the strategy restarts with it. These are asked to end, group
 * after group in the order in which groups stop; after a pause all are started again in the opposite order.
 */
export class Round {
  readonly #supervisor: Supervisor;
  readonly #members = new Set<Member>();
  readonly #asked = new Set<Member>();
  #pause = 0;
  /** Counts plans to start: one that was replaced is void. */
  #plan = 0;
  #isPlanned = false;
  #timer: HostTimer | null = null;

  constructor(supervisor: Supervisor) {
    this.#supervisor = supervisor;
  }

  /** A child needs another life, and `others` with it. One that comes while the round is under way makes it longer. */
  add(fallen: Member, others: readonly Member[]): void {
    this.#unplan();
    for (const member of [fallen, ...others]) {
      member.round = this;
      this.#members.add(member);
    }
    this.#pause = Math.max(this.#pause, fallen.nextPause());
    this.advance();
  }

  /**
   * The supervisor ends, whose groups have an order of their own: nobody is asked to end any more, and those that have been are
   * started again each for itself.
   */
  breakUp(): void {
    if (this.#isPlanned) return;
    this.#supervisor.closed(this);
    for (const member of this.#members) {
      member.round = null;
      if (!member.isAlive || this.#asked.has(member)) new Round(this.#supervisor).#take(member, this.#pause);
    }
  }

  /** Starts one again alone, when its life has ended. */
  #take(member: Member, pause: number): void {
    member.round = this;
    this.#members.add(member);
    this.#asked.add(member);
    this.#pause = pause;
    this.advance();
  }

  /** A member has ended for good. */
  leave(member: Member): void {
    member.round = null;
    this.#members.delete(member);
    if (this.#members.size > 0) return this.advance();
    this.#unplan();
    this.#supervisor.closed(this);
  }

  /** Asks the next group of members to end; starts all again once none is alive. */
  advance(): void {
    if (this.#isPlanned) return;
    for (const group of this.#supervisor.groups) {
      const alive = [...this.#members].filter((member) => member.group === group && member.isAlive);
      for (const member of alive) this.#ask(member);
      if (alive.length > 0) return;
    }
    this.#planStart();
  }

  #ask(member: Member): void {
    if (this.#asked.has(member) || !member.isAlive) return;
    this.#asked.add(member);
    member.pause();
  }

  #planStart(): void {
    const { host } = this.#supervisor.cell.system;
    this.#isPlanned = true;
    this.#plan += 1;
    const plan = this.#plan;
    const start = () => {
      if (plan === this.#plan) this.#start();
    };
    if (this.#pause > 0) this.#timer = host.after(this.#pause, start);
    else host.soon(start);
  }

  #unplan(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#plan += 1;
    this.#isPlanned = false;
  }

  /** The first that cannot be made begins another round: those that come after it may belong to that one. */
  #start(): void {
    const supervisor = this.#supervisor;
    const members = supervisor.inStartOrder(this.#members);
    for (const member of members) member.round = null;
    supervisor.closed(this);
    for (const member of members) {
      // A supervisor that is over ends those that wait here together with their groups.
      if (supervisor.cell.over) return;
      if (member.round === null && !member.isFinal) supervisor.revive(member, this.#pause);
    }
  }
}
