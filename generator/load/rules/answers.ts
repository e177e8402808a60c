import { messagesOf } from "../../model/lookup.js";
import { stancesOf } from "../../model/stances.js";
import type { Rule } from "./rule.js";

/** Whoever asks gets what was promised: `go` gives no answer, and only requests have one that may come later. */
export const answers: Rule = (spec, report) => {
  const messages = messagesOf(spec);
  const seen = new Set<object>();
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    for (const stance of stancesOf(state)) {
      if (seen.has(stance)) continue;
      seen.add(stance);
      const { name, span } = stance.message;
      const message = messages.get(name);
      if (stance.stance === "go" && message?.kind === "request" && message.response !== undefined)
        report("go-without-answer", span, { request: name }, [
          `Write \`next: [${stance.target.name}]\`, and let a handler answer.`,
        ]);
      if (stance.stance === "handle" && stance.answer === "later" && message?.kind === "event") {
        report("answer-to-event", span, { event: name });
      }
    }
  }
};
