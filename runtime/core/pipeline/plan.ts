import { AgentError } from "../contract/error.js";
import type { PipelineGraph } from "../graph/pipeline.js";

/**
 * The stages of a pipeline, with its cycles unrolled: a stage in a cycle is there once for each round, and a route that
 * leads back leads to the next round. So no station comes after itself, and two things hold that hold of no graph with
 * cycles.
 *
 * *It never gets stuck*, whatever is full: the last station in this order that has anything hands on to stations that are
 * empty, to `drop`, or to whoever reads the outputs. So it can hand on; then its workers are free, and it can take what
 * waits before it; and so with the one before it. The workers of a stage are shared by its rounds, but only code that runs
 * holds one: a result that waits for room does not, and how many of those there may be is counted for each round apart.
 *
 * *It comes to an end*: when no more inputs come, the first station can say that nothing more will come of it once it is
 * empty, then the second, and so on.
 */
export interface Plan {
  readonly graph: PipelineGraph;
  /** Each leads only to later ones. */
  readonly stations: readonly StationPlan[];
  /** Where inputs go. */
  readonly input: readonly Target[];
}

/** A stage in one round. */
export interface StationPlan {
  readonly stage: string;
  readonly round: number;
  /** This is the round too many: all that comes here fails. */
  readonly refuses: boolean;
  readonly to: readonly Target[];
  /** Where failures go. */
  readonly failed: Target | "stop" | "skip";
}

/** A station by its number, or one of the ends. */
export type Target = number | "output" | "drop";

/** So many stations a pipeline may have: each costs some hundred bytes, in each life. */
const MOST = 100_000;

const plans = new WeakMap<PipelineGraph, Plan>();

/** The plan of a graph, made at its first use. Throws a `usage` error when it has too many stations. */
export function planOf(graph: PipelineGraph): Plan {
  let plan = plans.get(graph);
  if (plan === undefined) {
    plan = new Unrolling(graph).plan();
    plans.set(graph, plan);
  }
  return plan;
}

interface Place {
  readonly stage: string;
  readonly round: number;
}

