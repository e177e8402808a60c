/**
 * A first-in first-out queue on a ring that doubles when full and shrinks when it has emptied, so that a burst
 * leaves nothing behind.
 */
export class Queue<T> {
  #ring: (T | undefined)[] = new Array(SMALLEST);
  #head = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The one that is next. */
  get first(): T | undefined {
    return this.#size === 0 ? undefined : this.#ring[this.#head];
  }

  push(item: T): void {
    if (this.#size === this.#ring.length) this.#grow();
    this.#ring[(this.#head + this.#size) & (this.#ring.length - 1)] = item;
    this.#size += 1;
  }

  /** Puts an item in front of all others. */
  unshift(item: T): void {
    if (this.#size === this.#ring.length) this.#grow();
    this.#head = (this.#head - 1) & (this.#ring.length - 1);
    this.#ring[this.#head] = item;
    this.#size += 1;
  }

  shift(): T | undefined {
    if (this.#size === 0) return undefined;
    const item = this.#ring[this.#head];
    this.#ring[this.#head] = undefined;
    this.#head = (this.#head + 1) & (this.#ring.length - 1);
    this.#size -= 1;
    if (this.#size === 0 && this.#ring.length > LARGEST_KEPT) this.#shrink();
    return item;
  }

  /** Takes the item at `index` out of the order: the last one takes its place. */
  take(index: number): T | undefined {
    const ring = this.#ring;
    const mask = ring.length - 1;
    const place = (this.#head + index) & mask;
    const item = ring[place];
    const last = (this.#head + this.#size - 1) & mask;
    ring[place] = ring[last];
    ring[last] = undefined;
    this.#size -= 1;
    return item;
  }

  /** Takes the first item out that `isWanted`; the order of the others stays. */
  remove(isWanted: (item: T) => boolean): T | undefined {
    const ring = this.#ring;
    const mask = ring.length - 1;
    for (let index = 0; index < this.#size; index++) {
      const item = ring[(this.#head + index) & mask];
      if (item === undefined || !isWanted(item)) continue;
      for (let to = index; to > 0; to--) ring[(this.#head + to) & mask] = ring[(this.#head + to - 1) & mask];
      this.shift();
      return item;
    }
    return undefined;
  }

  /** Drops all that are not `wanted`. */
  retain(isWanted: (item: T) => boolean): void {
    for (let left = this.#size; left > 0; left--) {
      const item = this.shift();
      if (item !== undefined && isWanted(item)) this.push(item);
    }
  }

  #shrink(): void {
    this.#ring = new Array(SMALLEST);
    this.#head = 0;
  }

  #grow(): void {
    const ring = this.#ring;
    const larger: (T | undefined)[] = new Array(ring.length * 2);
    for (let i = 0; i < this.#size; i++) larger[i] = ring[(this.#head + i) & (ring.length - 1)];
    this.#ring = larger;
    this.#head = 0;
  }
}

/** Lengths are powers of two, so that a mask wraps them. */
const SMALLEST = 16;
const LARGEST_KEPT = 1024;
