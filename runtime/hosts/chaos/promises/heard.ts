import type { Observation } from "../../../core/contract/observation.js";
import type { Injection } from "../evidence.js";
import type { Promised } from "./promised.js";

export const errorsAreHeard: Promised = {
  name: "errors-are-heard",
  says: "Whatever is thrown is heard: by a fallback, a hook, whoever asked, whoever awaits the agent, or a person",
  broken: ({ evidence, simulation }) => {
    const heard = new Set<unknown>();
    for (const error of simulation.reported) hear(error, heard);
    for (const entry of evidence.log) hear(errorIn(entry), heard);
    return evidence.injections
      .filter((injection) => isOut(injection) && !heard.has(injection.error))
      .map(({ id, error, thrown }) => ({
        agent: id,
        what: `nobody heard of the error "${error.message}" that was thrown at ${thrown?.time} ms`,
      }));
  },
};

/** Whether its error came out while somebody waited for the call. */
function isOut({ thrown }: Injection): boolean {
  return thrown !== null && !thrown.late;
}

/** The error that everybody who observes is told of. */
function errorIn(entry: Observation): unknown {
  if (entry.type === "failed") return entry.error;
  return entry.type === "ended" && "error" in entry.ended ? entry.ended.error : undefined;
}

/** Whoever hears of an error hears of its causes. */
function hear(error: unknown, heard: Set<unknown>): void {
  for (let one = error; one instanceof Error && !heard.has(one); one = one.cause) heard.add(one);
}
