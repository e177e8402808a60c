import { threaded } from "crb-gen";
import type { RetouchBase as Base } from "../../generated/images.js";

/** Blurs a picture where it is: what was moved here is changed here, and moved on. */
export default threaded<Base.Body<"blurring">>(import.meta.url, ({ pixels, passes }, ctx) => {
  const { width } = ctx.agent;
  for (let pass = 0; pass < passes; pass++) {
    for (let at = width; at < pixels.length - width; at++) pixels[at] = mean(pixels, at, width);
  }
  return ctx.next("Measuring", { pixels });
});

/** Of a pixel and its four neighbours. */
function mean(pixels: Uint8ClampedArray, at: number, width: number): number {
  const sum = [0, -1, 1, -width, width].reduce((total, by) => total + (pixels[at + by] ?? 0), 0);
  return sum / 5;
}
