import type { Counts } from "../../../core/contract/pipeline.js";
import type { PipelineGraph } from "../../../core/graph/pipeline.js";

/** What has come to each stage of a pipeline that is over, and what those have given that lead to it. */
export class Books {
  readonly graph: PipelineGraph;
  readonly counts: Counts;

  constructor(graph: PipelineGraph, counts: Counts) {
    this.graph = graph;
    this.counts = counts;
  }

  get stages(): readonly string[] {
    return Object.keys(this.graph.stages);
  }

  /** Values that a stage is through with. */
  through(stage: string): number {
    const { done = 0, failed = 0 } = this.counts.stages[stage] ?? {};
    return done + failed;
  }

  /** Values that came to a stage, and are still there or were thrown away. */
  inside(stage: string): number {
    const { waiting = 0, running = 0, lost = 0 } = this.counts.stages[stage] ?? {};
    return waiting + running + lost;
  }

  /** Whether a stage splits inputs: what it iterates over is closed when the pipeline is asked to end. */
  isSource(stage: string): boolean {
    const { kind, ...graph } = this.graph.stages[stage] ?? {};
    return kind === "split" && "mode" in graph && graph.mode === "async" && this.#leads("input", stage);
  }

  /** Whether nothing is left inside, or was thrown away. */
  get isWhole(): boolean {
    return this.stages.every((stage) => this.inside(stage) === 0);
  }

  come(stage: string): number {
    return this.through(stage) + this.inside(stage);
  }

  /** How many have left for a stage, or for an end of all routes. */
  sent(to: string): number {
    const inputs = this.#leads("input", to) ? this.counts.inputs : 0;
    return this.stages.reduce((sum, stage) => {
      const { given = 0, failed = 0 } = this.counts.stages[stage] ?? {};
      return sum + (this.#leads(stage, to) ? given : 0) + (this.#failsTo(stage, to) ? failed : 0);
    }, inputs);
  }

  /** Values that were thrown away when some of those that they go to had them: one of each may have come to a stage. */
  underway(to: string): number {
    const sources = this.stages.filter((stage) => this.#leads(stage, to) || this.#failsTo(stage, to));
    return sources.reduce((sum, stage) => sum + this.inside(stage), 0);
  }

  #leads(from: string, to: string): boolean {
    return this.graph.routes[from]?.includes(to) === true;
  }

  #failsTo(stage: string, to: string): boolean {
    return this.graph.stages[stage]?.failed === to;
  }
}
