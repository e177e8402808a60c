import { isRequired } from "../../model/fields.js";
import { movesOf } from "../../model/moves.js";
import type { AgentDef } from "../../model/spec.js";
import { listed } from "../listed.js";
import type { Rule } from "./rule.js";

/** `go` runs no code, so its target must need nothing that code would have to give. */
export const goTargets: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const moves = movesOf(agent).filter(({ by }) => by === "go");
    const needs = moves.length === 0 ? new Map<string, readonly string[]>() : needsOf(agent);
    for (const { from, target } of moves) {
      const needed = needs.get(target.name) ?? [];
      if (needed.length === 0) continue;
      report("go-needs-data", target.span, { from, target: target.name, needs: listed(needed) }, [
        `Write \`next: [${target.name}]\`, and let a handler give it.`,
      ]);
    }
  }
};

/** What must be given on the way to each target. */
function needsOf({ states, output }: AgentDef): ReadonlyMap<string, readonly string[]> {
  const needs = states.map(
    ({ name, data }) => [name, data.filter(isRequired).map((field) => field.name)] as const,
  );
  return new Map([...needs, ["done", output === undefined ? [] : ["the agent's output"]]]);
}
