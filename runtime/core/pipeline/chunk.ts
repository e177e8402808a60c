import type { HostTimer } from "../contract/host.js";
import type { ChunkGraph } from "../graph/pipeline.js";
import type { Engine } from "./engine.js";
import { Item, Outgoing } from "./item.js";
import type { StageRow } from "./stage.js";
import { Station } from "./station.js";

/**
 * Gathers values into lists. A list is given when it has `max` values, `within` ms after its first one came, and when no
 * more can come. While the last list waits to be taken the next one grows, up to `max`.
 */
export class ChunkStation extends Station {
  readonly #max: number;
  readonly #within: number | undefined;
  #list: unknown[] = [];
  /** How many values are in lists that are not taken yet. */
  #kept = 0;
  #layer = 0;
  #input = 0;
  #timer: HostTimer | null = null;
  /** The list has waited long enough. */
  #isDue = false;

  constructor(engine: Engine, stage: StageRow, { max, within }: ChunkGraph) {
    super(engine, stage);
    this.#max = max;
    this.#within = within;
  }

  protected override get kept(): number {
    return this.#kept;
  }

  protected override step(): boolean {
    if (this.#isComplete) return this.#give();
    const item = this.next();
    if (item === undefined) return false;
    if (this.#list.length === 0) this.#wait();
    this.#list.push(item.value);
    this.#layer = Math.max(this.#layer, item.layer);
    this.#input = item.input;
    this.#kept += 1;
    this.done += 1;
    return true;
  }

  get #isComplete(): boolean {
    if (this.#list.length >= this.#max) return true;
    return this.#list.length > 0 && (this.#isDue || super.isThrough());
  }

  #give(): boolean {
    if (!this.isLineEmpty) return false;
    const going = new Outgoing();
    going.offer(new Item(this.#list, this.#layer + 1, this.#input), this.to);
    going.through = true;
    this.#forget();
    this.line(going);
    return true;
  }

  protected override gave(list: Item): void {
    super.gave(list);
    if (Array.isArray(list.value)) this.#kept -= list.value.length;
  }

  #wait(): void {
    const { engine } = this;
    if (this.#within === undefined) return;
    this.#timer = engine.system.host.after(this.#within, () => {
      this.#isDue = true;
      engine.goOn(() => engine.mark(this));
    });
  }

  #forget(): void {
    this.#list = [];
    this.#layer = 0;
    this.#timer?.cancel();
    this.#timer = null;
    this.#isDue = false;
  }

  protected override isThrough(): boolean {
    return super.isThrough() && this.#list.length === 0;
  }

  override abandon(reason: Error): void {
    super.abandon(reason);
    this.#kept = 0;
    this.#forget();
  }
}
