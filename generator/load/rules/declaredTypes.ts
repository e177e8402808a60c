import type { Report } from "../../diagnostics/create.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import type { Reference } from "../../model/spec.js";
import { listed } from "../listed.js";
import { PRIMITIVES } from "../types/primitives.js";
import { declaredNotes } from "./declared.js";
import type { Rule } from "./rule.js";
import { typesOf } from "./types.js";

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
  const types = namesOf(spec.types, PRIMITIVES);
  const agents = namesOf(spec.agents);
  const messages = namesOf([...spec.events, ...spec.requests]);
  for (const type of typesOf(spec)) {
    if (type.kind === "reference" && !types.known.has(type.name)) reportType(type, types.list, report);
    if (type.kind === "address" && !agents.known.has(type.agent)) {
      report(
        "unknown-agent",
        type.span,
        { name: type.agent },
        declaredNotes(type.agent, agents.list, "Agents"),
      );
    }
    for (const { name, span } of type.kind === "accepts" ? type.messages : []) {
      if (messages.known.has(name)) continue;
      const notes = declaredNotes(name, messages.list, "Messages");
      report("unknown-message", span, { name, owner: "$accepts" }, notes);
    }
  }
};

function reportType({ name, span }: Reference, types: readonly string[], report: Report): void {
  const habit = HABITS.get(name.toLowerCase());
  const hint = habit === undefined ? didYouMean(name, types) : [`Here it is called ${habit}.`];
  report("unknown-type", span, { name }, [`Types: ${listed(types)}`, ...hint]);
}

interface Names {
  readonly list: readonly string[];
  readonly known: ReadonlySet<string>;
}

function namesOf(named: readonly { readonly name: string }[], before: readonly string[] = []): Names {
  const list = [...before, ...named.map(({ name }) => name)];
  return { list, known: new Set(list) };
}
