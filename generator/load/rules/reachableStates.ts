import type { AgentDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import { targetsOf, timerTargets } from "./moves.js";
import type { Rule } from "./rule.js";

/** Every state can be reached from the initial one, by any move that is declared. */
export const reachableStates: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const reached = reachable(agent);
    for (const { name, span } of agent.states) {
      if (reached.has(name)) continue;
      report("unreachable-state", span, { state: name, agent: agent.name, initial: agent.initial.name }, [
        `States that can be reached: ${listed([...reached].filter((state) => state !== "done" && state !== "stay"))}`,
      ]);
    }
  }
};

/** The names of all states and targets that can be reached. */
export function reachable(agent: AgentDef): ReadonlySet<string> {
  const states = new Map(agent.states.map((state) => [state.name, state]));
  const shared = sharedTargets(agent);
  const reached = new Set([agent.initial.name]);
  // A set hands out what is added while it is read.
  for (const name of reached) {
    const state = states.get(name);
    if (state === undefined) continue;
    for (const target of [...targetsOf(state), ...(shared.get(name) ?? [])]) reached.add(target);
  }
  return reached;
}

/** Where the agent's timers lead, by the state that hears them. */
function sharedTargets(agent: AgentDef): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const timer of agent.timers) {
    for (const { name } of timer.states) {
      const known = targets.get(name) ?? [];
      for (const target of timerTargets(timer)) known.push(target.name);
      targets.set(name, known);
    }
  }
  return targets;
}
