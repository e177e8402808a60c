import { Item, type Sender, type Taker } from "./item.js";
import { type Station, stationsAfter } from "./station.js";

/** Where inputs come in, in one life of a pipeline: each is taken at once by all it goes to, or not at all. */
export class Inlet implements Sender {
  readonly #onRoom: () => void;
  leadsTo: readonly Taker[] = [];
  /** How many inputs were taken. */
  inputs = 0;
  /** How many the lives before this one took. */
  before = 0;
  /** Nothing comes in any more. */
  isDry = false;

  /** `onRoom` is called when there is room where there was none. */
  constructor(onRoom: () => void) {
    this.#onRoom = onRoom;
  }

  offer(input: unknown): boolean {
    if (this.isDry || !this.#hasRoom) return false;
    this.inputs += 1;
    const item = new Item(input, 0, this.before + this.inputs);
    for (const taker of this.leadsTo) taker.take(item);
    return true;
  }

  retry(): boolean {
    this.#onRoom();
    return false;
  }

  get stationsAfter(): readonly Station[] {
    return stationsAfter(this);
  }

  get #hasRoom(): boolean {
    for (const taker of this.leadsTo) {
      if (taker.hasRoom) continue;
      taker.waiters.add(this);
      return false;
    }
    return true;
  }
}
