import { movesOf } from "../../model/moves.js";
import { moltedInto } from "../../model/names.js";
import { declaredNotes, knownNames } from "../declared.js";
import { moltNote } from "../molted.js";
import { agentNames, requireAgent } from "./agents.js";
import type { Rule } from "./rule.js";

/** Every target is a state of the agent, `done`, `stay` or an agent; and the initial state is a state. */
export const declaredTargets: Rule = (spec, report) => {
  const agents = agentNames(spec);
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
      if (target.molts !== undefined) {
        requireAgent(target.molts, agents, report);
        continue;
      }
      if (known.has(target.name) || target.name === "done" || target.name === "stay") continue;
      const molted = moltedInto(target.name);
      const notes =
        molted === undefined ? declaredNotes(target.name, mayStay ? withStay : targets) : [moltNote(molted)];
      report("unknown-target", target.span, { from, target: target.name, agent: agent.name }, notes);
    }
  }
};
