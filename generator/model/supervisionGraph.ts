import type { Graph } from "../../runtime/core/graph/graph.js";
import type { GroupGraph, SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { endedName, finishedName, startMethod } from "./names.js";
import { placeOf } from "./place.js";
import type { AgentDef } from "./spec.js";
import { watchedBy } from "./supervised.js";
import type { GroupDef, SupervisorDef } from "./supervision.js";

/** What an agent supervises and watches, and whether it may live without a supervisor, in its graph. */
export function supervisionGraph(agent: AgentDef): Pick<Graph, "supervises" | "standalone" | "watches"> {
  const { standalone, supervises } = agent;
  const watched = watchedBy(agent).map(
    ({ name, span }) => [name, { at: placeOf(span), message: endedName(name) }] as const,
  );
  return {
    ...(!standalone && { standalone: false }),
    ...(supervises && { supervises: supervisorGraph(supervises) }),
    ...(watched.length > 0 && { watches: Object.fromEntries(watched) }),
  };
}

function supervisorGraph({ span, strategy, intensity, groups }: SupervisorDef): SupervisorGraph {
  return {
    at: placeOf(span),
    strategy,
    intensity,
    groups: Object.fromEntries(groups.map((group) => [group.name, groupGraph(group)] as const)),
  };
}

function groupGraph(group: GroupDef): GroupGraph {
  const { name, span, agents, key, restart, backoff, shutdown, max, start } = group;
  return {
    at: placeOf(span),
    agents: agents.map((agent) => agent.name),
    ...(key && { keyed: true }),
    restart,
    ...(backoff && { backoff }),
    shutdown,
    ...(max !== undefined && { max }),
    ...(start > 0 && { start: { count: start, call: startMethod(name) } }),
    finished: finishedName(name),
  };
}
