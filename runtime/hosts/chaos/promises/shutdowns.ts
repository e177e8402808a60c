import type { Evidence } from "../evidence.js";
import { type ChildOf, type Household, householdsIn, isInService, lifeEndsOf } from "./households.js";
import type { Breach } from "./promised.js";

/** Children whose supervisor asked them to end, and gave them another time than their group's `shutdown`. */
export function otherwiseAsked(evidence: Evidence): Breach[] {
  return householdsIn(evidence).flatMap((household) =>
    household.children.flatMap((child) => wronglyAsked(evidence, household, child)),
  );
}

/** Whoever else may ask a child to end gives it what time they like: of all who did, the supervisor is one. */
function wronglyAsked(evidence: Evidence, household: Household, child: ChildOf): Breach[] {
  const { id, group, graph } = child;
  const told = requestsOf(evidence, household, child);
  const [first] = told;
  if (first === undefined || told.some(({ deadline }) => deadline === graph.shutdown)) return [];
  if (told.some(({ deadline, time }) => deadline === 0 && isOverdue(evidence, household, time))) return [];
  const what = `${id} of ${group} was asked to end within ${first.deadline} ms, and its group says ${graph.shutdown} ms`;
  return [{ agent: household.supervisor, what }];
}

interface Request {
  readonly deadline: number;
  readonly time: number;
}

/** When its supervisor could not but ask it: that one was about to end, or started others again. */
function requestsOf(evidence: Evidence, household: Household, { id }: ChildOf): Request[] {
  const { log, asides } = evidence;
  return log.flatMap((entry, at): Request[] => {
    if (entry.type !== "interrupted" || entry.agent !== id || asides.has(at)) return [];
    const isDue =
      !isInService(evidence, household.supervisor, at) || isRestarting(evidence, household, id, at);
    return isDue ? [entry] : [];
  });
}

/** Whether another child is between two lives, and the strategy starts others again with it. */
function isRestarting(evidence: Evidence, { graph, children }: Household, id: string, at: number): boolean {
  if (graph.strategy === "one_for_one") return false;
  const others = children.filter((other) => other.id !== id);
  return others
    .flatMap((other) => lifeEndsOf(evidence, other.id))
    .some(({ index, restarts, next }) => restarts && index < at && at < (next?.index ?? Infinity));
}

/** At its own deadline, a supervisor ends its children at once. */
function isOverdue({ log }: Evidence, { supervisor }: Household, now: number): boolean {
  return log.some(
    (entry) =>
      entry.type === "interrupted" && entry.agent === supervisor && entry.time + entry.deadline <= now,
  );
}
