import type { FailureCare, Observation } from "../../../core/contract/observation.js";
import type { Evidence, Injection } from "../evidence.js";
import type { Run } from "../run.js";
import { householdsIn } from "./households.js";
import type { Breach, Promised } from "./promised.js";

export const errorsAreHeard: Promised = {
  name: "errors-are-heard",
  says: "Whatever is thrown is heard: by a fallback, a hook, whoever asked, whoever awaits the agent, or a person",
  broken: (run) => {
    const heard = heardOutside(run);
    const unheard = failedUnheard(run, heard);
    return [...unheard, ...thrownUnheard(run, heardAnywhere(run, heard))];
  },
};

/** Agents that failed, though nobody awaits, supervises or watches them, and no person was told. */
function failedUnheard({ evidence }: Run, heard: ReadonlySet<unknown>): Breach[] {
  return evidence.log.flatMap((entry) => {
    const error = errorOfEnd(entry);
    if (error === null || heard.has(error)) return [];
    const { agent } = entry;
    return [{ agent, what: `${agent} failed, and nobody heard of it: ${error.message}` }];
  });
}

function thrownUnheard({ evidence }: Run, heard: ReadonlySet<unknown>): Breach[] {
  return evidence.injections
    .filter((injection) => isOut(injection) && !heard.has(injection.error))
    .map(({ id, error, thrown }) => ({
      agent: id,
      what: `nobody heard of the error "${error.message}" that was thrown at ${thrown?.time} ms`,
    }));
}

/** Whether its error came out while somebody waited for the call. */
function isOut({ thrown }: Injection): boolean {
  return thrown !== null && !thrown.late;
}

/** Errors that came to a person, to another agent, to a handler of the same agent but its hook, or to whoever awaits it. */
function heardOutside({ evidence, simulation }: Run): Set<unknown> {
  const heard = new Set<unknown>();
  for (const error of simulation.reported) hear(error, heard);
  for (const { handler, error } of evidence.told) if (handler !== "failed") hear(error, heard);
  const moved = movedBy(evidence);
  for (const entry of evidence.log) {
    const isHeard = evidence.lives.get(entry.agent)?.cell.awaited === true || moved.has(entry.agent);
    if (isHeard) hear(errorOfEnd(entry), heard);
    // Its supervisor acts on it, and may tell a person more than what it was.
    if (entry.type === "failed" && entry.then === "restart") hear(entry.error, heard);
  }
  return heard;
}

/** The same, and what was heard by the agent's own hook, or taken care of as observers can see. */
function heardAnywhere({ evidence }: Run, outside: ReadonlySet<unknown>): Set<unknown> {
  const heard = new Set(outside);
  for (const { error } of evidence.told) hear(error, heard);
  for (const entry of evidence.log) {
    if (entry.type === "failed" && TAKEN.has(entry.then)) hear(entry.error, heard);
    // The end of who was asked to end tells what was wrong along the way.
    if (entry.type === "ended" && entry.ended.reason === "interrupted") hear(entry.ended.error, heard);
  }
  return heard;
}

/** What takes care of an error with no handler that is given it. Of an agent that ends by it, whoever hears of its end does. */
const TAKEN: ReadonlySet<FailureCare> = new Set<FailureCare>([
  "retry",
  "asker",
  "hook",
  "interrupt",
  "restart",
  "skip",
  "stage",
]);

/** Agents whose end has moved a supervisor or a watcher to a state that the spec names, without a handler. */
function movedBy(evidence: Evidence): Set<string> {
  const { log, lives } = evidence;
  const households = householdsIn(evidence).flatMap(({ supervisor, children }) =>
    children.map(({ id, graph }) => ({ id, hears: supervisor, as: graph.finished })),
  );
  const watches = [...lives.values()].flatMap(({ id: hears, cell }) => {
    const own = cell.table.graph.watches ?? {};
    return [...lives.values()].flatMap(({ id, cell: { table } }) => {
      const as = own[table.graph.agent]?.message;
      return as === undefined ? [] : [{ id, hears, as }];
    });
  });
  const moves = new Set(log.flatMap((entry) => (entry.type === "moved" ? `${entry.agent} ${entry.by}` : [])));
  const all = [...households, ...watches].filter(({ hears, as }) => moves.has(`${hears} ${as}`));
  return new Set(all.map(({ id }) => id));
}

/** The error with which an agent has failed for good. */
function errorOfEnd(entry: Observation): Error | null {
  return entry.type === "ended" && entry.ended.reason === "failed" ? entry.ended.error : null;
}

/** Whoever hears of an error hears of its causes. */
function hear(error: unknown, heard: Set<unknown>): void {
  for (let one = error; one instanceof Error && !heard.has(one); one = one.cause) heard.add(one);
}
