import { lineOf } from "../../diagnostics/position.js";
import type { Named } from "../../model/spec.js";
import type { Rule } from "./rule.js";

/** Imports, types, events, requests, publications, agents and pipelines share one namespace: each becomes a name in the same generated module. */
export const uniqueNames: Rule = (spec, report) => {
  const kinds: readonly (readonly [kind: string, named: readonly Named[]])[] = [
    ["an import", spec.imports],
    ["a type", spec.types],
    ["an event", spec.events],
    ["a request", spec.requests],
    ["a publication", spec.publications],
    ["an agent", spec.agents],
    ["a pipeline", spec.pipelines],
  ];
  const first = new Map<string, { readonly kind: string; readonly named: Named }>();
  for (const [kind, all] of kinds) {
    for (const named of all) {
      const other = first.get(named.name);
      if (other === undefined) {
        first.set(named.name, { kind, named });
        continue;
      }
      const { source, start } = other.named.span;
      report("duplicate-name", named.span, { name: named.name, kind, other: other.kind }, [
        `It names ${other.kind} in line ${lineOf(source, start)}; give one of them another name.`,
      ]);
    }
  }
};
