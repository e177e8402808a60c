import type { AgentDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import { isRequired } from "../types/fits.js";
import { movesOf } from "./moves.js";
import type { Rule } from "./rule.js";

/** `go` runs no code, so its target must need nothing that code would have to give. */
export const goTargets: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    for (const { from, by, target } of movesOf(agent)) {
      const needs = by === "go" ? needsOf(target.name, agent) : [];
      if (needs.length === 0) continue;
      report("go-needs-data", target.span, { from, target: target.name, needs: listed(needs) }, [
        `Write \`next: [${target.name}]\`, and let a handler give it.`,
      ]);
    }
  }
};

function needsOf(target: string, agent: AgentDef): readonly string[] {
  if (target === "done") return agent.output === undefined ? [] : ["the agent's output"];
  const state = agent.states.find(({ name }) => name === target);
  return (state?.data ?? []).filter(isRequired).map(({ name }) => name);
}
