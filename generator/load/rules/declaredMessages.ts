import type { Stance } from "../../model/spec.js";
import { declaredNotes } from "./declared.js";
import type { Rule } from "./rule.js";

/** Every message a state handles, defers or ignores is an event or a request of the spec. */
export const declaredMessages: Rule = (spec, report) => {
  const messages = [...spec.events, ...spec.requests].map(({ name }) => name);
  const declared = new Set(messages);
  const seen = new Set<Stance>();
  for (const state of spec.agents.flatMap((agent) => agent.states)) {
    for (const stance of state.mode === "events" ? state.stances : []) {
      const { name, span } = stance.message;
      if (declared.has(name) || seen.has(stance)) continue;
      seen.add(stance);
      report(
        "unknown-message",
        span,
        { name, owner: `state "${state.name}"` },
        declaredNotes(name, messages, "Messages"),
      );
    }
  }
};
