import { describe } from "../borders/describe.js";
import { isPromise } from "../call.js";
import { toError } from "../contract/error.js";
import type { HostTimer } from "../contract/host.js";
import { backoff } from "../moves/recover.js";
import type { Deadline } from "../tools/deadlines.js";
import { close, iterate, type Results } from "../tools/iterate.js";
import { quiet } from "../tools/quiet.js";
import { askOnce, closeAwaited, quietAll } from "./close.js";
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
  /** Whether it was ended before it was through: nobody knows what it had yet to give. */
  isCut = false;
  readonly #station: WorkStation;
  /** The attempt under way. */
  #context: StageContext;
  /** What its code has yet to settle. */
  #pending: Promise<unknown> | null = null;
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
  /** What a split has waited for to iterate, until its turn comes. */
  #landed: unknown = null;
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
    this.#pending = Promise.resolve(promise);
    this.#pending.then(
      (value) => {
        this.#land(awaited, value);
        engine.goOn(() => this.#come(awaited, then, value));
      },
      (thrown: unknown) => engine.goOn(() => this.#come(awaited, this.#refuse, thrown)),
    );
    const { timeout } = stage.graph;
    if (timeout === undefined) return;
    this.#deadline = engine.system.deadlines.set(timeout, () =>
      engine.goOn(() => this.#awaited === awaited && this.#timedOut(timeout)),
    );
  }

  /** What was awaited is there, and comes when it is the turn of the pipeline: which may be too late to listen to it. */
  #land(awaited: number, value: unknown): void {
    if (this.#awaited !== awaited || !this.#station.many || this.#results !== null) return;
    this.#landed = value;
    if (this.#context.cancellation.hasFired) this.#listen();
  }

  /** Asks what iterates once, if it holds the signal, which has fired: whoever is asked for a value listens. */
  #listen(): void {
    const { hasSignal } = this.#context.cancellation;
    const landed = this.#landed;
    if (hasSignal && landed !== null && !Array.isArray(landed)) void askOnce(() => iterate(landed));
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
    this.#pending = this.#landed = null;
    this.#deadline?.cancel();
    this.#deadline = null;
    this.#pause?.cancel();
    this.#pause = null;
  }

  #timedOut(ms: number): void {
    const { engine, stage } = this.#station;
    const error = timeoutAt(engine, stage, ms);
    this.#breakOff(error);
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
    if (Array.isArray(many)) quietAll(many);
    const { engine } = this.#station;
    if (engine.draining && !this.#isList && this.#station.isSource(this.source)) return this.#turnDown();
    this.#pull();
  }

  /** It is too late to begin. Whoever holds the signal, which has fired, hears of that by being asked once. */
  #turnDown(): void {
    const { hasSignal } = this.#context.cancellation;
    if (hasSignal) this.#pending = askOnce(() => this.#results);
    this.#stop();
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
    if (this.#station.engine.over) return void (isPromise(result) && quiet(Promise.resolve(result)));
    if (isPromise(result)) this.#wait(result, this.#give);
    else this.#give(result);
  }

  #give(result: unknown): void {
    let done: unknown;
    let value: unknown;
    try {
      ({ done, value } = Object(result));
    } catch (thrown) {
      return this.#spoil(thrown);
    }
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
    if (this.#obeys(error)) return this.#stop();
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

  /** The pipeline is asked to end: nothing more is pulled of a source. Of a list it is, also of one that is promised. */
  drain(): void {
    const station = this.#station;
    if (!station.isSource(this.source) || this.#isList || this.through) return;
    if (this.#results !== null) this.#stop();
    else if (this.#pending !== null) {
      this.#context.expire(station.engine.reason);
      this.#listen();
    }
  }

  /** Whether a source has thrown because it was told that its pipeline is asked to end. */
  #obeys(error: Error): boolean {
    const { engine } = this.#station;
    if (!engine.draining || !this.#station.isSource(this.source)) return false;
    return error === engine.reason || error.name === "AbortError";
  }

  #stop(): void {
    this.isCut = true;
    this.#breakOff(this.#station.engine.reason);
    this.#rest();
    if (this.item === null) this.#station.finish(this);
    else this.through = true;
  }

  /**
   * Ends the attempt under way. Where something is awaited the signal fires. Where nothing is, nobody would listen for what
   * comes of that: what iterates is closed alone.
   */
  #breakOff(reason: Error): void {
    const pending = this.#pending;
    const results = this.#results;
    this.#giveUp();
    if (pending === null) return this.#close();
    this.#results = null;
    this.#context.expire(reason);
    const { many, engine } = this.#station;
    const { hasSignal } = this.#context.cancellation;
    if (many) closeAwaited(engine.system.host, { results, pending, hasSignal });
  }

  /** Nothing more is pulled. */
  #close(): void {
    const results = this.#results;
    this.#results = null;
    if (results !== null) close(this.#station.engine.system.host, results);
  }

  /** The pipeline is over. */
  abandon(reason: Error): void {
    this.#breakOff(reason);
  }
}

function noMany(found: unknown): TypeError {
  return new TypeError(`a split gives an iterable or an async iterable, not ${describe(found)}`);
}
