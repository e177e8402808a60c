import { isEnd } from "../../model/names.js";
import { reachable } from "./reachableStates.js";
import type { Rule } from "./rule.js";

/** An agent reaches `done`, becomes another, or says that it runs forever. */
export const reachesDone: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    if (agent.forever || [...reachable(agent)].some(isEnd)) continue;
    report("never-done", agent.span, { agent: agent.name }, [
      "Let something lead to `done`, or say `forever: true` when it is meant to run until it is interrupted.",
    ]);
  }
};
