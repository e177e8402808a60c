import { create } from "../../diagnostics/create.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Canvas, openCanvas } from "./canvas.js";
import { type Origin, withOrigin } from "./origin.js";

/** Many programs count the pixels of a side in 16 bits with a sign. */
const MOST_ON_A_SIDE = 32_767;
/** A pixel takes 4 bytes, more than once while it is drawn and packed: some 900 MB and a few seconds in all. */
const MOST_IN_ALL = 100_000_000;
const LIMIT = `the ${MOST_ON_A_SIDE} on a side and ${MOST_IN_ALL / 1_000_000} million in all that one may have`;

/** An SVG of ours that is to become a PNG. */
export interface Original {
  /** With the colours of one theme. */
  readonly svg: string;
  /** Pixels of the PNG for one of the SVG. */
  readonly scale: number;
  readonly origin: Origin;
  /** What messages call the picture: its place. */
  readonly path: string;
}

/**
 * Draws an SVG as a PNG that says where it is from. The same SVG gives the same bytes on one machine; elsewhere
 * another build of the canvas or, for characters that Inter lacks, other fonts may differ by some pixels.
 */
export async function drawPng(
  original: Original,
): Promise<readonly [png: Uint8Array | undefined, diagnostics: readonly Diagnostic[]]> {
  const canvas = await canvasOrWhyNot();
  if ("code" in canvas) return [undefined, [canvas]];
  const { svg, scale, origin, path } = original;
  const image = await canvas.loadImage(Buffer.from(svg));
  const size = { width: pixels(image.width, scale), height: pixels(image.height, scale) };
  if (!fits(size)) return [undefined, [tooLarge(path, size, LIMIT, scale * fitting(size))]];
  try {
    const surface = canvas.createCanvas(size.width, size.height);
    const context = surface.getContext("2d");
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    return [withOrigin(surface.toBuffer("image/png"), origin), []];
  } catch {
    return [undefined, [tooLarge(path, size, "there is memory for", scale / 2)]];
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

async function canvasOrWhyNot(): Promise<Canvas | Diagnostic> {
  try {
    return await openCanvas();
  } catch (error) {
    return create("png-packages", undefined, { reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /^Cannot find (?:package|module) '(@[\w-]+\/[\w-]+)/.exec(message)?.[1];
  return missing === undefined ? (message.split("\n")[0] ?? "") : `${missing} is not installed`;
}

function pixels(length: number, scale: number): number {
  return Math.max(1, Math.round(length * scale));
}

function fits({ width, height }: Size): boolean {
  return Math.max(width, height) <= MOST_ON_A_SIDE && width * height <= MOST_IN_ALL;
}

/** What the sides of a picture are to be multiplied with for it to fit. */
function fitting({ width, height }: Size): number {
  return Math.min(MOST_ON_A_SIDE / Math.max(width, height), Math.sqrt(MOST_IN_ALL / (width * height)));
}

function tooLarge(path: string, { width, height }: Size, limit: string, scale: number): Diagnostic {
  // Rounded down, so that it does fit.
  const smaller = String(Math.floor(scale * 100) / 100);
  return create("png-too-large", undefined, { path, size: `${width} × ${height}`, limit }, [
    `Make it smaller: --scale ${smaller}`,
  ]);
}
