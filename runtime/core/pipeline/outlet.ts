import type { Engine } from "./engine.js";
import { type Item, type Sender, type Taker, wake } from "./item.js";
import { Outputs } from "./outputs.js";

/** Where values end that nobody wants. */
export class Drop implements Taker {
  readonly hasRoom = true;
  readonly room = Number.POSITIVE_INFINITY;
  readonly waiters = new Set<Sender>();
  count = 0;

  take(): void {
    this.count += 1;
  }
}

/** Where values come out, in one life of a pipeline. */
export class Outlet implements Taker {
  readonly waiters = new Set<Sender>();
  /** What becomes of them: they outlast this life. */
  outputs: Outputs;
  count = 0;

  constructor(capacity: number) {
    this.outputs = new Outputs(capacity);
  }

  get hasRoom(): boolean {
    return this.room > 0;
  }

  get room(): number {
    return this.outputs.room;
  }

  take({ value }: Item): void {
    this.count += 1;
    this.outputs.put(value);
  }

  /** Somebody has read: those who wait for room hear of it. */
  tellRoom(engine: Engine): void {
    if (this.waiters.size === 0) return;
    wake(this);
    engine.wake();
  }
}
