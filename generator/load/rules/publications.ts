import { messagesOf, publicationsOf } from "../../model/lookup.js";
import type { AgentDef, Reference } from "../../model/spec.js";
import { declaredNotes, knownNames } from "../declared.js";
import type { Rule } from "./rule.js";

/** Everything that an agent publishes or subscribes to is a publication of the spec. */
export const declaredPublications: Rule = (spec, report) => {
  const publications = [...publicationsOf(spec).keys()];
  const known = knownNames(publications);
  const messages = messagesOf(spec);
  for (const { owner, name, span } of spec.agents.flatMap(namedBy)) {
    if (known.has(name)) continue;
    const message = messages.get(name);
    const notes =
      message === undefined
        ? declaredNotes(name, publications, "Publications")
        : [`"${name}" stands under \`${message.kind}s\`: it is handled under \`handle\`.`];
    report("unknown-publication", span, { name, owner }, notes);
  }
};

/** A snapshot is taken between two handlers, so whoever publishes handles messages in some state. */
export const heardPublishers: Rule = (spec, report) => {
  for (const { name, publishes, states } of spec.agents) {
    const [first] = publishes;
    if (first === undefined || states.some(({ mode }) => mode === "events")) continue;
    report("deaf-publisher", first.span, { agent: name, publication: first.name });
  }
};

interface NamedPublication extends Reference {
  readonly owner: string;
}

/** What an agent says for several states is named once. */
function namedBy({ name, publishes, states }: AgentDef): readonly NamedPublication[] {
  const subscribed = states.flatMap((state) =>
    state.mode === "events"
      ? state.subscriptions.map(({ message, on }) => ({
          owner: on === "agent" ? `agent "${name}"` : `state "${state.name}"`,
          ...message,
        }))
      : [],
  );
  const published = publishes.map((reference) => ({ owner: `agent "${name}"`, ...reference }));
  const byPlace = new Map([...published, ...subscribed].map((one) => [one.span.start, one]));
  return [...byPlace.values()];
}
