import { reachable } from "./reachableStates.js";
import type { Rule } from "./rule.js";

/** An agent reaches `done`, or says that it runs forever. */
export const reachesDone: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    if (agent.forever || reachable(agent).has("done")) continue;
    report("never-done", agent.span, { agent: agent.name }, [
      "Let something lead to `done`, or say `forever: true` when it is meant to run until it is interrupted.",
    ]);
  }
};
