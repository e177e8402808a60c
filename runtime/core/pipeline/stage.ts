import { Defaults } from "../graph/defaults.js";
import type { StageGraph } from "../graph/pipeline.js";
import type { Sender } from "./item.js";
import type { Station } from "./station.js";

/** A stage of a live pipeline: what its rounds share. */
export class StageRow {
  readonly name: string;
  readonly graph: StageGraph;
  /** What the spec and the pipeline's creator say, for all runs. */
  readonly config: object;
  /** How many values may wait before it, in each round. */
  readonly capacity: number;
  /** One for each round. */
  readonly stations: Station[] = [];
  /** How many of its workers run code now. */
  active = 0;
  /** Those that could go on with a worker. */
  readonly #wanting = new Set<Sender>();

  constructor(name: string, graph: StageGraph, config: unknown, capacity: number) {
    this.name = name;
    this.graph = graph;
    this.config = Object.freeze(new Defaults(graph.config ?? {}).fill(config));
    this.capacity = capacity;
  }

  /** Whether a worker is free; if not, the station is told when one is. */
  hasWorker(station: Sender): boolean {
    if (this.active < this.graph.concurrency) return true;
    this.#wanting.add(station);
    return false;
  }

  /** A worker is free again. */
  release(): void {
    this.active -= 1;
    this.passOn();
  }

  /** Tells of a free worker the one who has waited longest for it. One who does not need it passes it on. */
  passOn(): void {
    if (this.#wanting.size === 0 || this.active >= this.graph.concurrency) return;
    const [first] = this.#wanting;
    if (first === undefined) return;
    this.#wanting.delete(first);
    first.retry();
  }
}
