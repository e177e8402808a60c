import type { Cell, Handlers } from "../cell.js";
import type { Context } from "../context.js";
import { type AgentError, InvariantError } from "../contract/error.js";
import type { Performance } from "../contract/performer.js";
import type { Counts } from "../contract/pipeline.js";
import type { PipelineGraph } from "../graph/pipeline.js";
import { READY, WAITING } from "../status.js";
import type { System } from "../system.js";
import { Queue } from "../tools/queue.js";
import { type Door, doorOf } from "./door.js";
import { withLoss } from "./failures.js";
import type { Life } from "./life.js";
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
export class Engine implements Life {
  readonly graph: PipelineGraph;
  /** The user's object. */
  readonly handlers: Handlers;
  readonly network: Network;
  readonly #ready = new Queue<Station>();
  readonly #jobs = new Queue<() => void>();
  readonly #progress = new Progress(() => this.#door.books.counts);
  /** How many stations may still have something to do, and the inlet. */
  #left: number;
  #context: Context | null = null;
  #settle: Settle | null = null;
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
    this.#enter(this.#door);
    for (const station of this.network.stations) this.mark(station);
    const result = new Promise<object>((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.system.host.soon(() => this.look());
    return { result, cancel: () => this.#drain(), terminate: () => this.end() };
  }

  /** What comes out goes to those who read at this door. */
  #enter({ outputs, books }: Door): void {
    const { inlet, outlet } = this.network;
    if (outlet.outputs === outputs) return;
    inlet.before = books.inputsBefore;
    outlet.outputs = outputs;
    outputs.tellRoom = () => outlet.tellRoom(this);
  }

  offer(door: Door, input: unknown): boolean {
    this.#enter(door);
    const isTaken = this.network.inlet.offer(input);
    if (isTaken) this.wake();
    return isTaken;
  }

  look(): void {
    if (this.#context === null || this.over) return;
    const door = this.#door;
    door.letIn();
    if (door.closed && !door.hasWaiting) this.#dryUp();
    this.wake();
  }

  get #door(): Door {
    return doorOf(this.cell);
  }

  /** No inputs come any more. */
  #dryUp(): void {
    const { inlet } = this.network;
    if (inlet.isDry) return;
    inlet.isDry = true;
    for (const station of inlet.stationsAfter) station.sourceIsDry();
    this.oneIsDry();
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
    return this.#context?.life.reason ?? new InvariantError("a pipeline is stopped for no reason");
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

  /** Does something in the next turn of its agent: a promise or a timer is back. */
  goOn(job: () => void): void {
    if (this.over) return;
    this.#jobs.push(job);
    this.wake();
  }

  /** Puts its agent in line, unless it has a turn, or is about to: many that come back at once are one turn. */
  wake(): void {
    const cell = this.#context?.cell;
    if (cell === undefined || this.over || cell.status !== WAITING) return;
    cell.status = READY;
    cell.back = this.#turn;
    cell.system.scheduler.enqueue(cell);
  }

  readonly #turn = (cell: Cell): void => {
    const { system } = cell;
    this.#spent = false;
    system.within(this.context, () => this.#work());
    if (!cell.running) return;
    if (!this.over) this.#progress.note(this.context);
    cell.status = WAITING;
    if (!this.#spent || this.over) return;
    cell.status = READY;
    cell.back = this.#turn;
    system.scheduler.enqueue(cell);
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
    if (this.cell.closed) this.#door.turnAway();
    this.#dryUp();
    for (const station of this.network.stations) station.drain();
    this.wake();
  }

  /** All is through. */
  #finish(): void {
    this.#progress.tell(this.context);
    this.over = true;
    if (this.draining) return this.#settle?.reject(this.reason);
    this.#door.finish();
    this.#settle?.resolve(this.context.next("done", this.#door.books.summary));
  }

  /** A value has failed, and the pipeline with it. */
  fail(error: AgentError): void {
    this.#end(error);
    this.#progress.tell(this.context);
    this.#settle?.reject(withLoss(error, this.counts.lost));
  }

  end(): void {
    if (this.over) return;
    this.#end(this.reason);
    if (this.#context !== null) this.#progress.tell(this.#context);
  }

  /** Throws away what is inside. */
  #end(reason: Error): void {
    if (this.over) return;
    this.over = true;
    this.#progress.stop();
    this.network.inlet.isDry = true;
    for (const station of this.network.stations) station.abandon(reason);
  }
}
