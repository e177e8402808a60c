import type { Observation } from "../../../core/contract/observation.js";
import type { Breach, Promised } from "./promised.js";

export const livesAreWhole: Promised = {
  name: "lives-are-whole",
  says: "A life is observed from its start to its end, which comes once and last",
  broken: ({ evidence }) => {
    const ended = new Set<string>();
    return evidence.log.flatMap((entry) => breachOf(entry, ended));
  },
};

function breachOf({ agent, type }: Observation, ended: Set<string>): Breach[] {
  // Messages may come after it.
  if (type === "dead-letter") return [];
  if (ended.has(agent)) return [{ agent, what: `${agent} had ended, and was observed again: ${type}` }];
  if (type === "ended") ended.add(agent);
  return [];
}
