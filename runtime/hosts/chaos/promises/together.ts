import type { Evidence } from "../evidence.js";
import {
  type ChildOf,
  endOf,
  type Household,
  householdsIn,
  isInService,
  type LifeEnd,
  lifeEndsOf,
} from "./households.js";
import type { Breach, Promised } from "./promised.js";

export const restartsTogether: Promised = {
  name: "restarts-together",
  says: "With a child that is started again, its supervisor's strategy starts others again, and no more, in their order",
  broken: ({ evidence }) =>
    householdsIn(evidence).flatMap((household) =>
      household.children.flatMap((child) =>
        lifeEndsOf(evidence, child.id)
          .filter((end) => end.failed && end.next !== null && isUndisturbed(evidence, household, child, end))
          .flatMap((end) => wrongRound(evidence, household, child, end)),
      ),
    ),
};

/** Whether nothing else happened in the family until the child lived again, so that it is clear what it was done for. */
function isUndisturbed(
  evidence: Evidence,
  { supervisor, children }: Household,
  child: ChildOf,
  end: LifeEnd,
): boolean {
  const until = end.next?.index ?? 0;
  const others = children.filter((other) => other !== child).flatMap(({ id }) => lifeEndsOf(evidence, id));
  const isMeanwhile = ({ index, next }: LifeEnd) => index <= until && (next?.index ?? index) >= end.index;
  const isBySupervisor = ({ failed, askedAt }: LifeEnd) =>
    !failed && askedAt !== null && !evidence.asides.has(askedAt);
  return (
    isInService(evidence, supervisor, end.index) &&
    isInService(evidence, supervisor, until) &&
    others.filter(isMeanwhile).every(isBySupervisor) &&
    ![...evidence.asides].some((at) => at >= end.index && at <= until)
  );
}

function wrongRound(
  evidence: Evidence,
  household: Household,
  child: ChildOf,
  { index, next }: LifeEnd,
): Breach[] {
  const until = next === null ? index : evidence.births.indexOf(next);
  const after = next === null ? 0 : next.index;
  const alive = household.children.filter(
    (one) => one.born.index <= index && endOf(evidence, one.id) > index,
  );
  const line = inStartOrder(household, alive);
  const others = line.filter((other) => other !== child);
  const affected = new Set(restartedWith(household, line, child));
  const breach = (other: ChildOf, how: string) => ({
    agent: other.id,
    what: `${child.id} of ${child.group} was started again by ${household.graph.strategy}, and ${other.id} of ${other.group} ${how}`,
  });
  return others.flatMap((other): Breach[] => {
    const reborn = evidence.births.findIndex(({ id, index: at }) => id === other.id && at >= index);
    if (!affected.has(other)) return reborn !== -1 && reborn < until ? [breach(other, "with it")] : [];
    if (endOf(evidence, other.id) <= after) return [];
    if (other.graph.restart === "temporary") return [breach(other, "is temporary, and lives on")];
    if (reborn === -1) return [breach(other, "was not")];
    const isAhead = line.indexOf(other) < line.indexOf(child);
    return isAhead === reborn < until ? [] : [breach(other, "was started again in the wrong order")];
  });
}

/** Children in the order in which they start: the groups from the last to the first. */
function inStartOrder({ graph }: Household, children: readonly ChildOf[]): ChildOf[] {
  const groups = Object.keys(graph.groups).reverse();
  return groups.flatMap((group) => children.filter((child) => child.group === group));
}

/** Those that the strategy starts again with a child. */
function restartedWith({ graph }: Household, line: readonly ChildOf[], child: ChildOf): readonly ChildOf[] {
  if (graph.strategy === "one_for_one") return [];
  return graph.strategy === "one_for_all"
    ? line.filter((one) => one !== child)
    : line.slice(line.indexOf(child) + 1);
}
