import { CarrierBase } from "../generated/threads.js";
import copying from "./copying.sync.js";
import moving from "./moving.sync.js";

/** How much it carries. */
export const SIZE = 64 * 2 ** 20;

/** Moves its bytes, or copies them. */
export class Carrier extends CarrierBase {
  readonly #way: "Copying" | "Moving";
  protected override readonly copying = copying;
  protected override readonly moving = moving;

  constructor(trips: number, way: "Copying" | "Moving") {
    super({ trips, size: SIZE });
    this.#way = way;
  }

  protected override loading(_: unknown, ctx: CarrierBase.Ctx<"loading">) {
    return ctx.next(this.#way, { bytes: new Uint8Array(this.data.size) });
  }
}
