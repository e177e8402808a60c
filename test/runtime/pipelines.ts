/**
 * Small pipelines by hand: stages and routes, and handlers beside them. A stage without a handler of its own has one that
 * gives what it is given.
 */
import { Pipeline, type PipelineGraph } from "crb-gen/codegen";
import { Simulation } from "crb-gen/simulation";
import type { Counts, PipelineAddress, Summary } from "../../runtime/core/contract/pipeline.js";
import type { StageGraph } from "../../runtime/core/graph/pipeline.js";
import type { StageContext } from "../../runtime/core/pipeline/stageContext.js";

export type { StageContext as Ctx };

type Anything = Record<string, unknown>;

interface Loosely {
  readonly name: string;
  readonly data: Anything;
  readonly output: Summary;
  readonly address: PipelineAddress<unknown, unknown>;
  readonly input: unknown;
  readonly outputs: unknown;
  readonly stages: Anything;
}

/** Any pipeline, its data open to tests. */
export class Loose extends Pipeline<Loosely> {
  declare data: Anything;
}

export type Handlers = Record<string, unknown> & ThisType<Loose>;

const COMMON = { at: "specs/tested.yaml:9", concurrency: 1, failed: "stop" };

type More = Partial<Omit<StageGraph, "kind">> & Anything;

/** Stages whose method has the name of the stage, in small letters. */
export function map(call: string, more: More = {}): StageGraph {
  return { kind: "map", mode: "async", call, ...COMMON, ...more } as StageGraph;
}

export function split(call: string, more: More = {}): StageGraph {
  return { ...map(call, more), kind: "split" } as StageGraph;
}

export function merge(call: string, more: More = {}): StageGraph {
  return { kind: "merge", call, ...COMMON, ...more } as StageGraph;
}

export function chunk(max: number, more: More = {}): StageGraph {
  return { kind: "chunk", max, ...COMMON, ...more } as StageGraph;
}

export function agentStage(call: string, more: More = {}): StageGraph {
  return { kind: "agent", agent: "Worker", call, ...COMMON, ...more } as StageGraph;
}

export type Routes = PipelineGraph["routes"];

/** The routes of stages in a row: `row("input", "Double", "output")`. */
export function row(...names: string[]): Routes {
  return Object.fromEntries(names.slice(0, -1).map((name, index) => [name, [names[index + 1] ?? ""]]));
}

export function graphOf(
  stages: Record<string, StageGraph>,
  routes: Routes,
  more: Partial<PipelineGraph> = {},
): PipelineGraph {
  const queue = { capacity: 4, full: "wait" } as const;
  return { pipeline: "Tested", at: "specs/tested.yaml:1", queue, stages, routes, ...more };
}

/** A pipeline of a class of its own, with these handlers as members. */
export function pipeline(graph: PipelineGraph, handlers: Handlers = {}, config: object = {}): Loose {
  class Tested extends Loose {}
  Object.assign(Tested.prototype, handlers);
  return new Tested(graph, {}, config);
}

export interface Live {
  readonly sim: Simulation;
  readonly subject: Loose;
  readonly door: PipelineAddress<unknown, unknown>;
}

/** A pipeline that lives in a simulation. */
export function live(
  stages: Record<string, StageGraph>,
  routes: Routes,
  handlers: Handlers = {},
  { seed = 1, config = {}, ...more }: Partial<PipelineGraph> & { seed?: number; config?: object } = {},
): Live {
  const sim = new Simulation({ seed }).watch();
  const subject = pipeline(graphOf(stages, routes, more), handlers, config);
  return { sim, subject, door: subject.spawn({ system: sim.system }) };
}

/** Pushes inputs into a pipeline, closes it, and gives what came out of it by its end. */
export async function flow({ sim, door }: Live, inputs: Iterable<unknown>): Promise<unknown[]> {
  const outputs = collect(door.outputs);
  feed(door, inputs).catch(() => {});
  return sim.until(outputs);
}

export async function feed(door: Live["door"], inputs: Iterable<unknown>): Promise<void> {
  for (const input of inputs) await door.push(input);
  door.close();
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** The counts of a stage that are not 0, in words: `done 3, given 3`. */
export function told({ stages }: Counts, stage: string): string {
  const counts = Object.entries(stages[stage] ?? {});
  return counts.flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(", ");
}
