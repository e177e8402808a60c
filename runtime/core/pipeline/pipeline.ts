import { Agent } from "../agent.js";
import type { Context } from "../context.js";
import type { Performer } from "../contract/contract.js";
import type { Flowing, PipelineContract } from "../contract/pipeline.js";
import type { Graph } from "../graph/graph.js";
import type { PipelineGraph } from "../graph/pipeline.js";
import { asHandlers } from "../graph/prepare.js";
import { Engine } from "./engine.js";
import { FLOW, STAGES } from "./flow.js";

/**
 * The base of generated classes of pipelines. A class of yours extends a generated one and holds what its stages do. To all
 * others a pipeline is an agent: it is started, interrupted, observed and supervised like one.
 */
export abstract class Pipeline<C extends PipelineContract> extends Agent<Flowing<C>> {
  /** @internal */
  readonly [FLOW]: Engine;
  /** @internal */
  readonly [STAGES]: Performer<unknown, Context, unknown>;

  /** `config`: values for the `config` of its stages, by the stage. */
  constructor(graph: PipelineGraph, data: object, config: object = {}) {
    super(agentOf(graph), data);
    this[FLOW] = this[STAGES] = new Engine(graph, asHandlers(this), config);
  }
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
