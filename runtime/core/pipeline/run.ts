import { describe } from "../borders/describe.js";
import { isPromise } from "../call.js";
import { toError } from "../contract/error.js";
import type { HostTimer } from "../contract/host.js";
import { backoff } from "../moves/recover.js";
import type { Deadline } from "../tools/deadlines.js";
import { close, iterate, type Results } from "../tools/iterate.js";
import { noteStageFailure, timeoutAt } from "./failures.js";
import { type Item, Outgoing } from "./item.js";
import type { StageContext } from "./stageContext.js";
import type { WorkStation } from "./work.js";

/**
 * The work of a stage on one value that is not through at once: it is awaited, tried again, or gives its results one by
 * one. What an attempt brings back that was given up goes nowhere.
 */
export class Run extends Outgoing {
  readonly source: Item;
  /** Whether its code runs: it holds a worker. */
  isBusy = true;
  readonly #station: WorkStation;
  /** The attempt under way. */
  #context: StageContext;
  /** The number of what is awaited: of all before nothing is heard any more. */
  #awaited = 0;
  #attempts = 0;
  /** Ends what is awaited when the stage's timeout runs out. */
  #deadline: Deadline | null = null;
  /** The pause before another try. */
  #pause: HostTimer | null = null;
  /** What it gives one by one. */
  #results: Results | null = null;
  /** Whether that is a list: all of it is there. */
  #isList = false;
  #given = false;

  constructor(station: WorkStation, source: Item, context: StageContext) {
    super();
    this.#station = station;
    this.source = source;
    this.#context = context;
  }

  /** Takes what the stage's code returned. */
  take(result: unknown): void {
    if (isPromise(result)) return this.#wait(result, this.#arrive);
    this.#arrive(result);
  }

  /** Awaits something of its code, and goes on with it in a turn of the pipeline. */
  #wait(promise: PromiseLike<unknown>, then: (this: Run, value: unknown) => void): void {
    const { engine, stage } = this.#station;
    this.#awaited += 1;
    const awaited = this.#awaited;
    Promise.resolve(promise).then(
      (value) => engine.goOn(() => this.#come(awaited, then, value)),
      (thrown: unknown) => engine.goOn(() => this.#come(awaited, this.#refuse, thrown)),
    );
    const { timeout } = stage.graph;
    if (timeout === undefined) return;
    this.#deadline = engine.system.deadlines.set(timeout, () =>
      engine.goOn(() => this.#come(awaited, this.#timedOut, timeout)),
    );
  }

  /** What was awaited has come, if it is awaited still. */
  #come<T>(awaited: number, then: (this: Run, value: T) => void, value: T): void {
    if (this.#awaited !== awaited) return;
    this.#giveUp();
    then.call(this, value);
  }

  #refuse(thrown: unknown): void {
    this.catch(toError(thrown));
  }

  /** What is awaited is awaited no longer. */
  #giveUp(): void {
    this.#awaited += 1;
    this.#deadline?.cancel();
    this.#deadline = null;
    this.#pause?.cancel();
    this.#pause = null;
  }

  #timedOut(ms: number): void {
    const { engine, stage } = this.#station;
    const error = timeoutAt(engine, stage, ms);
    this.#context.expire(error);
    this.#close();
    this.catch(error);
  }

  #arrive(result: unknown): void {
    const station = this.#station;
    if (station.many) return this.#iterate(result);
    this.#rest();
    station.finish(this, station.resultOf(this.source, result));
  }

  #iterate(many: unknown): void {
    try {
      this.#results = iterate(many);
    } catch (thrown) {
      return this.catch(toError(thrown));
    }
    if (this.#results === null) return this.catch(noMany(many));
    this.#isList = Array.isArray(many);
    if (this.#station.engine.draining && !this.#isList) return this.#stop();
    this.#pull();
  }

  /** The last value was taken: brings on the next. */
  pull(): void {
    this.isBusy = true;
    this.#station.stage.active += 1;
    this.#pull();
  }

  #pull(): void {
    let result: unknown;
    try {
      result = this.#results?.next();
    } catch (thrown) {
      return this.#spoil(thrown);
    }
    if (this.#station.engine.over) return;
    if (isPromise(result)) this.#wait(result, this.#give);
    else this.#give(result);
  }

  #give(result: unknown): void {
    const { done, value } = Object(result);
    if (done === true) return this.#end();
    // A list of promises is many values as well.
    if (isPromise(value)) this.#wait(value, this.#offer);
    else this.#offer(value);
  }

  #offer(value: unknown): void {
    const station = this.#station;
    this.#given = true;
    this.#rest();
    station.offer(this, station.itemOf(this.source, value));
  }

  #end(): void {
    this.#results = null;
    this.#rest();
    this.#station.finish(this);
  }

  /** What iterates has failed: it is over by itself. */
  #spoil(thrown: unknown): void {
    this.#results = null;
    this.catch(toError(thrown));
  }

  /** No code of it runs any more. */
  #rest(): void {
    if (!this.isBusy) return;
    this.isBusy = false;
    this.#station.stage.release();
  }

  /** The attempt has failed: another one follows, or the value has failed. */
  catch(error: Error): void {
    const { engine, stage } = this.#station;
    const { retry } = stage.graph;
    if (engine.over) return;
    this.#close();
    if (this.#isCut(error)) return this.#stop();
    if (retry === undefined || this.#context.gaveUp || this.#given || this.#attempts >= retry.max) {
      this.#rest();
      return this.#station.surrender(this, error);
    }
    noteStageFailure(engine, stage, error, "retry");
    this.#attempts += 1;
    const { host } = engine.system;
    const ms = backoff(retry, this.#attempts, host.random());
    this.#pause = host.after(ms, () => engine.goOn(() => this.#again()));
  }

  #again(): void {
    this.#pause = null;
    this.#context = this.#station.contextOf(this.source);
    let result: unknown;
    try {
      result = this.#station.work(this.source, this.#context);
    } catch (thrown) {
      return this.catch(toError(thrown));
    }
    this.take(result);
  }

  /** The pipeline is asked to end: what is not there yet is not pulled. A list is, also one that is promised. */
  drain(): void {
    const { engine, hearsDrain } = this.#station;
    if (!hearsDrain || this.#isList || this.through) return;
    if (this.#results === null) this.#context.expire(engine.reason);
    else this.#stop();
  }

  /** Whether a split has thrown because it was told that its pipeline is asked to end. */
  #isCut(error: Error): boolean {
    const { engine, hearsDrain } = this.#station;
    return hearsDrain && engine.draining && (error === engine.reason || error.name === "AbortError");
  }

  #stop(): void {
    const { engine } = this.#station;
    this.#giveUp();
    this.#context.expire(engine.reason);
    this.#close();
    this.#rest();
    if (this.item === null) this.#station.finish(this);
    else this.through = true;
  }

  /** Lets what iterates clean up. */
  #close(): void {
    const results = this.#results;
    this.#results = null;
    if (results !== null) close(this.#station.engine.system.host, results);
  }

  /** The pipeline is over. */
  abandon(reason: Error): void {
    this.#giveUp();
    this.#context.expire(reason);
    this.#close();
  }
}

function noMany(found: unknown): TypeError {
  return new TypeError(`a split gives an iterable or an async iterable, not ${describe(found)}`);
}
