import { shown } from "../borders/misfit.js";
import type { Cell, Handlers } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError, type AgentErrorCode } from "../contract/error.js";
import type { GroupGraph } from "../graph/supervision.js";
import { isShell, KIND, type Shell, START } from "../life/shell.js";
import { Chain } from "../tools/chain.js";
import { EndSource } from "./endSource.js";
import { Member } from "./member.js";
import type { Supervisor } from "./supervisor.js";

/** A group of a live supervisor. */
export class GroupRun {
  readonly supervisor: Supervisor;
  readonly name: string;
  readonly graph: GroupGraph;
  /** Its place in the order in which groups stop. */
  readonly index: number;
  /** In the order in which they were started. */
  readonly #members = new Chain<Member>();
  /** The same by their keys, where they have any. */
  readonly #keyed: Map<unknown, Member> | null;
  readonly #finished: EndSource;
  /** Its children are to end within so many ms. */
  #deadline = Infinity;
  #whenEmpty: (() => void)[] = [];

  constructor(supervisor: Supervisor, name: string, graph: GroupGraph, index: number) {
    this.supervisor = supervisor;
    this.name = name;
    this.graph = graph;
    this.index = index;
    this.#keyed = graph.key === undefined ? null : new Map();
    this.#finished = new EndSource(supervisor.cell, graph.finished, "finished", name);
  }

  get size(): number {
    return this.#members.size;
  }

  get members(): readonly Member[] {
    return this.#members.items;
  }

  member(key: unknown): Member | undefined {
    return this.#keyed?.get(key);
  }

  /**
   * Starts a child. One that comes into a group that is stopping is asked to end at once, as in CRB, and its end is not heard:
   * whoever replaces the children whose end it hears of would do so for ever.
   */
  spawn(make: () => unknown, key?: unknown): Cell {
    this.#checkMaker(make);
    this.#checkRoom(key);
    const shell = this.fit(make());
    // What makes it may have filled the place.
    this.#checkRoom(key);
    const cell = shell[START]({ system: this.supervisor.cell.system });
    const member = new Member(this, cell, { key, make, isLate: this.#isEnding });
    cell.member = member;
    this.#members.push(member);
    this.#keyed?.set(key, member);
    this.supervisor.size += 1;
    if (member.isLate) member.stop(this.#deadline);
    return cell;
  }

  /** Its children are asked to end, and none comes that would live on. */
  get #isEnding(): boolean {
    return this.#deadline < Infinity;
  }

  /** Asks all its children to end within `deadline` ms. Asked again, only a nearer deadline counts. */
  stop(deadline: number): void {
    if (deadline >= this.#deadline) return;
    this.#deadline = deadline;
    for (const member of this.members) member.stop(deadline);
  }

  /** Stops the group alone. Resolves when it is empty; from then on it takes children again. */
  empty(): Promise<void> {
    if (this.size === 0) return Promise.resolve();
    const empty = new Promise<void>((resolve) => this.#whenEmpty.push(resolve));
    this.stop(this.graph.shutdown);
    return empty;
  }

  /**
   * A child has ended for good. `isTooMuch`: it needed one restart more than there may be. Whether anybody hears of it.
   */
  remove(member: Member, ended: Ended, isTooMuch: boolean): boolean {
    const isHeard = isTooMuch || (!member.isLate && this.#tell(member, ended));
    this.#members.remove(member);
    this.#keyed?.delete(member.key);
    this.supervisor.size -= 1;
    member.round?.leave(member);
    if (this.size === 0) this.#emptied();
    this.supervisor.left(member, ended, isTooMuch);
    return isHeard;
  }

  /** Tells its supervisor which child has ended, and how. Whether it will hear of it. */
  #tell({ agent, cell, key }: Member, ended: Ended): boolean {
    if (!this.#finished.isOpen) return false;
    const { name: group } = this;
    const child = cell.address;
    this.#finished.tell(
      this.#keyed === null ? { group, agent, child, ...ended } : { group, agent, child, key, ...ended },
    );
    return true;
  }

  #emptied(): void {
    if (!this.supervisor.isStopping) this.#deadline = Infinity;
    const tell = this.#whenEmpty;
    this.#whenEmpty = [];
    for (const one of tell) one();
  }

  #checkRoom(key: unknown): void {
    const { max = Infinity, at } = this.graph;
    if (this.supervisor.life.over)
      throw this.#error("ended", "takes no child any more: its supervisor has ended");
    const there = this.member(key);
    if (there !== undefined)
      throw this.#error(
        "usage",
        `has a child of the key ${shown(key)}: ${there.cell.id}; take ctx.group("${this.name}", key).child ?? ….spawn(…) (${at})`,
      );
    if (this.size >= max) throw this.#error("group-full", `has ${max} children, as many as it may (${at})`);
  }

  /** A restart makes a new object: one that is made already lives only once. */
  #checkMaker(make: unknown): void {
    const { agents, at } = this.graph;
    if (typeof make === "function") return;
    const [agent = ""] = agents;
    const given = isShell(make) ? `an object of ${make[KIND]}` : shown(make);
    const takes = `takes a function that makes a new object, () => new ${agent}(…), as every restart needs one`;
    throw this.#error("usage", `${takes}; not ${given} (${at})`);
  }

  /** What was made for a life of a child, if it is an agent of this group. */
  fit(made: unknown): Shell & Handlers {
    const { agents, at } = this.graph;
    const takes = `takes a new object of ${agents.join(" or ")}`;
    if (!isShell(made))
      throw this.#error("usage", `${takes}, not ${isPromise(made) ? NO_PROMISE : shown(made)} (${at})`);
    if (!agents.includes(made[KIND])) throw this.#error("usage", `${takes}, not of ${made[KIND]} (${at})`);
    return made;
  }

  #error(code: AgentErrorCode, what: string): AgentError {
    const { id, state } = this.supervisor.cell;
    const { at } = this.graph;
    return new AgentError(code, `${id}: the group ${this.name} ${what}`, { agent: id, from: state.name, at });
  }
}

const NO_PROMISE = "a promise: make it without await, and wait in its initialize()";

function isPromise(made: unknown): boolean {
  return typeof made === "object" && made !== null && "then" in made;
}