class Unrolling {
  readonly #graph: PipelineGraph;
  /** From each stage to those that it leads to, by its results or its failures. */
  readonly #edges: ReadonlyMap<string, readonly string[]>;
  /** Where a stage stands when routes back are left out. */
  readonly #ranks: ReadonlyMap<string, number>;
  /** The number of the cycle that a stage is in; alone, it has one of its own. Later ones do not lead to earlier ones. */
  readonly #cycles: ReadonlyMap<string, number>;
  readonly #places: readonly Place[];
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(graph: PipelineGraph) {
    this.#graph = graph;
    this.#edges = edgesOf(graph);
    const order = inOrder(["input", ...Object.keys(graph.stages)], this.#edges);
    this.#ranks = new Map(order.map((stage, rank) => [stage, rank]));
    this.#cycles = cyclesOf(order, this.#edges);
    this.#places = this.#unrolled(order);
    this.#numbers = new Map(this.#places.map((place, number) => [keyOf(place), number]));
  }

  plan(): Plan {
    const input = this.#targets({ stage: "input", round: 0 }, this.#graph.routes["input"] ?? []);
    return { graph: this.#graph, input, stations: this.#places.map((place) => this.#station(place)) };
  }

  get #rounds(): number {
    return this.#graph.rounds ?? 0;
  }

  #unrolled(order: readonly string[]): readonly Place[] {
    const back = new Set(order.flatMap((from) => this.#next(from).filter((to) => this.#leadsBack(from, to))));
    const cyclic = new Set([...back].map((stage) => this.#cycles.get(stage)));
    const lengths = order
      .filter((stage) => stage !== "input")
      .map((stage): [string, number] => {
        if (!cyclic.has(this.#cycles.get(stage))) return [stage, 1];
        return [stage, this.#rounds + (back.has(stage) ? 2 : 1)];
      });
    const count = lengths.reduce((sum, [, length]) => sum + length, 0);
    if (count > MOST) throw tooMany(this.#graph, count);
    const places = lengths.flatMap(([stage, length]) =>
      Array.from({ length }, (_, round) => ({ stage, round })),
    );
    return places.sort((a, b) => this.#compare(a, b));
  }

  #compare(a: Place, b: Place): number {
    const byCycle = need(this.#cycles, a.stage) - need(this.#cycles, b.stage);
    return byCycle || a.round - b.round || need(this.#ranks, a.stage) - need(this.#ranks, b.stage);
  }

  #station(place: Place): StationPlan {
    const { stage, round } = place;
    const refuses = round > this.#rounds;
    const failed = this.#graph.stages[stage]?.failed ?? "stop";
    const ends = failed === "stop" || failed === "skip";
    return {
      stage,
      round,
      refuses,
      to: refuses ? [] : this.#targets(place, this.#graph.routes[stage] ?? []),
      failed: ends ? failed : (this.#target(place, failed) ?? "stop"),
    };
  }

  #targets(from: Place, names: readonly string[]): readonly Target[] {
    return names.flatMap((name) => this.#target(from, name) ?? []);
  }

  /** None for a failure of the round too many that leads round again. */
  #target(from: Place, name: string): Target | undefined {
    if (name === "output" || name === "drop") return name;
    const inside = this.#cycles.get(from.stage) === this.#cycles.get(name);
    const round = !inside ? 0 : this.#leadsBack(from.stage, name) ? from.round + 1 : from.round;
    return this.#numbers.get(keyOf({ stage: name, round }));
  }

  #leadsBack(from: string, to: string): boolean {
    return need(this.#ranks, to) <= need(this.#ranks, from);
  }

  #next(stage: string): readonly string[] {
    return this.#edges.get(stage) ?? [];
  }
}

function tooMany({ pipeline, at }: PipelineGraph, count: number): AgentError {
  const message = `${pipeline} has ${count} stages with its cycles unrolled, and at most ${MOST} can be: lower \`rounds\`, or shorten the cycle (${at})`;
  return new AgentError("usage", message, { agent: pipeline, at });
}

function keyOf({ stage, round }: Place): string {
  return `${stage} ${round}`;
}

function need(numbers: ReadonlyMap<string, number>, stage: string): number {
  return numbers.get(stage) ?? -1;
}

function edgesOf({ stages, routes }: PipelineGraph): Map<string, readonly string[]> {
  const ways = ["input", ...Object.keys(stages)].map((from): [string, readonly string[]] => [
    from,
    [...(routes[from] ?? []), stages[from]?.failed ?? ""].filter((name) => Object.hasOwn(stages, name)),
  ]);
  return new Map(ways);
}

/** All stages, each after those that lead to it, but for routes back. Depth first, without recursion: there may be many. */
function inOrder(names: readonly string[], edges: ReadonlyMap<string, readonly string[]>): string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const root of names) {
    const path = [{ name: root, next: [root].values() }];
    for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
      const { value: name } = last.next.next();
      if (name === undefined) {
        path.pop();
        if (path.length > 0) finished.push(last.name);
      } else if (!seen.has(name)) {
        seen.add(name);
        path.push({ name, next: (edges.get(name) ?? []).values() });
      }
    }
  }
  return finished.reverse();
}

/** Kosaraju's way: in that order, what leads to a stage and has no cycle yet is in its cycle. */
function cyclesOf(
  order: readonly string[],
  edges: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const sources = new Map<string, string[]>(order.map((stage) => [stage, []]));
  for (const [from, to] of edges) for (const stage of to) sources.get(stage)?.push(from);
  const cycles = new Map<string, number>();
  for (const [number, first] of order.entries()) {
    const open = cycles.has(first) ? [] : [first];
    for (let stage = open.pop(); stage !== undefined; stage = open.pop()) {
      if (cycles.has(stage)) continue;
      cycles.set(stage, number);
      open.push(...(sources.get(stage) ?? []));
    }
  }
  return cycles;
}
