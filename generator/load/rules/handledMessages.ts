import type { AgentDef, Stance } from "../../model/spec.js";
import { stancesOf } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/** A message that an agent takes is handled in one of its states: deferring or ignoring it everywhere does nothing. */
export const handledMessages: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    for (const { message, stance } of neverHandled(agent)) {
      const does = stance === "defer" ? "defers" : "ignores";
      report("never-handled", message.span, { agent: agent.name, message: message.name, does }, [
        "Handle it in one of the states; or take its name out of `defer` and `ignore`, and nobody can send it here.",
      ]);
    }
  }
};

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
