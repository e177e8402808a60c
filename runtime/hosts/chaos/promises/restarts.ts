import type { Evidence } from "../evidence.js";
import {
  type ChildOf,
  type Household,
  householdsIn,
  isInService,
  type LifeEnd,
  lifeEndsOf,
} from "./households.js";
import { pausesOf } from "./pauses.js";
import type { Breach, Promised } from "./promised.js";

export const restartsAsDeclared: Promised = {
  name: "restarts-as-declared",
  says: "Children are started again when their group says so, after its pause, and no more often than the supervisor may",
  broken: ({ evidence }) =>
    householdsIn(evidence).flatMap((household) => [
      ...household.children.flatMap((child) => wrongRestarts(evidence, household, child)),
      ...wrongIntensity(evidence, household),
    ]),
};

function wrongRestarts(evidence: Evidence, household: Household, child: ChildOf): Breach[] {
  const ends = lifeEndsOf(evidence, child.id);
  const restarts = ends.flatMap((end) => wrongWith(evidence, household, child, end) ?? []);
  return [...restarts, ...wrongPauses(household, child, ends)].map((what) => ({ agent: child.id, what }));
}

/** Whether a child was started again that was not to be, or the other way round. */
function wrongWith(evidence: Evidence, household: Household, child: ChildOf, end: LifeEnd): string | null {
  const { supervisor, graph } = household;
  const {
    id,
    group,
    graph: { restart },
  } = child;
  if (end.restarts && restart === "temporary") return `${id} of ${group} is temporary, and was started again`;
  if (!isInService(evidence, supervisor, end.index)) return null;
  const isAsked = end.askedAt !== null;
  if (isAsked && !isAskedByChaos(evidence, id, end.askedAt)) return null;
  const isDue = restart === "permanent" || (restart === "transient" && end.failed && !isAsked);
  if (isDue && !end.restarts && countedBefore(evidence, household, end) < graph.intensity.restarts)
    return `${id} of ${group} is ${restart}, and was not started again`;
  if (!isDue && end.restarts && graph.strategy === "one_for_one") {
    return `${id} of ${group} is ${restart}, did not fail, and was started again`;
  }
  return null;
}

/** How many restarts its supervisor has had by then, of those that count. */
function countedBefore(evidence: Evidence, { graph, children }: Household, { index, time }: LifeEnd): number {
  const ends = children.flatMap(({ id }) => lifeEndsOf(evidence, id));
  const isCounted = (end: LifeEnd) =>
    end.restarts && end.index < index && time - end.time <= graph.intensity.within;
  return ends.filter(isCounted).length + awaitingLives(evidence, children, index);
}

/** It was chaos that asked it to end, and not its supervisor. */
function isAskedByChaos({ injections }: Evidence, id: string, index: number | null): boolean {
  return injections.some((one) => one.id === id && one.askedAt === index);
}

/** The pauses before the next lives of one that failed, and is started again alone. */
function wrongPauses({ graph }: Household, child: ChildOf, ends: readonly LifeEnd[]): string[] {
  if (graph.strategy !== "one_for_one") return [];
  return pausesOf(child, ends).flatMap(({ took, least, most }) =>
    took >= least && took <= most
      ? []
      : `${child.id} of ${child.group} was started again after ${took} ms, and its group says ${least} to ${most} ms`,
  );
}

/** More restarts than there may be, or a supervisor that gave up before there were. */
function wrongIntensity(evidence: Evidence, { supervisor, graph, children }: Household): Breach[] {
  const { restarts, within } = graph.intensity;
  const times = children
    .flatMap(({ id }) => lifeEndsOf(evidence, id))
    .filter((end) => end.restarts)
    .map(({ time }) => time)
    .sort((a, b) => a - b);
  const tooMany = times.find((time, n) => n >= restarts && time - (times[n - restarts] ?? 0) <= within);
  if (
    tooMany !== undefined &&
    graph.strategy === "one_for_one" &&
    lifeEndsOf(evidence, supervisor).length < 2
  ) {
    const what = `${supervisor} has restarted children more than ${restarts} times within ${within} ms, at ${tooMany} ms`;
    return [{ agent: supervisor, what }];
  }
  return lifeEndsOf(evidence, supervisor)
    .filter(({ gaveUp }) => gaveUp)
    .flatMap(({ time: end, index }) => {
      const begun = times.filter((time) => time <= end);
      const many = mostWithin(begun, within) + awaitingLives(evidence, children, index);
      if (many >= restarts) return [];
      const what = `${supervisor} gave up after ${many} restarts, and may have ${restarts} within ${within} ms`;
      return [{ agent: supervisor, what }];
    });
}

/** How many permanent children were done, or asked to end, and waited for a next life that did not come any more. */
function awaitingLives(evidence: Evidence, children: readonly ChildOf[], before: number): number {
  const { log } = evidence;
  return children.filter(({ id, graph }) => {
    const last = lifeEndsOf(evidence, id).at(-1);
    if (graph.restart !== "permanent" || last === undefined || last.restarts) return false;
    const left = log.slice(0, before).findLast(({ agent, type }) => agent === id && !AFTERWARDS.has(type));
    return left?.type === "interrupted" || (left?.type === "moved" && left.to === "done");
  }).length;
}

/** What is seen of a life that has ended. */
const AFTERWARDS: ReadonlySet<string> = new Set(["ended", "dead-letter"]);

/** How many of these times lie within so many ms at most: when exactly a supervisor gave up is not seen. */
function mostWithin(times: readonly number[], within: number): number {
  const counts = times.map((last) => times.filter((time) => time <= last && last - time <= within).length);
  return Math.max(0, ...counts);
}
