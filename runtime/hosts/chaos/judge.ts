import { nameOfFaults } from "./fault.js";
import { PROMISES } from "./promises/all.js";
import type { Breach, Promised } from "./promises/promised.js";
import { comesToRest, isRestless } from "./promises/rest.js";
import type { ChaosFailure } from "./report.js";
import type { Run } from "./run.js";
import { lineOf } from "./words.js";

/** How many of the last observations a failure shows. */
const LAST = 8;

/** Every promise that a run broke. */
export function failuresOf(run: Run, calm: Run, seed: number): ChaosFailure[] {
  const promises = isRestless(run) ? [comesToRest] : PROMISES;
  return promises.flatMap((promised) =>
    distinct(promised.broken(run, calm)).map((breach) => failureOf(run, seed, promised, breach)),
  );
}

/** A fault that stays may break a promise again and again: the first time tells all. */
function distinct(breaches: readonly Breach[]): Breach[] {
  return [...new Map(breaches.map((breach) => [breach.what, breach])).values()];
}

/** Those that tell something new: what happens to an agent without a fault happens with many. */
export function newIn(failures: readonly ChaosFailure[], calm: readonly ChaosFailure[]): ChaosFailure[] {
  const known = new Set(calm.map(kindOf));
  return failures.filter((failure) => !known.has(kindOf(failure)));
}

function kindOf({ promise, by, what }: ChaosFailure): string {
  return `${promise} ${nameIn(by)} ${withoutNumbers(what)}`;
}

/** What happened, whichever agent of its kind it was, and whenever. */
function withoutNumbers(what: string): string {
  return what.replace(/#\d+/g, "").replace(/\d+(\.\d+)? ms/g, "ms");
}

/** The agent's name in the spec, from its id. */
function nameIn(id: string): string {
  return id.replace(/#.*/, "");
}

function failureOf(run: Run, seed: number, { name, says }: Promised, { agent, what }: Breach): ChaosFailure {
  const fault = run.faults.at(-1);
  return {
    agent: fault?.point.agent ?? nameIn(agent),
    state: fault?.point.state ?? "",
    handler: fault?.point.handler ?? "",
    fault: fault?.kind ?? "",
    promise: name,
    says,
    by: agent,
    what,
    last: lastOf(run, agent),
    replay: { seed, fault: nameOfFaults(run.faults) },
  };
}

/** The last that was seen of the agents concerned: the one that broke the promise, and those that faults were put into. */
function lastOf({ evidence }: Run, agent: string): string[] {
  const concerned = new Set([
    agent === "" ? "" : evidence.idOf(agent),
    ...evidence.injections.map(({ id }) => id),
  ]);
  const all = concerned.has("")
    ? evidence.seen
    : evidence.seen.filter(({ agent: id }) => concerned.has(evidence.idOf(id)));
  return all.slice(-LAST).map(lineOf);
}
