import type { Evidence } from "../evidence.js";
import { type ChildOf, endOf, type Household, householdsIn } from "./households.js";
import type { Breach, Promised } from "./promised.js";

export const stopsInOrder: Promised = {
  name: "stops-in-order",
  says: "A supervisor ends its groups in the order in which they are written, one after the other, and itself last",
  broken: ({ evidence }) =>
    householdsIn(evidence).flatMap((household) => [
      ...outlived(evidence, household),
      ...tooSoon(evidence, household),
    ]),
};

/** Children that were alive when their supervisor had ended. */
function outlived(evidence: Evidence, { supervisor, children }: Household): Breach[] {
  const end = endOf(evidence, supervisor);
  return children
    .filter((child) => child.born.index < end && endOf(evidence, child.id) > end)
    .map(({ id, group }) => ({
      agent: id,
      what: `${id} of ${group} had not ended when its supervisor ${supervisor} had`,
    }));
}

/** Children that were asked to end while others of an earlier group were alive. */
function tooSoon(evidence: Evidence, { supervisor, graph, children }: Household): Breach[] {
  const stop = stopOf(evidence, supervisor);
  if (stop === null) return [];
  const place = (child: ChildOf) => Object.keys(graph.groups).indexOf(child.group);
  return children.flatMap((child) => {
    const asked = evidence.log.findIndex(
      ({ agent, type }, at) =>
        at > stop && agent === child.id && type === "interrupted" && !evidence.asides.has(at),
    );
    const early = children.find(
      (other) => place(other) < place(child) && other.born.index < asked && endOf(evidence, other.id) > asked,
    );
    if (asked === -1 || early === undefined) return [];
    const what = `${child.id} of ${child.group} was asked to end while ${early.id} of ${early.group} was alive`;
    return [{ agent: supervisor, what }];
  });
}

/** Where in the log a supervisor came to its end, one way or another. */
function stopOf({ log }: Evidence, supervisor: string): number | null {
  const index = log.findLastIndex(
    (entry) =>
      entry.agent === supervisor &&
      (entry.type === "interrupted" ||
        (entry.type === "moved" && entry.to === "done") ||
        (entry.type === "failed" && entry.then === "end")),
  );
  const start = log.findLastIndex(({ agent, type }) => agent === supervisor && type === "restarted");
  return index === -1 || start > index ? null : index;
}
