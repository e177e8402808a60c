import type { EventsDef } from "../../model/spec.js";
import type { Rule } from "./rule.js";

/** How many messages one warning names. */
const NAMED = 5;

/** An events state has a word on every message its agent takes elsewhere, or says that the rest is an error. */
export const takenStances: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    for (const state of agent.states) {
      if (state.mode !== "events" || state.otherwise.said) continue;
      const { names, more } = untaken(state, agent.messages);
      if (names.length === 0) continue;
      const quoted = names.map((name) => `"${name}"`).join(", ");
      const messages = more > 0 ? `${quoted} and ${more} more` : quoted;
      report("no-stance", state.span, { state: state.name, messages }, [
        `Handle them here too, or say \`defer: [${names[0]}]\` or \`ignore: [${names[0]}]\`.`,
        "If an error is what you want, say `otherwise: error`, on the state or on the agent.",
      ]);
    }
  }
};

function untaken(
  state: EventsDef,
  messages: readonly string[],
): { readonly names: readonly string[]; readonly more: number } {
  const taken = new Set(state.stances.map(({ message }) => message.name));
  const all = messages.length - taken.size;
  const names: string[] = [];
  // Ends as soon as it has enough: an agent may have many states and many messages.
  for (const name of messages) {
    if (names.length === Math.min(all, NAMED)) break;
    if (!taken.has(name)) names.push(name);
  }
  return { names, more: all - names.length };
}
