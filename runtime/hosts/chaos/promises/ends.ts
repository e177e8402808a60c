import { isAgentError } from "../../../core/contract/error.js";
import type { Observation } from "../../../core/contract/observation.js";
import type { Evidence } from "../evidence.js";
import type { Run } from "../run.js";
import { DEADLINE, FAREWELL, farewells } from "../times.js";
import { householdsIn } from "./households.js";
import type { Breach, Promised } from "./promised.js";
import { otherwiseAsked } from "./shutdowns.js";

export const endsInTime: Promised = {
  name: "ends-in-time",
  says: "Who is asked to end has ended by its deadline, its last hooks 5 s after it at the latest",
  broken: (run) => {
    const hung = abandoned(run);
    const known = new Set(hung.map(({ agent }) => agent));
    const slow = run.faults.length === 0 ? forced(run).filter(({ agent }) => !known.has(agent)) : [];
    return [...late(run), ...otherwiseAsked(run.evidence), ...hung, ...slow];
  },
};

/** When a life that went on at some place of the log had ended; null when it never did. */
function endAfter(log: readonly Observation[], index: number, agent: string): number | null {
  const end = log.find(
    (one, at) => at > index && one.agent === agent && (one.type === "ended" || one.type === "rested"),
  );
  return end === undefined ? null : end.time;
}

/** Those that had not ended when their time was over, or had not come to their last hooks. */
function late({ evidence }: Run): Breach[] {
  const { log } = evidence;
  const parents = new Set(householdsIn(evidence).map(({ supervisor }) => supervisor));
  return log.flatMap((entry, index): Breach[] => {
    if (entry.type !== "interrupted") return [];
    const { agent, time, deadline } = entry;
    // At the deadline, the last hooks of its children come first, one group after the other.
    const due = time + deadline + (parents.has(agent) ? farewells(evidence.graphs()) : 0);
    const end = endAfter(log, index, agent);
    const last = Math.min(end ?? Infinity, lastHooksAfter(evidence, index, agent));
    if (end !== null && end <= due + FAREWELL && last <= due) return [];
    const how = end === null ? "never ended" : `ended at ${end} ms`;
    return [{ agent, what: `${agent} was asked at ${time} ms to end within ${deadline} ms, and ${how}` }];
  });
}

/** When the last hooks of an agent began after some place of the log. */
function lastHooksAfter({ calls }: Evidence, index: number, agent: string): number {
  const call = calls.find(
    ({ id, point, index: at }) =>
      id === agent && at > index && (point.handler === "failed" || point.handler === "finalize"),
  );
  return call?.time ?? Infinity;
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
