import { agentDefsOf } from "../../model/lookup.js";
import { movesOf } from "../../model/moves.js";
import type { AgentDef, Spec, Stance } from "../../model/spec.js";
import { stancesOf } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/**
 * A message that an agent takes is handled in one of its states, or taken by what it becomes: deferring or ignoring it
 * everywhere does nothing.
 */
export const handledMessages: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    for (const { message, stance } of neverHandled(agent)) {
      if (stance === "defer" && takenLater(agent, spec).has(message.name)) continue;
      const does = stance === "defer" ? "defers" : "ignores";
      report("never-handled", message.span, { agent: agent.name, message: message.name, does }, [
        "Handle it in one of the states; or take its name out of `defer` and `ignore`, and nobody can send it here.",
      ]);
    }
  }
};

/** The messages that an agent may take once it has become another. */
function takenLater(agent: AgentDef, spec: Spec): ReadonlySet<string> {
  const agents = agentDefsOf(spec);
  const others = movesOf(agent).flatMap(({ target }) => agents.get(target.molts?.name ?? "") ?? []);
  return new Set(others.flatMap(({ messages }) => messages));
}

/** The first stance on each message that no state handles. */
function neverHandled({ states }: AgentDef): readonly Stance[] {
  const first = new Map<string, Stance>();
  const handled = new Set<string>();
  for (const stance of states.flatMap(stancesOf)) {
    const { name } = stance.message;
    if (stance.stance === "handle" || stance.stance === "go") handled.add(name);
    if (!first.has(name)) first.set(name, stance);
  }
  return [...first.values()].filter(({ message }) => !handled.has(message.name));
}
