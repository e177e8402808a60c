import { movesOf } from "./moves.js";
import { reachable } from "./reachableStates.js";
import type { Rule } from "./rule.js";

/** An agent reaches `done`, or says that it runs forever: never both, and never neither by oversight. */
export const doneOrForever: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    if (!agent.forever) {
      if (!reachable(agent).has("done")) report("never-done", agent.span, { agent: agent.name }, [END]);
      continue;
    }
    if (agent.output !== undefined) report("forever-with-output", agent.span, { agent: agent.name });
    for (const { from, target } of movesOf(agent)) {
      if (target.name === "done") report("done-in-forever", target.span, { from, agent: agent.name });
    }
  }
};

const END =
  "Let something lead to `done`, or say `forever: true` when it is meant to run until it is interrupted.";
