import type { Rule } from "./rule.js";

/** A state that falls back to itself pauses in between, or an error that stays makes it spin. */
export const fallbackLoops: Rule = (spec, report) => {
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    if (state.mode === "events" || state.retry !== undefined) continue;
    const itself = state.fallback?.next.find(({ name }) => name === state.name);
    if (itself === undefined) continue;
    report("fallback-loop", itself.span, { state: state.name }, [
      "Pause in between: `retry: { max: 3, backoff: 200ms..5s }`.",
    ]);
  }
};
