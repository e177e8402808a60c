import type { StageCounts } from "../contract/pipeline.js";
import { Queue } from "../tools/queue.js";
import type { Engine } from "./engine.js";
import { type Item, type Outgoing, type Sender, type Taker, wake } from "./item.js";
import type { StageRow } from "./stage.js";

/** Where failures of a stage go. */
export type FailureTaker = Taker | "stop" | "skip";

/**
 * A stage in one round: what waits before it, and what it has made that waits to be taken. Everything here is bounded: the
 * queue by the pipeline's `queue.capacity`, what it makes by how many values it works on.
 */
export abstract class Station implements Taker, Sender {
  readonly engine: Engine;
  readonly stage: StageRow;
  readonly waiters = new Set<Sender>();
  protected readonly queue = new Queue<Item>();
  /** Results in the order in which they are to leave. */
  readonly #out = new Queue<Outgoing>();
  protected to: readonly Taker[] = [];
  protected failures: FailureTaker = "stop";
  /** How many of those that lead here may still send something. */
  open = 0;
  /** Whether it is in the engine's line. */
  marked = false;
  #dry = false;
  /** Values that it works on, or whose results wait to be taken. */
  protected held = 0;
  protected done = 0;
  protected failed = 0;
  protected lost = 0;
  protected given = 0;

  constructor(engine: Engine, stage: StageRow) {
    this.engine = engine;
    this.stage = stage;
  }

  connect(to: readonly Taker[], failures: FailureTaker): void {
    this.to = to;
    this.failures = failures;
  }

  get leadsTo(): readonly FailureTaker[] {
    return [...this.to, this.failures];
  }

  get hasRoom(): boolean {
    return this.room > 0;
  }

  get room(): number {
    return this.stage.capacity - this.queue.size;
  }

  take(item: Item): void {
    this.queue.push(item);
    this.engine.mark(this);
  }

  retry(): boolean {
    this.engine.mark(this);
    return true;
  }

  /** Hands on and works until it has to wait, or the pipeline has had its share. */
  advance(): void {
    const { engine } = this;
    do {
      if (engine.spent()) return engine.mark(this);
      this.#deliver();
    } while (!engine.over && this.step());
    this.stage.passOn();
    if (!engine.over && !this.#dry && this.isThrough()) this.#dryUp();
  }

  /** Takes one more value, if it can. */
  protected abstract step(): boolean;

  /** A result that is not through was taken: goes on with it. False: not now. */
  protected goOn(_going: Outgoing): boolean {
    return false;
  }

  /** A result was taken. */
  protected gave(_item: Item): void {
    this.given += 1;
  }

  /** A result was taken, and it was the last of its run. */
  protected passed(_going: Outgoing): void {}

  /** Values that went into something that is not taken yet. */
  protected get kept(): number {
    return 0;
  }

  protected isThrough(): boolean {
    return this.open === 0 && this.queue.size === 0 && this.held === 0 && this.#out.size === 0;
  }

  /** The next value, if one waits. Whoever waits for room hears of it. */
  protected next(): Item | undefined {
    const item = this.queue.shift();
    wake(this);
    return item;
  }

  /** Whether no result waits. */
  protected get isLineEmpty(): boolean {
    return this.#out.size === 0;
  }

  /** Puts a result in line, if it is not there. */
  protected line(going: Outgoing): void {
    if (going.isInLine) return;
    going.isInLine = true;
    this.#out.push(going);
  }

  /** Takes the first result out of the line. */
  protected leaveLine(): void {
    const first = this.#out.shift();
    if (first !== undefined) first.isInLine = false;
  }

  #deliver(): void {
    for (let first = this.#out.first; first !== undefined; first = this.#out.first) {
      const { item } = first;
      if (item !== null) {
        if (!first.send(this)) return;
        if (!first.failed) this.gave(item);
      }
      if (first.through) {
        this.leaveLine();
        this.passed(first);
      } else if (!this.goOn(first)) return;
      if (this.engine.over || this.engine.spent()) return this.engine.mark(this);
    }
  }

  #dryUp(): void {
    this.#dry = true;
    for (const station of stationsAfter(this)) station.sourceIsDry();
    this.engine.oneIsDry();
  }

  /** One of those that lead here will send nothing more. */
  sourceIsDry(): void {
    this.open -= 1;
    if (this.open === 0) this.engine.mark(this);
  }

  /** The pipeline is asked to end. */
  drain(): void {}

  /** The pipeline is over: what is here is thrown away. */
  abandon(_reason: Error): void {
    this.lost += this.queue.size + this.kept + this.held;
    this.done -= this.kept;
    this.held = 0;
    this.queue.retain(() => false);
    this.#out.retain(() => false);
    this.waiters.clear();
  }

  addTo(counts: StageCounts): void {
    counts.waiting += this.queue.size + this.kept;
    counts.running += this.held;
    counts.done += this.done - this.kept;
    counts.failed += this.failed;
    counts.lost += this.lost;
    counts.given += this.given;
  }
}

/** The stations that something leads to, by results or by failures; one that is led to twice is there twice. */
export function stationsAfter({
  leadsTo,
}: {
  readonly leadsTo: readonly FailureTaker[];
}): readonly Station[] {
  return leadsTo.filter((taker) => taker instanceof Station);
}
