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
  /** Those of the group asked last that have yet to end. */
  readonly #awaited = new Set<Member>();
  #isAsking = false;
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
    this.#advance();
  }

  /**
   * The supervisor ends, whose groups have an order of their own: nobody is asked to end any more, and those that have been are
   * started again each for itself.
   */
  breakUp(): void {
    if (this.#isPlanned) return;
    this.#supervisor.closed(this);
    const members = [...this.#members];
    this.#members.clear();
    for (const member of members) {
      member.round = null;
      if (!member.isAlive || this.#awaited.has(member))
        new Round(this.#supervisor).#take(member, this.#pause);
    }
  }

  /** Starts one again alone, when its life has ended: it has been asked to end, if it has not. */
  #take(member: Member, pause: number): void {
    member.round = this;
    this.#members.add(member);
    if (member.isAlive) this.#awaited.add(member);
    this.#pause = pause;
    this.#advance();
  }

  /** A member has ended for good. */
  leave(member: Member): void {
    member.round = null;
    this.#members.delete(member);
    if (this.#members.size > 0) return this.rested(member);
    this.#unplan();
    this.#supervisor.closed(this);
  }

  /** A life of a member has ended. */
  rested(member: Member): void {
    this.#awaited.delete(member);
    this.#advance();
  }

  /** Asks the next group of members to end, once the last one has; starts all again once none is alive. */
  #advance(): void {
    if (this.#isPlanned || this.#isAsking) return;
    // Members may end at once when they are asked.
    this.#isAsking = true;
    while (this.#awaited.size === 0) {
      const next = this.#firstAlive();
      if (next.length === 0) break;
      for (const member of next) this.#ask(member);
    }
    this.#isAsking = false;
    if (this.#awaited.size === 0 && this.#members.size > 0) this.#planStart();
  }

  /** The members alive of the first group that has one, in the order in which groups stop. */
  #firstAlive(): readonly Member[] {
    let first: Member[] = [];
    for (const member of this.#members) {
      if (!member.isAlive) continue;
      const ahead = member.group.index - (first[0]?.group.index ?? Infinity);
      if (ahead < 0) first = [member];
      else if (ahead === 0) first.push(member);
    }
    return first;
  }

  /** One that others have ended meanwhile, or whose round was broken up, is not asked. */
  #ask(member: Member): void {
    if (member.round !== this || !member.isAlive) return;
    this.#awaited.add(member);
    member.pause();
  }

  #planStart(): void {
    const { host, scheduler } = this.#supervisor.cell.system;
    this.#isPlanned = true;
    this.#plan += 1;
    const plan = this.#plan;
    const start = () => {
      if (plan === this.#plan) this.#start();
    };
    if (this.#pause > 0) this.#timer = host.after(this.#pause, start);
    else scheduler.take(start);
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
