import { kept } from "../../model/kept.js";
import { targetsByState } from "../../model/moves.js";
import { isEnd } from "../../model/names.js";
import type { AgentDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import { lostParts } from "./lostParts.js";
import type { Rule } from "./rule.js";

/** Every state can be reached from the initial one, by any move that is declared. */
export const reachableStates: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const reached = reachable(agent);
    const lost = agent.states.filter(({ name }) => !reached.has(name));
    for (const [first, ...more] of lostParts(lost, targetsByState(agent))) {
      if (first === undefined) continue;
      const holes = { state: first.name, agent: agent.name, initial: agent.initial.name };
      report("unreachable-state", first.span, holes, [
        ...(more.length === 0 ? [] : [`With it these are lost: ${listed(more.map(({ name }) => name))}.`]),
        `States that can be reached: ${listed([...reached].filter((state) => !isEnd(state) && state !== "stay"))}`,
      ]);
    }
  }
};

/** The names of all states and targets that can be reached. */
export const reachable = kept((agent: AgentDef): ReadonlySet<string> => {
  const targets = targetsByState(agent);
  const reached = new Set([agent.initial.name]);
  // A set hands out what is added while it is read.
  for (const name of reached) for (const target of targets.get(name) ?? []) reached.add(target);
  return reached;
});
