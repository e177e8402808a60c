/** A value on its way through a pipeline. Whoever it goes to, it is the same one. */
export class Item {
  readonly value: unknown;
  /** How many stages it has come through. */
  readonly layer: number;
  /** The number of the input that it comes from. */
  readonly input: number;

  constructor(value: unknown, layer: number, input: number) {
    this.value = value;
    this.layer = layer;
    this.input = input;
  }
}

/** Where values go: a stage, or what is at the end of all routes. */
export interface Taker {
  readonly hasRoom: boolean;
  /** For how many values there is room. */
  readonly room: number;
  /** Takes a value, for which there is room. */
  take(item: Item): void;
  /** Those who wait for room: each is told once there is some. */
  readonly waiters: Set<Sender>;
}

/** Who hands values on. */
export interface Sender {
  /** There may be room where there was none. Whether it is going to take a place: else it has what it wants already. */
  retry(): boolean;
}

/** Tells those who wait for room that there is some: as many as there are places, who has waited longest first. */
export function wake(taker: Taker): void {
  const { waiters } = taker;
  if (waiters.size === 0) return;
  let promised = 0;
  for (const sender of waiters) {
    if (promised >= taker.room) return;
    waiters.delete(sender);
    if (sender.retry()) promised += 1;
  }
}

/** What there is to hand on, of one run of a stage: one value at a time. */
export class Outgoing {
  /** The value that waits to be taken. */
  item: Item | null = null;
  /** Whether that is a failure, and no result. */
  failed = false;
  /** Whether it stands in its station's line. */
  isInLine = false;
  /** Whether nothing comes after it. */
  through = false;
  #to: readonly Taker[] = [];
  /** How many have taken it. */
  #taken = 0;

  offer(item: Item, to: readonly Taker[]): void {
    this.item = item;
    this.#to = to;
    this.#taken = 0;
  }

  /** Hands the value to all it goes to. False when one has no room: `sender` is told when that changes. */
  send(sender: Sender): boolean {
    const { item } = this;
    if (item === null) return true;
    for (; this.#taken < this.#to.length; this.#taken++) {
      const taker = this.#to[this.#taken];
      if (taker === undefined) break;
      if (!taker.hasRoom) {
        taker.waiters.add(sender);
        return false;
      }
      // Whoever has got its place does not wait for one, and takes no other's.
      taker.waiters.delete(sender);
      taker.take(item);
    }
    this.item = null;
    return true;
  }
}

/** Whether a value can be handed on at once. */
export function haveRoom(takers: readonly Taker[]): boolean {
  for (const taker of takers) if (!taker.hasRoom) return false;
  return true;
}
