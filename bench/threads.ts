import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { task } from "crb-gen";
import copying from "./copying.sync.js";
import { CarrierBase, HopperBase } from "./generated/bench.js";
import hopping from "./hopping.sync.js";
import moving from "./moving.sync.js";
import type { Row } from "./row.js";
import { spin } from "./spin.js";
import spinning from "./spinning.thread.js";

class Hopper extends HopperBase {
  protected override readonly hopping = hopping;
}

/** Moves its bytes, or copies them. */
class Carrier extends CarrierBase {
  readonly #way: "Copying" | "Moving";
  protected override readonly copying = copying;
  protected override readonly moving = moving;

  constructor(left: number, way: "Copying" | "Moving") {
    super({ left, size: 64 * 2 ** 20 });
    this.#way = way;
  }

  protected override loading(_state: unknown, ctx: CarrierBase.Ctx<"loading">) {
    return ctx.next(this.#way, { bytes: new Uint8Array(this.data.size) });
  }
}

/** What threads cost, and what they save. */
export const threadRows: readonly Row[] = [
  {
    name: "hop to a thread and home",
    count: 2000,
    ours: (left) => new Hopper({ left }).run(),
    bare: echoed,
  },
  {
    name: "64 MB to a thread and home",
    count: 4,
    ours: (left) => new Carrier(left, "Copying").run(),
    bare: (count) => echoed(count, new Uint8Array(64 * 2 ** 20)),
  },
  {
    // Beside copies, as above.
    name: "64 MB, moved",
    count: 4,
    ours: (left) => new Carrier(left, "Moving").run(),
    bare: (count) => echoed(count, new Uint8Array(64 * 2 ** 20)),
  },
  {
    name: "1 ms of work, ctx.parallel",
    count: 200,
    ours: (count) => task((ctx) => ctx.parallel(spinning, Array<number>(count).fill(1))).run(),
    bare: async (count) => {
      for (let i = 0; i < count; i++) spin(1);
    },
  },
];

/** Sends a message to a thread and waits for it to come back, again and again. */
async function echoed(count: number, message: unknown = {}): Promise<void> {
  const worker = new Worker(new URL("./echo.js", import.meta.url));
  for (let i = 0; i < count; i++) {
    worker.postMessage(message);
    await once(worker, "message");
  }
  await worker.terminate();
}
