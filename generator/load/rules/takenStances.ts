import { othersOf } from "./others.js";
import type { Rule } from "./rule.js";

/** An events state has a word on every message its agent takes elsewhere, or says that the rest is an error. */
export const takenStances: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    for (const state of agent.states) {
      if (state.mode !== "events" || state.otherwise.said) continue;
      const taken = new Set(state.stances.map(({ message }) => message.name));
      const { first, text, count } = othersOf(agent.messages, taken);
      if (first === undefined) continue;
      report("no-stance", state.span, { state: state.name, messages: text }, [
        `Handle ${count === 1 ? "it" : "them"} here too, or say \`defer: [${first}]\` or \`ignore: [${first}]\`.`,
        "If an error is what you want, say `otherwise: error`, on the state or on the agent.",
      ]);
    }
  }
};
