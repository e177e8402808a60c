import type { Rule } from "./rule.js";

/** A state that is repaired pauses before it runs again, or an error that stays makes it spin. */
export const repairLoops: Rule = (spec, report) => {
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    if (state.mode === "events" || state.repair === undefined) continue;
    const pauses = state.retry !== undefined || (state.repeat?.every ?? 0) > 0;
    if (pauses) continue;
    report("repair-loop", state.repair, { state: state.name }, [
      "Pause in between: `retry: { max: 3, backoff: 200ms..5s }`.",
    ]);
  }
};
