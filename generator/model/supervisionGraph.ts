import type { Graph } from "../../runtime/core/graph/graph.js";
import type { GroupGraph, KeyGraph, SupervisorGraph } from "../../runtime/core/graph/supervision.js";
import { endedName, finishedName, startMethod } from "./names.js";
import { partsOf } from "./parts.js";
import { placeOf } from "./place.js";
import type { AgentDef, Spec, Type } from "./spec.js";
import { watchedBy } from "./supervised.js";
import type { GroupDef, SupervisorDef } from "./supervision.js";

/** What an agent supervises and watches, and whether it may live without a supervisor, in its graph. */
export function supervisionGraph(
  agent: AgentDef,
  spec: Spec,
): Pick<Graph, "supervises" | "standalone" | "watches"> {
  const { standalone, supervises } = agent;
  const watched = watchedBy(agent).map(
    ({ name, span }) => [name, { at: placeOf(span), message: endedName(name) }] as const,
  );
  return {
    ...(!standalone && { standalone: false }),
    ...(supervises && { supervises: supervisorGraph(supervises, spec) }),
    ...(watched.length > 0 && { watches: Object.fromEntries(watched) }),
  };
}

function supervisorGraph({ span, strategy, intensity, groups }: SupervisorDef, spec: Spec): SupervisorGraph {
  return {
    at: placeOf(span),
    strategy,
    intensity,
    groups: Object.fromEntries(groups.map((group) => [group.name, groupGraph(group, spec)] as const)),
  };
}

function groupGraph(group: GroupDef, spec: Spec): GroupGraph {
  const { name, span, agents, key, restart, backoff, shutdown, max, start } = group;
  return {
    at: placeOf(span),
    agents: agents.map((agent) => agent.name),
    ...(key && { key: keyGraph(key.type, spec) }),
    restart,
    ...(backoff && { backoff }),
    shutdown,
    ...(max !== undefined && { max }),
    ...(start > 0 && { start: { count: start, call: startMethod(name) } }),
    finished: finishedName(name),
  };
}

/** What keys are, names and unions spelled out. That they are scalars is a law of specs. */
function keyGraph(type: Type, spec: Spec): KeyGraph {
  const parts = partsOf(type, spec);
  const types = parts.flatMap((part) =>
    part.kind === "primitive" && part.name !== "unknown" ? [part.name] : [],
  );
  const values = parts.flatMap((part) => (part.kind === "enum" ? part.values : []));
  return {
    ...(types.length > 0 && { types: [...new Set(types)] }),
    ...(values.length > 0 && { values: [...new Set(values)] }),
  };
}
