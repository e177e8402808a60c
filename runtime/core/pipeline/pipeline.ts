import { Child } from "../agent.js";
import { describe } from "../borders/describe.js";
import type { Context } from "../context.js";
import type { SpawnOptions } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import type { Performer } from "../contract/performer.js";
import type { Flowing, Many, PipelineContract, SpawnablePipeline, Summary } from "../contract/pipeline.js";
import type { Graph } from "../graph/graph.js";
import type { PipelineGraph } from "../graph/pipeline.js";
import { asHandlers } from "../graph/prepare.js";
import { KIND, START } from "../life/shell.js";
import { canIterate } from "../tools/iterate.js";
import { doorOf } from "./door.js";
import { Engine } from "./engine.js";
import { noInputs } from "./feed.js";
import { LIFE, STAGES } from "./life.js";
import { runAll } from "./runAll.js";

/**
 * The base of generated classes of pipelines. A class of yours extends a generated one and holds what its stages do. To all
 * others a pipeline is an agent: it is started, interrupted, observed and supervised like one.
 */
export abstract class Pipeline<C extends PipelineContract>
  extends Child<Flowing<C>>
  implements SpawnablePipeline<C["input"], C["address"]>
{
  /** @internal */
  readonly [LIFE]: Engine;
  /** @internal */
  readonly [STAGES]: Performer<unknown, Context, unknown>;

  /** `config`: values for the `config` of its stages, by the stage. Throws a `usage` error when that is no object. */
  constructor(graph: PipelineGraph, data: object, config: object = {}) {
    super(agentOf(graph), data);
    if (Object(config) !== config) throw noConfig(graph, config);
    this[LIFE] = this[STAGES] = new Engine(graph, asHandlers(this), config);
  }

  /** Starts it, and gives its address. Throws a `usage` error when it was started before. */
  spawn(options: SpawnOptions = {}): C["address"] {
    return this[START](options).address;
  }

  /**
   * Starts it, pushes all inputs, closes it, and gives what became of them. What comes out is only counted. Rejects with
   * what the inputs throw, and with an `AgentError` when the pipeline fails or is interrupted. Throws a `usage` error when
   * there are no inputs to iterate, or when it was started before.
   */
  run(inputs: Many<C["input"]>, options: SpawnOptions = {}): Promise<Summary> {
    if (!canIterate(inputs)) throw noInputs(this[KIND], "run()", inputs);
    const cell = this[START](options);
    return runAll(cell, doorOf(cell), inputs);
  }
}

function noConfig({ pipeline, at }: PipelineGraph, found: unknown): AgentError {
  const message = `${pipeline}: its second argument is an object with the config of stages, by their names, not ${describe(found)} (${at})`;
  return new AgentError("usage", message, { agent: pipeline, at });
}

const agents = new WeakMap<PipelineGraph, Graph>();

/** The graph of a pipeline as an agent: one state, in which values flow. */
function agentOf(pipeline: PipelineGraph): Graph {
  let graph = agents.get(pipeline);
  if (graph === undefined) {
    graph = graphOf(pipeline);
    agents.set(pipeline, graph);
  }
  return graph;
}

function graphOf(pipeline: PipelineGraph): Graph {
  const { pipeline: agent, at, defaults, schemas } = pipeline;
  return {
    agent,
    at,
    initial: "Flowing",
    ...(defaults && { defaults }),
    messages: {},
    states: { Flowing: { mode: "custom", at, call: STAGES, next: ["done"] } },
    progress: true,
    ...(schemas && { schemas }),
    pipeline,
  };
}
