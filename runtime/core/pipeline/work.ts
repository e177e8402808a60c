import { isPromise } from "../call.js";
import { toError } from "../contract/error.js";
import { quiet } from "../tools/quiet.js";
import type { Engine } from "./engine.js";
import { failureAt, noteStageFailure } from "./failures.js";
import { haveRoom, Item, type Outgoing } from "./item.js";
import { Run } from "./run.js";
import type { StageRow } from "./stage.js";
import { StageContext } from "./stageContext.js";
import { Station } from "./station.js";

/**
 * A station that works on its values, several at once. One whose result is there at once, and taken at once, leaves
 * nothing behind: no run, no promise.
 */
export abstract class WorkStation extends Station {
  /** Whether a result is many values. */
  readonly many: boolean;
  /** Whether it is a source of values for which there are inputs: but for one that gives all at once. */
  readonly #canPour: boolean;
  readonly runs = new Set<Run>();
  /** How many values may be under way, those included whose results wait for room or for their turn. */
  readonly #window: number;
  readonly #ordered: boolean;

  constructor(engine: Engine, stage: StageRow) {
    super(engine, stage);
    const { graph } = stage;
    const { ordered, concurrency } = graph;
    this.many = graph.kind === "split";
    this.#canPour = graph.kind === "split" && graph.mode === "async";
    this.#ordered = ordered === true;
    this.#window = this.#ordered ? concurrency + stage.capacity : concurrency;
  }

  /** Runs the stage's code on a value: its result, or its promise. */
  abstract work(item: Item, context: StageContext): unknown;

  protected override step(): boolean {
    if (this.queue.size === 0 || this.held >= this.#window || !this.stage.hasWorker(this)) return false;
    const item = this.next();
    if (item !== undefined) this.#begin(item);
    return true;
  }

  #begin(item: Item): void {
    this.held += 1;
    this.stage.active += 1;
    const context = this.contextOf(item);
    let result: unknown;
    try {
      result = this.work(item, context);
    } catch (thrown) {
      return this.#runOf(item, context).catch(toError(thrown));
    }
    // What was run may have ended the pipeline: nobody hears what it comes to.
    if (this.engine.over) return void (isPromise(result) && quiet(Promise.resolve(result)));
    if (this.many || isPromise(result)) return this.#runOf(item, context).take(result);
    const value = this.resultOf(item, result);
    this.stage.release();
    if (value !== null && !(this.isLineEmpty && haveRoom(this.to))) {
      return this.finish(this.#runOf(item, context), value);
    }
    if (value !== null) this.#hand(value);
    this.settle();
  }

  /**
   * Whether what comes of a value is new to the pipeline: it is an input, and is split. When the pipeline is asked to end,
   * no more of that comes in. What a stage has given is inside, with all that it is split into.
   */
  isSource({ layer }: Item): boolean {
    return this.#canPour && layer === 0;
  }

  /** For one attempt at a value. */
  contextOf(item: Item): StageContext {
    const { engine, stage } = this;
    const context = new StageContext(engine, stage, item);
    if (engine.draining && this.isSource(item)) context.expire(engine.reason);
    return context;
  }

  #hand(value: Item): void {
    for (const taker of this.to) taker.take(value);
    this.gave(value);
  }

  /** A run of its own, for what is not through at once. */
  #runOf(item: Item, context: StageContext): Run {
    const run = new Run(this, item, context);
    this.runs.add(run);
    if (this.#ordered) this.line(run);
    return run;
  }

  /** What a result comes to as a value on its way; null where that is nothing. */
  resultOf(source: Item, result: unknown): Item | null {
    return result === null || result === undefined ? null : this.itemOf(source, result);
  }

  itemOf({ layer, input }: Item, value: unknown): Item {
    return new Item(value, layer + 1, input);
  }

  /** Offers a value of a run. */
  offer(run: Run, value: Item): void {
    run.offer(value, this.to);
    this.#ready(run);
  }

  /** A run is through, with a last value or with none. */
  finish(run: Run, value: Item | null = null): void {
    run.through = true;
    if (value !== null) run.offer(value, this.to);
    this.#ready(run);
  }

  /** A value has failed for good: it goes where the spec says. */
  surrender(run: Run, error: Error): void {
    const { failures, engine, stage } = this;
    const failure = failureAt(engine, stage, error);
    if (failures === "stop") {
      this.settle(true);
      return engine.fail(failure);
    }
    noteStageFailure(engine, stage, error, failures === "skip" ? "skip" : "stage");
    run.failed = run.through = true;
    const { value, layer, input } = run.source;
    const told = { stage: stage.name, input: value, error: error.message, layer };
    if (failures !== "skip") run.offer(new Item(told, layer + 1, input), [failures]);
    this.#ready(run);
  }

  /** A run has something to hand on, or is through. In order, its place is taken already. */
  #ready(run: Run): void {
    this.line(run);
    this.engine.mark(this);
  }

  /** A split was taken a value of: the next is pulled when a worker is free for it. Out of order, others go on meanwhile. */
  protected override goOn(run: Outgoing): boolean {
    if (!(run instanceof Run) || run.isBusy || !this.stage.hasWorker(this)) return false;
    if (!this.#ordered) this.leaveLine();
    run.pull();
    return true;
  }

  protected override passed(run: Outgoing): void {
    if (!(run instanceof Run)) return;
    this.runs.delete(run);
    this.settle(run.failed, run.isCut);
  }

  settle(failed = false, isCut = false): void {
    this.held -= 1;
    if (failed) this.failed += 1;
    else if (isCut) this.lost += 1;
    else this.done += 1;
  }

  override drain(): void {
    for (const run of this.runs) run.drain();
  }

  override abandon(reason: Error): void {
    for (const run of this.runs) run.abandon(reason);
    this.runs.clear();
    super.abandon(reason);
  }
}
