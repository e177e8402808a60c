import type { Report } from "../../diagnostics/create.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import type { Reference, Spec, Type } from "../../model/spec.js";
import { listed } from "../listed.js";
import type { Rule } from "./rule.js";
import { typesOf } from "./types.js";

const PRIMITIVES = ["string", "number", "integer", "boolean", "null", "unknown"];

/** What people write from habit, and its name here. */
const HABITS: ReadonlyMap<string, string> = new Map([
  ["int", "integer"],
  ["float", "number"],
  ["double", "number"],
  ["bool", "boolean"],
  ["str", "string"],
  ["text", "string"],
  ["any", "unknown"],
  ["object", "{ $map: unknown }"],
  ["array", "[unknown]"],
  ["list", "[unknown]"],
  ["undefined", "null"],
  ["nil", "null"],
]);

/** Every name a type uses is declared: types, the agents of addresses, the messages of `$accepts`. */
export const declaredTypes: Rule = (spec, report) => {
  const names = { types: namesOf(spec.types), agents: namesOf(spec.agents) };
  const messages = namesOf([...spec.events, ...spec.requests]);
  const seen = new Set<Type>();
  for (const type of typesOf(spec)) {
    // The fields of a named type are also those of a state whose data it is.
    if (seen.has(type)) continue;
    seen.add(type);
    if (type.kind === "reference" && !names.types.has(type.name)) reportType(type, spec, report);
    if (type.kind === "address" && !names.agents.has(type.agent)) {
      const notes = [`Agents: ${listed([...names.agents])}`, ...didYouMean(type.agent, names.agents)];
      report("unknown-agent", type.span, { name: type.agent }, notes);
    }
    if (type.kind !== "accepts") continue;
    for (const { name, span } of type.messages) {
      const notes = [`Messages: ${listed([...messages])}`, ...didYouMean(name, messages)];
      if (!messages.has(name)) report("unknown-message", span, { name, owner: "$accepts" }, notes);
    }
  }
};

function reportType({ name, span }: Reference, spec: Spec, report: Report): void {
  const declared = spec.types.map((type) => type.name);
  const habit = HABITS.get(name.toLowerCase());
  const hint =
    habit === undefined ? didYouMean(name, [...declared, ...PRIMITIVES]) : [`Here it is called ${habit}.`];
  report("unknown-type", span, { name }, [`Types: ${listed([...PRIMITIVES, ...declared])}`, ...hint]);
}

function namesOf(named: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(named.map(({ name }) => name));
}
