import { ENDED } from "../../../core/status.js";
import type { Life } from "../evidence.js";
import type { Run } from "../run.js";
import type { Breach, Promised } from "./promised.js";

export const nothingLeft: Promised = {
  name: "nothing-left",
  says: "When agents have ended, nothing of them is left: no timer, no message, nobody they have started and own",
  broken: (run, calm) => {
    return [
      ...timers(run),
      ...realTimers(run),
      ...contents(run),
      ...orphans(run, new Set(orphansOf(calm).map(kindOf))),
    ];
  },
};

function timers({ simulation: { next } }: Run): Breach[] {
  if (next === undefined) return [];
  return [{ agent: "", what: `all agents have ended, and something still falls due at ${next} ms` }];
}

function realTimers({ realTimers }: Run): Breach[] {
  return realTimers.map(({ agent, what }) => ({
    agent,
    what: `${agent} has ended, and its ${what} has not`,
  }));
}

/** What cells hold after their end. */
function contents({ evidence }: Run): Breach[] {
  return [...evidence.lives.values()].flatMap(({ id, cell }): Breach[] => {
    if (cell.status !== ENDED) return [];
    const inner = cell.belongings?.inner?.size ?? 0;
    const messages = cell.mailbox.drain().length;
    return [
      ...(inner === 0 ? [] : [{ agent: id, what: `${id} has ended, and ${inner} that it ran have not` }]),
      ...(messages === 0
        ? []
        : [{ agent: id, what: `${messages} messages wait for ${id}, which has ended` }]),
    ];
  });
}

function orphans(run: Run, usual: ReadonlySet<string>): Breach[] {
  return orphansOf(run)
    .filter((life) => !usual.has(kindOf(life)))
    .map(({ id, starter }) => ({
      agent: id,
      what:
        `${id} was started by ${starter?.cell.id}, which has ended, and lived on until all were asked to end: ` +
        "start it with { signal: ctx.signal } to own it",
    }));
}

/** Those who live on without whoever has started them, and are not asked to end for it. */
function orphansOf({ evidence, shutdown }: Run): Life[] {
  const before = evidence.log.slice(0, shutdown.index);
  const over = new Set(before.filter(({ type }) => type === "ended").map(({ agent }) => agent));
  const told = new Set(before.filter(({ type }) => type === "interrupted").map(({ agent }) => agent));
  return [...evidence.lives.values()].filter(
    ({ id, cell, starter }) =>
      starter !== null &&
      cell.member === null &&
      over.has(evidence.idOf(starter.cell.id)) &&
      !over.has(id) &&
      !told.has(id),
  );
}

/** Who has started whom, by their names in the spec. */
function kindOf({ cell, starter }: Life): string {
  return `${starter?.cell.table.graph.agent} ${cell.table.graph.agent}`;
}
