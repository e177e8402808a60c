import type { Observation } from "../../../core/contract/observation.js";
import type { GroupGraph, SupervisorGraph } from "../../../core/graph/supervision.js";
import type { Birth, Evidence } from "../evidence.js";

/** A supervisor and all the children that it has had. */
export interface Household {
  /** The supervisor's id. */
  readonly supervisor: string;
  readonly graph: SupervisorGraph;
  readonly children: readonly ChildOf[];
}

/** A child and its place. */
export interface ChildOf {
  readonly id: string;
  readonly group: string;
  readonly graph: GroupGraph;
  /** When its first life began. */
  readonly born: Birth;
}

const known = new WeakMap<Evidence, readonly Household[]>();

/** Who has supervised whom, in a run that is over. */
export function householdsIn(evidence: Evidence): readonly Household[] {
  const all = known.get(evidence) ?? familiesIn(evidence);
  known.set(evidence, all);
  return all;
}

function familiesIn(evidence: Evidence): Household[] {
  const { lives, births } = evidence;
  const children = new Map<string, ChildOf[]>();
  for (const [id, { cell }] of lives) {
    const group = cell.member?.group;
    const born = births.find((birth) => birth.id === id);
    if (group === undefined || born === undefined) continue;
    const supervisor = evidence.idOf(group.supervisor.cell.id);
    const child = { id, group: group.name, graph: group.graph, born };
    children.set(supervisor, [...(children.get(supervisor) ?? []), child]);
  }
  return [...children].flatMap(([supervisor, all]) => {
    const graph = lives.get(supervisor)?.cell.table.graph.supervises;
    return graph === undefined ? [] : [{ supervisor, graph, children: all }];
  });
}

/** Where in the log an agent ended for good; beyond it when it did not. */
export function endOf({ log }: Evidence, id: string): number {
  const index = log.findLastIndex(({ agent, type }) => agent === id && type === "ended");
  return index === -1 ? Infinity : index;
}

/** The end of one life of a child, perhaps not the last one. */
export interface LifeEnd {
  /** Where in the log it was seen. */
  readonly index: number;
  /** In virtual ms. */
  readonly time: number;
  readonly failed: boolean;
  /** Its error is that of a supervisor that was to restart too often. */
  readonly gaveUp: boolean;
  /** It was asked to end before, in this life: where in the log. */
  readonly askedAt: number | null;
  /** Whether it was started again, or was to be. */
  readonly restarts: boolean;
  /** Its next life; null when none began. */
  readonly next: Birth | null;
}

/** How the lives of an agent ended, from the first to the last. */
export function lifeEndsOf(evidence: Evidence, id: string): LifeEnd[] {
  const lives = evidence.births.filter((birth) => birth.id === id);
  return lives.flatMap((birth, n) => endsOfLife(evidence, id, birth, lives[n + 1] ?? null));
}

/** How one life ended; the next one may have failed to begin, and more than once. */
function endsOfLife({ log }: Evidence, id: string, { index: from }: Birth, next: Birth | null): LifeEnd[] {
  const own = [...log.entries()].slice(from, next?.index).filter(([, entry]) => entry.agent === id);
  const failures = own.filter(([, entry]) => entry.type === "failed" && entry.then === "restart");
  const [over = Infinity] = failures[0] ?? [];
  const [askedAt = null] = own.find(([index, { type }]) => type === "interrupted" && index < over) ?? [];
  if (failures.length > 0) {
    return failures.map(([index, entry]) => {
      return {
        index,
        time: entry.time,
        failed: true,
        gaveUp: isGivenUp(entry),
        askedAt,
        restarts: true,
        next,
      };
    });
  }
  // A message may come between two lives.
  const last = own.findLast(([, { type }]) => type !== "dead-letter");
  if (
    last === undefined ||
    log.find((entry, at) => at >= (next?.index ?? Infinity) && entry.agent === id)?.type === "molted"
  )
    return [];
  const [index, entry] = last;
  const failed = entry.type === "ended" && entry.ended.reason === "failed";
  if (next === null && entry.type !== "ended") return [];
  return [
    { index, time: entry.time, failed, gaveUp: isGivenUp(entry), askedAt, restarts: next !== null, next },
  ];
}

function isGivenUp(entry: Observation): boolean {
  const error = errorOf(entry);
  return (
    error !== null &&
    "code" in error &&
    error.code === "restart-intensity" &&
    "agent" in error &&
    error.agent === entry.agent
  );
}

function errorOf(entry: Observation): Error | null {
  if (entry.type === "failed") return entry.error;
  return entry.type === "ended" && entry.ended.reason === "failed" ? entry.ended.error : null;
}

/** Whether a supervisor did its work at a place in the log: it was neither asked to end, nor about to by itself. */
export function isInService({ log }: Evidence, supervisor: string, at: number): boolean {
  const own = (entry: Observation) => entry.agent === supervisor;
  const before = log.slice(0, at).findLast((entry) => own(entry) && (isStart(entry) || isStop(entry)));
  const after = log.slice(at).find((entry) => own(entry) && isStop(entry));
  if (before === undefined || !isStart(before)) return false;
  // What ends an agent without a word before it, such as an undeclared move, is seen only when its children have ended.
  return after?.type !== "ended" && after?.type !== "failed";
}

function isStart({ type }: Observation): boolean {
  return type === "started" || type === "restarted" || type === "molted";
}

function isStop(entry: Observation): boolean {
  if (entry.type === "moved") return entry.to === "done";
  if (entry.type === "failed") return entry.then === "end" || entry.then === "restart";
  return entry.type === "interrupted" || entry.type === "ended";
}
