/**
 * Random pipelines, with random faults: what a property needs to make one, to run it, and to count over its books. All that
 * happens is drawn from a seed, so that a failing run can be seen again.
 */
import { Simulation } from "crb-gen/simulation";
import fc from "fast-check";
import type { Counts, StageCounts } from "../../runtime/core/contract/pipeline.js";
import type { PipelineGraph, StageGraph } from "../../runtime/core/graph/pipeline.js";
import { seeded } from "../../runtime/hosts/simulation/random.js";
import { agent, graph as agentGraph, task } from "./agents.js";
import {
  agentStage,
  type Ctx,
  chunk,
  graphOf,
  type Handlers,
  type Live,
  map,
  merge,
  pipeline,
  split,
} from "./pipelines.js";
import { boss, group, supervises, world } from "./supervised.js";

const KINDS = { map, split, merge, agent: agentStage } as const;

export interface RandomStage {
  readonly kind: keyof typeof KINDS | "chunk";
  readonly concurrency: number;
  readonly ordered: boolean;
  readonly failed: "skip" | "Rejects" | "stop";
  readonly retry: boolean;
  readonly timeout: boolean;
  /** Which of those after it, or the ends, it leads to. */
  readonly to: readonly number[];
  /** Which of those up to it, by a way back. */
  readonly back: number | null;
}

export interface RandomPipeline {
  readonly stages: readonly RandomStage[];
  readonly input: readonly number[];
  readonly capacity: number;
  readonly rounds: number;
  readonly inputs: number;
  readonly seed: number;
}

const ways = fc.array(fc.nat(20), { minLength: 1, maxLength: 2 });

const stages = fc.array(
  fc.record({
    kind: fc.constantFrom("map", "map", "split", "merge", "chunk", "agent"),
    concurrency: fc.integer({ min: 1, max: 3 }),
    ordered: fc.boolean(),
    failed: fc.constantFrom("skip", "Rejects"),
    retry: fc.boolean(),
    timeout: fc.boolean(),
    to: ways,
    back: fc.option(fc.nat(20), { freq: 3 }),
  }),
  { minLength: 1, maxLength: 6 },
);

export const randomPipelines: fc.Arbitrary<RandomPipeline> = fc.record({
  stages: stages as fc.Arbitrary<readonly RandomStage[]>,
  input: ways,
  capacity: fc.integer({ min: 1, max: 3 }),
  rounds: fc.integer({ min: 1, max: 3 }),
  inputs: fc.integer({ min: 0, max: 12 }),
  seed: fc.nat(1_000_000),
});

/** Such that fail themselves now and then, and whose values go one way only: the books of a hard end are exact then. */
export const fragilePipelines: fc.Arbitrary<RandomPipeline> = fc
  .tuple(randomPipelines, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }))
  .map(([random, stops]) => ({
    ...random,
    input: random.input.slice(0, 1),
    stages: random.stages.map((stage, index) => ({
      ...stage,
      failed: stops[index] === true ? "stop" : stage.failed,
      to: stage.to.slice(0, 1),
      back: null,
    })),
  }));

const nameOf = (index: number) => `S${index}`;

/** Those after a stage, and the ends. */
function targetsOf(from: number, count: number, picks: readonly number[]): string[] {
  const later = Array.from({ length: count - from - 1 }, (_, index) => nameOf(from + 1 + index));
  const all = [...later, "output", "drop"];
  return [...new Set(picks.map((pick) => all[pick % all.length] ?? "drop"))];
}

export function graphOfRandom({ stages, input, capacity, rounds }: RandomPipeline): PipelineGraph {
  const routes: Record<string, readonly string[]> = { input: targetsOf(-1, stages.length, input) };
  const made: Record<string, StageGraph> = {};
  for (const [index, stage] of stages.entries()) {
    const back = stage.back === null ? [] : [nameOf(stage.back % (index + 1))];
    routes[nameOf(index)] = [...targetsOf(index, stages.length, stage.to), ...back];
    made[nameOf(index)] = stageOf(stage, index);
  }
  routes["Rejects"] = ["output"];
  made["Rejects"] = map("rejects");
  return graphOf(made, routes, { queue: { capacity, full: "wait" }, rounds });
}

function stageOf(
  { kind, concurrency, failed, ordered, retry, timeout }: RandomStage,
  index: number,
): StageGraph {
  const more = {
    failed,
    ...(ordered ? { ordered: true as const } : {}),
    ...(retry ? { retry: { max: 1, backoff: [1, 5] as const } } : {}),
    ...(timeout ? { timeout: 20 } : {}),
  };
  if (kind === "chunk") return chunk(concurrency + 1, { ...more, ...(timeout ? { within: 10 } : {}) });
  const one = kind === "merge" ? { concurrency: 1, ...(retry ? { count: 3 } : {}) } : { concurrency };
  return KINDS[kind](`run${index}`, { ...more, ...one });
}

