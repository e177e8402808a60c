import { declaredNotes, knownNames } from "../declared.js";
import { movesOf } from "./moves.js";
import type { Rule } from "./rule.js";

/** Every target is a state of the agent, `done` or `stay`; and so is the initial state. */
export const declaredTargets: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const states = agent.states.map(({ name }) => name);
    const targets = [...states, "done"];
    const withStay = [...targets, "stay"];
    const known = knownNames(states);
    const { initial } = agent;
    if (initial.name !== "" && !known.has(initial.name)) {
      report(
        "unknown-initial",
        initial.span,
        { name: initial.name, agent: agent.name },
        declaredNotes(initial.name, states),
      );
    }
    for (const { from, mayStay, target } of movesOf(agent)) {
      if (known.has(target.name) || target.name === "done" || target.name === "stay") continue;
      const notes = declaredNotes(target.name, mayStay ? withStay : targets);
      report("unknown-target", target.span, { from, target: target.name, agent: agent.name }, notes);
    }
  }
};
