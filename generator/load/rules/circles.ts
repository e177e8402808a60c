import type { AgentDef } from "../../model/spec.js";
import type { GroupDef } from "../../model/supervision.js";
import { componentByNode, componentsOf } from "../components.js";

/** A group that leads from its supervisor to a kind of its children: by their numbers among the agents of a spec. */
interface Descent {
  readonly from: number;
  readonly to: number;
  readonly group: GroupDef;
}

/** A way from an agent down to its children, theirs, and so on, that comes back to it. */
export interface Circle {
  readonly agent: AgentDef;
  /** The group that it begins with. */
  readonly group: GroupDef;
  /** As people read it: `Folder → Reader → Folder`. */
  readonly way: string;
}

/** The circles that some groups make, one of each part of the agents that hangs together: the shortest from its first. */
export function circlesOf(
  agents: readonly AgentDef[],
  counts: (group: GroupDef) => boolean,
): readonly Circle[] {
  const graph = descents(agents, counts);
  const components = componentsOf(graph.map((list) => list.map(({ to }) => to)));
  const componentOf = componentByNode(components);
  const inside = graph.map((list) => list.filter(({ from, to }) => componentOf[from] === componentOf[to]));
  return components.flatMap((component) => {
    const start = component.reduce((one, other) => Math.min(one, other));
    const way = shortestWay(start, inside);
    const agent = agents[start];
    const [first] = way;
    if (agent === undefined || first === undefined) return [];
    return [{ agent, group: first.group, way: show(way, agents) }];
  });
}

/** Whether the children of an agent, theirs, and so on, may be such as it is. */
export function leadsBack(agents: readonly AgentDef[]): (agent: string, child: string) => boolean {
  const graph = descents(agents, () => true);
  const componentOf = componentByNode(componentsOf(graph.map((list) => list.map(({ to }) => to))));
  const numbers = new Map(agents.map(({ name }, number) => [name, number]));
  const component = (name: string) => componentOf[numbers.get(name) ?? -1];
  return (agent, child) => component(agent) !== undefined && component(agent) === component(child);
}

function descents(
  agents: readonly AgentDef[],
  counts: (group: GroupDef) => boolean,
): readonly (readonly Descent[])[] {
  const numbers = new Map(agents.map(({ name }, number) => [name, number]));
  return agents.map(({ supervises }, from) =>
    (supervises?.groups.filter(counts) ?? []).flatMap((group) =>
      group.agents.flatMap(({ name }) => {
        const to = numbers.get(name);
        return to === undefined ? [] : [{ from, to, group }];
      }),
    ),
  );
}

/** The shortest way from a node back to it; none where none leads back. */
function shortestWay(start: number, graph: readonly (readonly Descent[])[]): readonly Descent[] {
  const arrivals = new Map<number, Descent>();
  const queue = [...(graph[start] ?? [])];
  // An array hands out what is added while it is read.
  for (const descent of queue) {
    if (arrivals.has(descent.to)) continue;
    arrivals.set(descent.to, descent);
    if (descent.to === start) break;
    queue.push(...(graph[descent.to] ?? []));
  }
  const way: Descent[] = [];
  for (let descent = arrivals.get(start); descent !== undefined; ) {
    way.push(descent);
    descent = descent.from === start ? undefined : arrivals.get(descent.from);
  }
  return way.reverse();
}

/** How many agents of a way are named. */
const NAMED = 8;

function show(way: readonly Descent[], agents: readonly AgentDef[]): string {
  const names = [way[0]?.from, ...way.map(({ to }) => to)].map((number) => agents[number ?? -1]?.name ?? "");
  const left = names.length - NAMED;
  const shown = left > 1 ? [...names.slice(0, NAMED - 1), `${left} more`, ...names.slice(-1)] : names;
  return shown.join(" → ");
}
