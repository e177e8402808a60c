/** Pipelines made from nothing but their graphs: every stage gives what its type says, after a while. */
import { threaded } from "crb-gen";
import { Pipeline } from "crb-gen/codegen";
import type { PipelineAddress, Summary } from "../../../runtime/core/contract/pipeline.js";
import type { PipelineGraph, StageGraph } from "../../../runtime/core/graph/pipeline.js";
import type { StageContext } from "../../../runtime/core/pipeline/stageContext.js";
import type { World } from "./world.js";

interface Anything {
  readonly name: string;
  readonly data: object;
  readonly output: Summary;
  readonly address: PipelineAddress<unknown, unknown>;
  readonly input: unknown;
  readonly outputs: unknown;
  readonly stages: object;
}

/** How many inputs a pipeline is given. */
const INPUTS = 4;

export function pipelineOf(world: World, graph: PipelineGraph): Pipeline<Anything> {
  class Stub extends Pipeline<Anything> {}
  Object.assign(Stub.prototype, handlersOf(world, graph));
  return new Stub(graph, world.dataOf(graph.pipeline));
}

/** Gives a pipeline some inputs, and takes what comes out of it. */
export function feed(world: World, graph: PipelineGraph, door: PipelineAddress<unknown, unknown>): void {
  const inputs = Array.from({ length: INPUTS }, () => world.value(`${graph.pipeline}.input`));
  void drain(door.process(inputs)).catch(() => {});
}

async function drain(outputs: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of outputs);
}

function handlersOf(world: World, { pipeline, stages }: PipelineGraph): Record<string, unknown> {
  const handlers: Record<string, unknown> = { initialize() {}, failed() {}, interrupted() {}, finalize() {} };
  for (const [name, stage] of Object.entries(stages)) {
    if (stage.kind !== "chunk") handlers[stage.call] = handlerOf(world, `${pipeline}.${name}.to`, stage);
  }
  return handlers;
}

function handlerOf(world: World, type: string, stage: Exclude<StageGraph, { kind: "chunk" }>): unknown {
  if (stage.kind === "agent") return () => world.make(stage.agent);
  if (stage.kind === "merge") return () => world.value(type);
  const give = () => (stage.kind === "split" ? [world.value(type), world.value(type)] : world.value(type));
  if (stage.mode === "sync") return threaded("", give);
  return (_: unknown, ctx: StageContext) => ctx.sleep(world.dice.roll(10)).then(give);
}
