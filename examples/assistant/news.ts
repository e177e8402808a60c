/** What a user may want to know of the agents. */
import type { Observation, System } from "crb-gen";

/** Tells, from now on, of agents that start again, sessions that expire, and groups of the router that have come to their end. */
export function tellNews(system: System, tell: (words: string) => void): void {
  const groupOf = new Map<string, string>();
  system.observe((observation) => {
    const words = newsOf(observation, groupOf);
    if (words !== null) tell(words);
  });
}

function newsOf(observation: Observation, groupOf: Map<string, string>): string | null {
  const { agent } = observation;
  switch (observation.type) {
    case "started":
      if (observation.supervisor?.startsWith("Router#")) groupOf.set(agent, observation.group ?? "");
      return null;
    case "restarted":
      return `${agent} has crashed and is started again`;
    case "ended": {
      const group = groupOf.get(agent);
      groupOf.delete(agent);
      if (group === undefined || [...groupOf.values()].includes(group)) return null;
      return observation.ended.reason === "done" ? `${agent} has expired` : `${group} have ended`;
    }
    default:
      return null;
  }
}
