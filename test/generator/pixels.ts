import { createCanvas, loadImage } from "@napi-rs/canvas";

/** A PNG, decoded by somebody else's code. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of all pixels, line by line. */
  readonly data: Uint8ClampedArray;
}

export async function pixelsOf(png: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext("2d");
  context.drawImage(image, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** A pixel as CSS writes it: `#rrggbb`, or `none` where nothing is painted. */
export function colourAt({ width, data }: Pixels, x: number, y: number): string {
  const at = 4 * (Math.round(y) * width + Math.round(x));
  const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at, at + 4);
  if (alpha === 0) return "none";
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** How many pixels of two pictures of one size differ. */
export function differing(one: Pixels, other: Pixels): number {
  const [a, b] = [new Uint32Array(one.data.buffer), new Uint32Array(other.data.buffer)];
  if (a.length !== b.length) throw new Error("two sizes");
  return a.reduce((count, pixel, at) => count + (pixel === b[at] ? 0 : 1), 0);
}
