import type { AgentDef, Reference, Site, TaskDef } from "../../model/spec.js";
import { componentByNode, componentsOf } from "../components.js";

/** A move from one task to another at which no message can have its turn: by their numbers among the agent's states. */
export interface TaskMove {
  readonly from: number;
  readonly to: number;
  /** Where it is declared. */
  readonly site: Site;
  readonly target: Reference;
}

/** The moves from each of an agent's states, by number. Events states have none. */
export type TaskMoves = readonly (readonly TaskMove[])[];

/** The moves between the tasks of an agent, at the sites of each that count. */
export function taskMoves(agent: AgentDef, sitesOf: (task: TaskDef) => readonly Site[]): TaskMoves {
  const numbers = new Map<string, number>();
  for (const [number, { name, mode }] of agent.states.entries()) {
    if (mode !== "events") numbers.set(name, number);
  }
  return agent.states.map((state, from) =>
    state.mode === "events" ? [] : sitesOf(state).flatMap((site) => movesAt(site, from, numbers)),
  );
}

function movesAt(site: Site, from: number, numbers: ReadonlyMap<string, number>): readonly TaskMove[] {
  return site.next.flatMap((target) => {
    const to = numbers.get(target.name);
    return to === undefined ? [] : [{ from, to, site, target }];
  });
}

/** Tasks that can go round among each other. */
export interface Tangle {
  /** In the order of the file. */
  readonly states: readonly number[];
  /** The moves of a state that stay in the tangle. */
  movesOf(state: number): readonly TaskMove[];
}

/** The parts of an agent where tasks can go round, each as large as it can be. */
export function tanglesOf(moves: TaskMoves): readonly Tangle[] {
  const components = componentsOf(moves.map((list) => list.map(({ to }) => to)));
  const componentOf = componentByNode(components);
  const movesOf = (state: number) =>
    (moves[state] ?? []).filter(({ to }) => componentOf[to] === componentOf[state]);
  const round = components.filter(([first = 0, ...more]) => more.length > 0 || movesOf(first).length > 0);
  return round.map((states) => ({ states: states.toSorted((a, b) => a - b), movesOf }));
}

/** The shortest way round from a state, by one of its moves that may come first; of several, the first declared. */
export function shortestLoop(
  { movesOf }: Tangle,
  start: number,
  mayBeFirst: (move: TaskMove) => boolean = () => true,
): readonly TaskMove[] {
  const arrivals = new Map<number, TaskMove>();
  const queue = movesOf(start).filter(mayBeFirst);
  // An array hands out what is added while it is read.
  for (const move of queue) {
    if (arrivals.has(move.to)) continue;
    arrivals.set(move.to, move);
    if (move.to === start) break;
    for (const next of movesOf(move.to)) queue.push(next);
  }
  return wayTo(start, start, arrivals);
}

/** The moves that led from one state to another. */
function wayTo(end: number, start: number, arrivals: ReadonlyMap<number, TaskMove>): readonly TaskMove[] {
  const way: TaskMove[] = [];
  for (let move = arrivals.get(end); move !== undefined; ) {
    way.push(move);
    move = move.from === start ? undefined : arrivals.get(move.from);
  }
  return way.reverse();
}

/** How many states of a way are named. */
const NAMED = 8;

/** A way as people read it: `Fetching → Resetting → Fetching`. Of a long one the middle is left out. */
export function showWay(way: readonly TaskMove[], { states }: AgentDef): string {
  const [first] = way;
  const numbers = first === undefined ? [] : [first.from, ...way.map(({ to }) => to)];
  const names = numbers.map((number) => states[number]?.name ?? "");
  const left = names.length - NAMED;
  const shown = left > 1 ? [...names.slice(0, NAMED - 1), `${left} more`, ...names.slice(-1)] : names;
  return shown.join(" → ");
}
