import type { MergeGraph } from "../graph/pipeline.js";
import type { Engine } from "./engine.js";
import { Item, Outgoing } from "./item.js";
import type { StageRow } from "./stage.js";
import type { StageContext } from "./stageContext.js";
import { WorkStation } from "./work.js";

/** What values that belong together have come to so far. */
interface Whole {
  readonly merged: unknown;
  readonly count: number;
  readonly layer: number;
}

/** A whole that is complete. */
class Merged extends Item {
  /** How many values it frees that were kept for it. */
  readonly kept: number;

  constructor({ merged, layer }: Whole, input: number, kept: number) {
    super(merged, layer + 1, input);
    this.kept = kept;
  }
}

/**
 * Folds values into one, or into one for each value of a field, in the order in which they come. A whole is given when it
 * has `count` values, else when no more can come.
 */
export class MergeStation extends WorkStation {
  readonly #wholes = new Map<unknown, Whole>();
  readonly #call: string;
  readonly #by: string | undefined;
  readonly #count: number;
  #kept = 0;
  /** The value that is merged now, or was last. */
  #item: Item | null = null;
  /** What it had in the field before it was merged: the fold may change it. */
  #key: unknown;
  /** Goes through what is left when no more can come. */
  #rest: Iterator<[unknown, Whole]> | null = null;

  constructor(engine: Engine, stage: StageRow, { call, by, count = Number.POSITIVE_INFINITY }: MergeGraph) {
    super(engine, stage);
    this.#call = call;
    this.#by = by;
    this.#count = count;
  }

  override work(item: Item, context: StageContext): unknown {
    if (this.#item !== item) {
      this.#key = this.#keyOf(item);
      this.#item = item;
    }
    const whole = this.#wholes.get(this.#key);
    return this.engine.handlers[this.#call]?.(whole?.merged, item.value, context);
  }

  #keyOf({ value }: Item): unknown {
    return this.#by === undefined ? undefined : Reflect.get(Object(value), this.#by);
  }

  protected override get kept(): number {
    return this.#kept;
  }

  /** What the fold gave is the whole from now on; it is handed on if it is complete. */
  override resultOf(item: Item, merged: unknown): Item | null {
    const key = this.#key;
    const { count, layer } = this.#wholes.get(key) ?? { count: 0, layer: 0 };
    const whole = { merged, count: count + 1, layer: Math.max(layer, item.layer) };
    if (whole.count >= this.#count) return this.#complete(key, whole, count);
    this.#kept += 1;
    this.#wholes.set(key, whole);
    return null;
  }

  #complete(key: unknown, whole: Whole, kept: number): Item {
    this.#wholes.delete(key);
    return new Merged(whole, this.#item?.input ?? 0, kept);
  }

  protected override gave(item: Item): void {
    super.gave(item);
    if (item instanceof Merged) this.#kept -= item.kept;
  }

  protected override step(): boolean {
    return super.step() || this.#flush();
  }

  /** Nothing more can come: what there is is a whole. */
  #flush(): boolean {
    if (!super.isThrough()) return false;
    this.#rest ??= this.#wholes.entries();
    const { done, value } = this.#rest.next();
    if (done === true) return false;
    const going = new Outgoing();
    const [key, whole] = value;
    going.offer(this.#complete(key, whole, whole.count), this.to);
    going.through = true;
    this.line(going);
    return true;
  }

  protected override isThrough(): boolean {
    return super.isThrough() && this.#wholes.size === 0;
  }

  override abandon(reason: Error): void {
    super.abandon(reason);
    this.#kept = 0;
    this.#wholes.clear();
  }
}
