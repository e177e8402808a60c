import { declaredIn } from "../../model/lookup.js";
import { globalNames } from "../../model/names.js";
import type { Rule } from "./rule.js";

/** What generated and user code needs from JavaScript: a type of that name would stand in front of it. */
const JAVASCRIPT = new Set([
  ...globalNames,
  "Array",
  "BigInt",
  "Boolean",
  "Date",
  "Function",
  "JSON",
  "Map",
  "Math",
  "Number",
  "Object",
  "PromiseLike",
  "Proxy",
  "Readonly",
  "Record",
  "Reflect",
  "RegExp",
  "Set",
  "String",
  "Symbol",
  "AbortSignal",
]);

/** What YAML 1.1 tools, editors among them, read as true, false or nothing. */
const YAML = /^(y|yes|n|no|on|off|true|false|null)$/i;

/** No name may mean something else to JavaScript or to YAML. */
export const reservedNames: Rule = (spec, report) => {
  const states = spec.agents.flatMap((agent) => agent.states);
  const stages = spec.pipelines.flatMap((pipeline) => pipeline.stages);
  const timers = [...spec.agents, ...states].flatMap((owner) => ("timers" in owner ? owner.timers : []));
  const shared = declaredIn(spec);
  for (const { name, span } of shared) {
    if (JAVASCRIPT.has(name)) report("reserved-name", span, { name, reason: "JavaScript's own" });
  }
  const groups = spec.agents.flatMap(({ supervises }) => supervises?.groups ?? []);
  for (const { name, span } of [...shared, ...states, ...stages, ...timers, ...groups]) {
    if (YAML.test(name))
      report("reserved-name", span, { name, reason: "a boolean or null to many YAML tools" });
  }
};
