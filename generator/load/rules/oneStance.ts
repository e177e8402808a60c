import { stancesOf } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/** A state does one thing with a message: it handles it, defers it or ignores it. */
export const oneStance: Rule = (spec, report) => {
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    const before = new Map<string, readonly string[]>();
    for (const { message, stance } of stancesOf(state)) {
      const does = stance === "go" ? "handle" : stance;
      const others = before.get(message.name) ?? [];
      const [first] = others;
      before.set(message.name, [...others, does]);
      if (first === undefined) continue;
      report("two-stances", message.span, { message: message.name, state: state.name }, [
        others.includes(does)
          ? `It is listed twice under \`${does}\`.`
          : `It stands under \`${first}\` and under \`${does}\`: keep one.`,
      ]);
    }
  }
};
