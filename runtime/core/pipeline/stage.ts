import { Defaults } from "../graph/defaults.js";
import type { StageGraph } from "../graph/pipeline.js";
import type { Station } from "./station.js";

/** A stage of a live pipeline: what its rounds share. */
export class StageRow {
  readonly name: string;
  readonly graph: StageGraph;
  /** What the spec and the pipeline's creator say, for all runs. */
  readonly config: object;
  /** How many values may wait before it, in each round. */
  readonly capacity: number;
  /** Later rounds first. */
  readonly stations: Station[] = [];
  /** How many of its workers run code now. */
  active = 0;

  constructor(name: string, graph: StageGraph, config: unknown, capacity: number) {
    this.name = name;
    this.graph = graph;
    this.config = Object.freeze(new Defaults(graph.config ?? {}).fill(config));
    this.capacity = capacity;
  }

  get isFree(): boolean {
    return this.active < this.graph.concurrency;
  }

  /** A worker of one of its rounds is free again: the others may need it. What is furthest goes first. */
  release(of: Station): void {
    this.active -= 1;
    if (this.stations.length === 1) return;
    for (const station of this.stations) if (station !== of) station.retry();
  }
}
