/** Bytes on threads, moved and shared: `node --import tsx examples/threads/images.ts`. */
import { MirrorBase, RetouchBase } from "../../generated/images.js";
import blurring from "./blurring.sync.js";
import mirroring from "./mirroring.sync.js";

class Retouch extends RetouchBase {
  protected override readonly blurring = blurring;
  #painted = new Uint8ClampedArray();

  protected override painting(_state: unknown, ctx: RetouchBase.Ctx<"painting">) {
    const { width, height } = this.data;
    this.#painted = Uint8ClampedArray.from({ length: width * height }, (_, at) => (at % 2) * 200);
    return ctx.next("Blurring", { pixels: this.#painted });
  }

  protected override async measuring(
    { pixels }: RetouchBase.State<"Measuring">,
    ctx: RetouchBase.Ctx<"measuring">,
  ) {
    console.log(`${pixels.length} pixels came home; ${this.#painted.length} are left of what was moved away`);
    return ctx.next("done", { mean: pixels.reduce((sum, pixel) => sum + pixel, 0) / pixels.length });
  }
}

class Mirror extends MirrorBase {
  protected override readonly mirroring = mirroring;
}

const { mean } = await new Retouch({}).run();
console.log(`blurred to a mean of ${mean.toFixed(0)}`);

const shared = new Uint8ClampedArray(new SharedArrayBuffer(12));
for (let at = 0; at < shared.length; at++) shared[at] = at;
const rows = [0, 1, 2].map((y) => ({ y, pixels: shared.subarray(y * 4, (y + 1) * 4) }));
const mirrored = await new Mirror({ rows }).run();
console.log(`${mirrored.rows} rows mirrored where they are: ${shared.join(" ")}`);
