import { messagesOf, publicationsOf } from "../../model/lookup.js";
import type { Stance } from "../../model/spec.js";
import { stancesOf } from "../../model/stances.js";
import { declaredNotes, knownNames } from "../declared.js";
import type { Rule } from "./rule.js";

/** Every message a state handles, defers or ignores is an event or a request of the spec. */
export const declaredMessages: Rule = (spec, report) => {
  const messages = [...messagesOf(spec).keys()];
  const declared = knownNames(messages);
  const publications = publicationsOf(spec);
  const seen = new Set<Stance>();
  const none = "No message is declared: messages stand under `events` and `requests`.";
  for (const [agent, state] of spec.agents.flatMap((agent) =>
    agent.states.map((state) => [agent, state] as const),
  )) {
    for (const stance of stancesOf(state)) {
      const { name, span } = stance.message;
      if (declared.has(name) || seen.has(stance)) continue;
      seen.add(stance);
      const shared = "on" in stance && stance.on === "agent";
      const owner = shared ? `agent "${agent.name}"` : `state "${state.name}"`;
      const notes = publications.has(name)
        ? [`"${name}" stands under \`publications\`: its changes are handled under \`subscribes\`.`]
        : messages.length === 0
          ? [none]
          : declaredNotes(name, messages, "Messages");
      report("unknown-message", span, { kind: "message", name, owner }, notes);
    }
  }
};
