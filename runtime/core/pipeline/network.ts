import type { Counts, StageCounts } from "../contract/pipeline.js";
import type { Engine } from "./engine.js";
import { Inlet } from "./inlet.js";
import type { Taker } from "./item.js";
import { Drop, Outlet } from "./outlet.js";
import { type Plan, planOf, type Target } from "./plan.js";
import { StageRow } from "./stage.js";
import { type Station, stationsAfter } from "./station.js";
import { stationOf } from "./stations.js";

/** The stations of a live pipeline, connected as its plan says, and its ends. */
export class Network {
  readonly inlet: Inlet;
  readonly outlet: Outlet;
  readonly stations: readonly Station[];
  readonly #drop = new Drop();
  readonly #stages: ReadonlyMap<string, StageRow>;

  /** `config`: what the pipeline's creator gives each stage. */
  constructor(engine: Engine, config: object) {
    const { graph } = engine;
    const { capacity } = graph.queue;
    const plan = planOf(graph);
    const rows = Object.entries(graph.stages).map(
      ([name, stage]) => new StageRow(name, stage, Reflect.get(config, name), capacity),
    );
    this.#stages = new Map(rows.map((row) => [row.name, row]));
    this.inlet = new Inlet(() => engine.look());
    this.outlet = new Outlet(capacity);
    this.stations = plan.stations.flatMap(({ stage, refuses }) => {
      const row = this.#stages.get(stage);
      return row === undefined ? [] : [stationOf(engine, row, refuses)];
    });
    this.#connect(plan);
  }

  #connect({ input, stations }: Plan): void {
    this.inlet.leadsTo = input.map((target) => this.#taker(target));
    for (const [number, { to, failed }] of stations.entries()) {
      const station = this.stations[number];
      const ends = failed === "stop" || failed === "skip";
      station?.connect(
        to.map((target) => this.#taker(target)),
        ends ? failed : this.#taker(failed),
      );
      station?.stage.stations.push(station);
    }
    for (const sender of [this.inlet, ...this.stations])
      for (const station of stationsAfter(sender)) station.open += 1;
  }

  #taker(target: Target): Taker {
    const station = typeof target === "number" ? this.stations[target] : undefined;
    return station ?? (target === "output" ? this.outlet : this.#drop);
  }

  get counts(): Counts {
    const stages: Record<string, StageCounts> = {};
    let failed = 0;
    let lost = 0;
    for (const { name, stations } of this.#stages.values()) {
      const counts = { waiting: 0, running: 0, done: 0, failed: 0, lost: 0, given: 0 };
      for (const station of stations) station.addTo(counts);
      failed += counts.failed;
      lost += counts.lost;
      stages[name] = counts;
    }
    const dropped = this.#drop.count;
    return { inputs: this.inlet.inputs, outputs: this.outlet.count, failed, dropped, lost, stages };
  }
}
