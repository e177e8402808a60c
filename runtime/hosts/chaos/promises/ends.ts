import { isAgentError } from "../../../core/contract/error.js";
import type { Observation } from "../../../core/contract/observation.js";
import type { Run } from "../run.js";
import { DEADLINE, farewells } from "../times.js";
import type { Breach, Promised } from "./promised.js";

export const endsInTime: Promised = {
  name: "ends-in-time",
  says: "Who is asked to end has ended by its deadline, its last hooks 5 s after it at the latest",
  broken: (run) => {
    const hung = abandoned(run);
    const known = new Set(hung.map(({ agent }) => agent));
    const slow = run.faults.length === 0 ? forced(run).filter(({ agent }) => !known.has(agent)) : [];
    return [...late(run), ...hung, ...slow];
  },
};

/** When a life that went on at some place of the log had ended; null when it never did. A restart tells how long ago. */
function endAfter(log: readonly Observation[], index: number, agent: string): number | null {
  const end = log.find(
    (one, at) => at > index && one.agent === agent && (one.type === "ended" || one.type === "restarted"),
  );
  if (end === undefined) return null;
  return end.type === "restarted" ? end.time - end.after : end.time;
}

/** Those that had not ended when their time was over. */
function late({ evidence }: Run): Breach[] {
  const { log } = evidence;
  const hooks = farewells(evidence.graphs());
  return log.flatMap((entry, index): Breach[] => {
    if (entry.type !== "interrupted") return [];
    const { agent, time, deadline } = entry;
    const due = time + deadline + hooks;
    const end = endAfter(log, index, agent);
    if (end !== null && end <= due) return [];
    const how = end === null ? "never ended" : `ended at ${end} ms`;
    return [{ agent, what: `${agent} was asked at ${time} ms to end within ${deadline} ms, and ${how}` }];
  });
}

/** Those whose last hooks did not return, though nobody gave them no time for it, or made them hang. */
function abandoned({ evidence, simulation }: Run): Breach[] {
  const hung = evidence.injections.filter(({ kind }) => kind === "hangs").map(({ id }) => id);
  const killed = evidence.log.filter((entry) => entry.type === "interrupted" && entry.deadline === 0);
  const excused = new Set([...hung, ...killed.map(({ agent }) => agent)]);
  return simulation.reported.filter(isAgentError).flatMap(({ code, agent, at, message }) =>
    // A timeout of the spec has a place there.
    code === "timeout" && at === undefined && !excused.has(evidence.idOf(agent))
      ? [{ agent, what: message }]
      : [],
  );
}

/** Those that needed their whole deadline, though nobody disturbed them. */
function forced({ evidence: { log } }: Run): Breach[] {
  return log.flatMap((entry, index): Breach[] => {
    if (entry.type !== "interrupted") return [];
    const { agent, time, deadline } = entry;
    const end = endAfter(log, index, agent);
    if (deadline < DEADLINE || end === null || end < time + deadline) return [];
    const what = `${agent} was asked to end and took all of its ${deadline} ms: does it heed ctx.signal?`;
    return [{ agent, what }];
  });
}
