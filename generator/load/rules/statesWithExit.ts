import type { AgentDef, StateDef } from "../../model/spec.js";
import { heardBy } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/** An agent cannot end up where nothing can happen any more. */
export const statesWithExit: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const hearing = new Set(agent.timers.flatMap(({ states }) => states.map(({ name }) => name)));
    for (const state of agent.states) {
      if (!hasExit(state, agent, hearing))
        report("no-exit", state.span, { state: state.name, problem: problemOf(state) }, [hint(state, agent)]);
    }
  }
};

/** A supervisor may do nothing besides: its children keep it going. */
function hasExit(state: StateDef, { supervises }: AgentDef, hearing: ReadonlySet<string>): boolean {
  if (state.mode !== "events") return state.next.length > 0 || state.repeat !== undefined;
  const handles = state.stances.some(({ stance }) => stance === "handle" || stance === "go");
  const hears = [...state.timers, ...heardBy(state)].length > 0;
  return handles || hears || hearing.has(state.name) || supervises !== undefined;
}

function problemOf(state: StateDef): string {
  return state.mode === "events" ? "handles nothing and" : "runs and then";
}

function hint(state: StateDef, agent: AgentDef): string {
  if (state.mode === "events")
    return "Handle a message, add a timer, or move to `done` in place of coming here.";
  const other = agent.states.find(({ name }) => name !== state.name)?.name;
  const next = `\`next: ${other === undefined ? "[done]" : `[${other}, done]`}\``;
  const repeat = state.mode === "duty" ? "" : ", or let it run again and again with `repeat: true`";
  return `Say where it leads, such as ${next}${repeat}.`;
}
