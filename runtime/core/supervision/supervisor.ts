import type { Cell } from "../cell.js";
import type { Ended } from "../contract/address.js";
import { AgentError, failureOf, placed, toError } from "../contract/error.js";
import { unknownName } from "../contract/unknownName.js";
import type { SupervisorGraph } from "../graph/supervision.js";
import { beginAgain } from "../life/begin.js";
import { fail } from "../life/end.js";
import type { Life } from "../life/life.js";
import { GroupRun } from "./groupRun.js";
import { Intensity } from "./intensity.js";
import type { Member } from "./member.js";
import { nextLife } from "./nextLife.js";
import { Round } from "./round.js";

/** Makes an agent a supervisor, if its graph says so: at its start, and whenever another object takes its cell. */
export function supervise(cell: Cell): void {
  const { supervises } = cell.table.graph;
  if (supervises !== undefined) cell.own.supervisor = new Supervisor(cell, supervises);
  else if (cell.belongings !== null) cell.belongings.supervisor = null;
}

/** The groups of an agent, for one life of it: starts, restarts and stops its children, as OTP's supervisors do. */
export class Supervisor {
  readonly cell: Cell;
  /** Whose children they are. */
  readonly life: Life;
  /** In the order in which they stop. */
  readonly groups: readonly GroupRun[];
  /** How many children there are in all groups. */
  size = 0;
  /** Groups end one after the other, and none takes a child any more that would live on. */
  isStopping = false;
  readonly #graph: SupervisorGraph;
  readonly #intensity: Intensity;
  /** The restart under way, where the strategy restarts children together. */
  #round: Round | null = null;
  /** Everything is ended at once. */
  #isKilling = false;
  #whenEmpty: (() => void)[] = [];
  /** It is about to see which group is to end next. */
  #isAdvancing = false;

  constructor(cell: Cell, graph: SupervisorGraph) {
    this.cell = cell;
    this.life = cell.life;
    this.#graph = graph;
    this.#intensity = new Intensity(graph.intensity);
    this.groups = Object.entries(graph.groups).map(
      ([name, group], index) => new GroupRun(this, name, group, index),
    );
  }

  group(name: string): GroupRun {
    const group = this.groups.find((one) => one.name === name);
    if (group !== undefined) return group;
    const known = this.groups.map((one) => one.name);
    throw unknownName(this.cell, { lacks: "supervises no group", name, has: "its groups", known });
  }

  /** Starts the children that start with it. One that cannot be made fails it. */
  start(): void {
    if (this.cell.stopped !== null) return;
    for (const group of [...this.groups].reverse()) {
      const { start, at } = group.graph;
      if (start === undefined || this.cell.over) continue;
      try {
        for (let index = 0; index < start.count; index++)
          group.spawn(() => this.cell.agent[start.call]?.(index));
      } catch (thrown) {
        fail(this.cell, failureOf(this.cell, start.call, at, toError(thrown)));
      }
    }
  }

  /** Ends the groups one after the other, the next one when the last is empty; then calls back. */
  stop(then?: () => void): void {
    this.isStopping = true;
    this.#round?.breakUp();
    if (then !== undefined) this.#whenEmpty.push(then);
    this.#advance();
  }

  /** The same, and nobody is waited for but last hooks. */
  kill(then: () => void): void {
    this.#isKilling = true;
    this.stop(then);
  }

  #advance(): void {
    if (this.#isAdvancing) return;
    this.#isAdvancing = true;
    this.cell.system.consequences.add(() => this.#stopNext());
  }

  #stopNext(): void {
    this.#isAdvancing = false;
    for (const group of this.groups) {
      group.stop(this.#isKilling ? 0 : group.graph.shutdown);
      if (group.size > 0) return;
    }
    this.#emptied();
  }

  /** An agent that is asked to end goes on to what is queued; one that is to live again leaves that for its next life. */
  #emptied(): void {
    const then = this.#whenEmpty;
    this.#whenEmpty = [];
    for (const one of then) one();
    if (this.cell.over) return;
    const { stopped, keeps } = this.cell;
    if (stopped !== null && keeps) stopped.unheeded = true;
    this.cell.wake();
  }

  /** A child has ended for good. */
  left(member: Member, ended: Ended, isTooMuch: boolean): void {
    if (isTooMuch) this.#escalate(member, ended);
    if (this.isStopping) this.#advance();
  }

  /** Counts a restart. Whether there may be one more. */
  admitsRestart(): boolean {
    return this.#intensity.admits(this.cell.system.host.now());
  }

  #escalate({ cell: { id }, group }: Member, ended: Ended): void {
    const { cell } = this;
    const { intensity, at } = this.#graph;
    const how = ended.reason === "failed" ? `failed: ${ended.error.message}` : `is ${ended.reason}`;
    const message =
      `${cell.id}: its children were restarted ${intensity.restarts} times within ${intensity.within} ms, and may not be once ` +
      `more; the last was ${id} of ${group.name}, which ${how}`;
    const cause = ended.reason === "done" ? undefined : ended.error;
    fail(
      cell,
      new AgentError("restart-intensity", placed(message, at), {
        agent: cell.id,
        from: cell.state.name,
        at,
        cause,
      }),
    );
  }

  /**
   * Restarts a child whose life has ended, and those that the strategy restarts with it: nobody, when the groups are ending, for
   * that would ask children to end before the turn of their group.
   */
  restart(member: Member): void {
    if (this.isStopping || this.#graph.strategy === "one_for_one") return new Round(this).add(member, []);
    this.#round ??= new Round(this);
    this.#round.add(member, this.#restartedWith(member));
  }

  #restartedWith(member: Member): readonly Member[] {
    const { strategy } = this.#graph;
    const all = this.inStartOrder(this.groups.flatMap(({ members }) => members));
    const from = strategy === "one_for_all" ? 0 : all.indexOf(member);
    return all.slice(from).filter((other) => other !== member && !other.isFinal);
  }

  /** Children in the order in which they start: the groups from the last to the first. */
  inStartOrder(some: Iterable<Member>): readonly Member[] {
    return [...some].sort(
      (one, other) => other.group.index - one.group.index || one.cell.number - other.cell.number,
    );
  }

  closed(round: Round): void {
    if (this.#round === round) this.#round = null;
  }

  /** Begins the next life of a child, `after` ms after the last one, if it can be made. */
  revive(member: Member, after: number): void {
    const { cell, group } = member;
    try {
      if (!nextLife(member)) return;
    } catch (thrown) {
      const cause = toError(thrown);
      const { at } = group.graph;
      const message = `${this.cell.id}: no next life of ${cell.id} of ${group.name} could be made: ${cause.message}`;
      return member.unmade(
        new AgentError("handler-failed", placed(message, at), { agent: this.cell.id, at, cause }),
      );
    }
    supervise(cell);
    member.revived();
    const { restarts } = member;
    beginAgain(cell, () => ({ type: "restarted", state: cell.state.name, restarts, after }));
  }
}