/** How many runs of each stage there are at once, and the most there were. One that was given up is none any more. */
export class Watch {
  readonly #now = new Map<string, Set<Ctx>>();
  readonly most = new Map<string, number>();

  enter(ctx: Ctx): void {
    const now = this.#now.get(ctx.stage) ?? new Set();
    this.#now.set(ctx.stage, now.add(ctx));
    this.most.set(ctx.stage, Math.max(now.size, this.most.get(ctx.stage) ?? 0));
    ctx.signal.addEventListener("abort", () => this.leave(ctx));
  }

  leave(ctx: Ctx): void {
    this.#now.get(ctx.stage)?.delete(ctx);
  }
}

/** Handlers that now and then throw, give nothing, take their time, or never come back where there is a timeout. */
function handlersOf({ stages, seed }: RandomPipeline, watch: Watch): Handlers {
  const random = seeded(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const handlers: Handlers = { rejects: (failure: unknown) => failure };
  for (const [index, { kind, timeout }] of stages.entries()) {
    const behave = async (value: unknown, ctx: Ctx): Promise<unknown> => {
      watch.enter(ctx);
      if (timeout && draw(8) === 0) await ctx.sleep(1e9);
      await ctx.sleep(draw(6));
      watch.leave(ctx);
      if (draw(6) === 0) throw new Error("bad luck");
      return draw(8) === 0 ? null : value;
    };
    const one = (value: unknown, ctx: Ctx) => {
      if (draw(2) === 0) return behave(value, ctx);
      if (draw(6) === 0) throw new Error("bad luck at once");
      return draw(8) === 0 ? null : value;
    };
    const parts = (value: unknown, ctx: Ctx) => {
      const all = Array.from({ length: draw(4) }, () => value);
      const way = draw(3);
      if (way === 0) return all;
      if (way === 1) return all.values();
      return later(all, () => ctx.sleep(draw(3)));
    };
    const fold = (_: unknown, value: unknown, ctx: Ctx) => one(value ?? 0, ctx);
    const worker = (value: unknown) =>
      agent(agentGraph({ Work: task("work", ["done"]) }), {
        work: async (
          _: unknown,
          ctx: { sleep(ms: number): Promise<void>; next(to: string, data: unknown): unknown },
        ) => {
          await ctx.sleep(draw(4));
          if (draw(6) === 0) throw new Error("the agent has bad luck");
          return ctx.next("done", value);
        },
      });
    handlers[`run${index}`] =
      kind === "split" ? parts : kind === "merge" ? fold : kind === "agent" ? worker : one;
  }
  return handlers;
}

async function* later(values: readonly unknown[], pause: () => Promise<void>) {
  for (const value of values) {
    await pause();
    yield value;
  }
}

export interface RandomRun extends Pick<Live, "sim" | "door"> {
  readonly graph: PipelineGraph;
  readonly watch: Watch;
}

export function liveRandom(random: RandomPipeline): RandomRun {
  const sim = new Simulation({ seed: random.seed });
  const watch = new Watch();
  const graph = graphOfRandom(random);
  const subject = pipeline(graph, handlersOf(random, watch));
  return { sim, graph, watch, door: subject.spawn({ system: sim.system }) };
}

/** One that is started again by its supervisor as often as it fails. */
export async function supervisedRandom(random: RandomPipeline): Promise<RandomRun> {
  const watch = new Watch();
  const graph = graphOfRandom(random);
  const handlers = handlersOf(random, watch);
  const groups = group("A", { agents: ["Tested"], restart: "transient" });
  const intensity = { restarts: 1_000_000, within: 1000 };
  const { sim, tell } = world(boss(supervises(groups, { intensity })), random.seed, false);
  const door = await tell((ctx) => ctx.group("A").spawn(() => pipeline(graph, handlers)));
  return { sim, graph, watch, door: door as unknown as RandomRun["door"] };
}

/** How often a route from one place leads to another. */
function times(graph: PipelineGraph, from: string, to: string): number {
  return (graph.routes[from] ?? []).filter((name) => name === to).length;
}

/** How many values were handed to a place, by the books of those that lead there. */
export function handedTo(graph: PipelineGraph, counts: Counts, place: string): number {
  let sum = counts.inputs * times(graph, "input", place);
  for (const [name, { given, failed }] of Object.entries(counts.stages)) {
    sum += given * times(graph, name, place);
    if (graph.stages[name]?.failed === place) sum += failed;
  }
  return sum;
}

/** What a stage says has become of all that came to it. */
export function accounted({ waiting, running, done, failed, lost }: StageCounts): number {
  return waiting + running + done + failed + lost;
}
