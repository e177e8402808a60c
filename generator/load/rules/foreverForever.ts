import { movesOf } from "./moves.js";
import type { Rule } from "./rule.js";

/** An agent that says it runs forever has no way to `done`, and no output to end with. */
export const foreverForever: Rule = (spec, report) => {
  for (const agent of spec.agents.filter(({ forever }) => forever)) {
    if (agent.output !== undefined) report("forever-with-output", agent.span, { agent: agent.name });
    for (const { from, target } of movesOf(agent)) {
      if (target.name === "done") report("done-in-forever", target.span, { from, agent: agent.name });
    }
  }
};
