import type { Cell, Handlers } from "../cell.js";
import type { Context } from "../context.js";
import type { Performance } from "../contract/contract.js";
import { InvariantError } from "../contract/error.js";
import type { Counts } from "../contract/pipeline.js";
import type { PipelineGraph } from "../graph/pipeline.js";
import type { System } from "../system.js";
import { Queue } from "../tools/queue.js";
import type { Flow } from "./address.js";
import { Network } from "./network.js";
import { Progress } from "./progress.js";
import type { Station } from "./station.js";

interface Settle {
  readonly resolve: (step: object) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Runs the stages of a live pipeline, as the performer of its one state. All of it happens in the turns of its agent:
 * stations that can go on stand in a line, and so does what promises and timers bring back.
 */
export class Engine implements Flow {
  readonly graph: PipelineGraph;
  /** The user's object. */
  readonly handlers: Handlers;
  readonly network: Network;
  readonly #ready = new Queue<Station>();
  readonly #jobs = new Queue<() => void>();
  readonly #progress = new Progress(() => this.counts);
  /** How many stations may still have something to do, and the inlet. */
  #left: number;
  #context: Context | null = null;
  #settle: Settle | null = null;
  #watched = false;
  /** Others are to have their turn. */
  #spent = false;
  /** It is asked to end: nothing comes in any more. */
  draining = false;
  /** Nothing of it runs any more. */
  over = false;

  constructor(graph: PipelineGraph, handlers: Handlers, config: object) {
    this.graph = graph;
    this.handlers = handlers;
    this.network = new Network(this, config);
    this.#left = this.network.stations.length + 1;
  }

  /** As the performer of the pipeline's state. */
  start(_state: unknown, context: Context): Performance<unknown> {
    this.#context = context;
    for (const station of this.network.stations) this.mark(station);
    const result = new Promise<object>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.system.host.soon(() => this.wake());
    return { result, cancel: () => this.#drain(), terminate: () => this.#end(this.reason) };
  }

  /** Takes an input. Without `waits` it depends on the spec what becomes of one for which there is no room. */
  push(cell: Cell, input: unknown, waits = this.graph.queue.full === "wait"): Promise<void> {
    this.#watch(cell);
    return this.network.inlet.push(cell, input, waits);
  }

  close(): void {
    this.network.inlet.close();
  }

  outputs(cell: Cell): AsyncIterable<unknown> {
    cell.awaited = true;
    this.#watch(cell);
    this.network.outlet.read();
    return this.network.outlet;
  }

  /** Those who push or read hear of the end of its agent, even of one that comes before it has begun. */
  #watch(cell: Cell): void {
    if (this.#watched) return;
    this.#watched = true;
    void cell.whenEnded.then((ended) => {
      this.network.inlet.stop(cell);
      this.network.outlet.end(ended);
    });
  }

  /** The call of its agent that all of it is part of. */
  get context(): Context {
    if (this.#context === null) throw new InvariantError("a pipeline works that has not started");
    return this.#context;
  }

  get cell(): Cell {
    return this.context.cell;
  }

  get system(): System {
    return this.cell.system;
  }

  get counts(): Counts {
    return this.network.counts;
  }

  /** Why it is to stop. */
  get reason(): Error {
    return this.cell.reason ?? new InvariantError("a pipeline is stopped for no reason");
  }

  /** A station may be able to go on. */
  mark(station: Station): void {
    if (station.marked) return;
    station.marked = true;
    this.#ready.push(station);
  }

  /** Whether it has had its share: what is left to do waits for its next turn. */
  spent(): boolean {
    this.#spent ||= this.system.scheduler.spent();
    return this.#spent;
  }

  /** Puts its agent in line: something has come from outside. */
  wake(): void {
    const cell = this.#resting();
    if (cell !== null) cell.system.scheduler.enqueue(cell);
  }

  /** Does something in a turn of its agent, at once if possible: a promise or a timer is back. */
  goOn(job: () => void): void {
    if (this.over) return;
    this.#jobs.push(job);
    const cell = this.#resting();
    if (cell !== null) cell.system.scheduler.resume(cell);
  }

  /** Its agent, about to have a turn; null when it has one, or is about to, or is over. */
  #resting(): Cell | null {
    const cell = this.#context?.cell;
    if (cell === undefined || this.over || cell.status !== "waiting") return null;
    cell.status = "ready";
    cell.back = this.#turn;
    return cell;
  }

  readonly #turn = (cell: Cell): void => {
    const { calls, scheduler } = cell.system;
    this.#spent = false;
    cell.system.running = this.context;
    if (calls === null) this.#work();
    else calls.run(this.context, () => this.#work());
    if (!cell.running) return;
    if (!this.over) this.#progress.note(this.context);
    cell.status = "waiting";
    if (!this.#spent || this.over) return;
    cell.status = "ready";
    cell.back = this.#turn;
    scheduler.enqueue(cell);
  };

  #work(): void {
    while (!this.over && !this.#spent) {
      const job = this.#jobs.shift();
      if (job !== undefined) {
        job();
        continue;
      }
      const station = this.#ready.shift();
      if (station === undefined) break;
      station.marked = false;
      station.advance();
    }
    if (this.#left === 0 && !this.over) this.#finish();
  }

  /** One of its stations, or its inlet, has nothing more to do. */
  oneIsDry(): void {
    this.#left -= 1;
    if (this.#left === 0) this.wake();
  }

  /** Nothing comes in any more; what is inside is worked off. */
  #drain(): void {
    this.draining = true;
    this.network.inlet.stop(this.cell);
    for (const station of this.network.stations) station.drain();
    this.wake();
  }

  /** All is through. */
  #finish(): void {
    this.#progress.tell(this.context);
    this.over = true;
    if (this.draining) return this.#settle?.reject(this.reason);
    const { inputs, outputs, failed, dropped } = this.counts;
    this.#settle?.resolve(this.context.next("done", { inputs, outputs, failed, dropped }));
  }

  /** A value has failed, and the pipeline with it. */
  fail(error: Error): void {
    this.#end(error);
    this.#settle?.reject(error);
  }

  /** Throws away what is inside. */
  #end(reason: Error): void {
    if (this.over) return;
    this.over = true;
    this.#progress.stop();
    this.network.inlet.stop(this.cell);
    for (const station of this.network.stations) station.abandon(reason);
  }
}
