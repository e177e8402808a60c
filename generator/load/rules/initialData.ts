import { isRequired } from "../../model/fields.js";
import { sameType } from "../types/same.js";
import { show } from "../types/show.js";
import type { Rule } from "./rule.js";

/**
 * The initial state is entered before any code runs: what it needs comes from its defaults, or from fields of the
 * agent's data with the same name and type.
 */
export const initialData: Rule = (spec, report) => {
  for (const agent of spec.agents) {
    const initial = agent.states.find(({ name }) => name === agent.initial.name);
    const data = new Map(agent.data.map((field) => [field.name, field]));
    for (const field of (initial?.data ?? []).filter(isRequired)) {
      const given = data.get(field.name);
      if (given !== undefined && !given.optional && sameType(given.type, field.type)) continue;
      const note =
        given === undefined
          ? `Add \`${field.name}: ${show(field.type)}\` to the data of "${agent.name}", or give the field a default.`
          : `The data of "${agent.name}" has it as ${given.optional ? "an optional " : ""}${show(given.type)}, the state as ${show(field.type)}: write the same in both.`;
      report("initial-needs-data", field.span, { state: agent.initial.name, field: field.name }, [note]);
    }
  }
};
