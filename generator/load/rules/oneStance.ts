import { stancesOf } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/** A state does one thing with a message: it handles it, defers it or ignores it. */
export const oneStance: Rule = (spec, report) => {
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    const first = new Map<string, string>();
    for (const { message, stance } of stancesOf(state)) {
      const does = stance === "go" ? "handle" : stance;
      const before = first.get(message.name);
      if (before === undefined) first.set(message.name, does);
      else {
        report("two-stances", message.span, { message: message.name, state: state.name }, [
          before === does
            ? `It is listed twice under \`${does}\`.`
            : `It stands under \`${before}\` and under \`${does}\`: keep one.`,
        ]);
      }
    }
  }
};
