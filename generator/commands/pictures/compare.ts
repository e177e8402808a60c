import { posix } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { recipeIn } from "../../diagrams/formats.js";
import type { Format, TextFormat } from "../../diagrams/names.js";
import { originFrom, originIn } from "../../diagrams/png/origin.js";
import type { Original } from "../../diagrams/png/png.js";
import type { Content } from "../../disk/write.js";
import type { Disk } from "../../disk.js";
import { compare, compareFile, type FilePlan, type FileState } from "../compare.js";
import type { Drawing } from "./drawing.js";
import { drawOrder, drawWithRecipe, type Order, recipeOf } from "./order.js";

/** The file of a picture: what is there and what is to be there. */
export type PicturePlan = TextPlan | PngPlan | LeftPlan;

interface PictureState extends FileState {
  readonly drawing: Drawing;
}

/** What it shows is gone, or it cannot be drawn again. */
export interface LeftPlan extends PictureState {
  readonly state: "left over";
  readonly format: Format;
  readonly before: Content;
  /** The trace without which it cannot be drawn again. */
  readonly lost?: string;
}

interface TextPlan extends FilePlan, PictureState {
  readonly format: TextFormat;
}

interface PngPlan extends PictureState {
  readonly format: "png";
  readonly before?: Uint8Array;
  /** What its pixels are to be drawn from. */
  readonly original: Original;
}

const SIGN =
  "It has no recipe, which is how a picture of ours says what draws it. Tools that make pictures smaller take it out";

/** Draws a picture, and compares it with what is there. A PNG without its pixels: it says what it was made from. */
export async function compareOrder(
  order: Order,
  disk: Disk,
): Promise<readonly [PicturePlan, readonly Diagnostic[]]> {
  const { format } = order;
  return format === "png" ? comparePng(order, disk) : compareText(order, format, disk);
}

async function compareText(
  order: Order,
  format: TextFormat,
  disk: Disk,
): Promise<readonly [TextPlan, readonly Diagnostic[]]> {
  const { spec, path, drawing } = order;
  const text = await drawWithRecipe(order, format);
  const isOurs = (there: string) => recipeIn(there) !== undefined;
  const [file, problems] = compare({ path, spec: spec.file, text }, posix.dirname(path), disk, isOurs, SIGN);
  return [{ ...file, format, drawing }, problems];
}

async function comparePng(order: Order, disk: Disk): Promise<readonly [PngPlan, readonly Diagnostic[]]> {
  const { spec, path, drawing } = order;
  const svg = await drawOrder(order);
  const origin = originFrom(svg, recipeOf(order));
  const [file, problems] = compareFile(path, posix.dirname(path), disk, disk.readBytes(path), {
    isSame: (there) => isDeepStrictEqual(originIn(there), origin),
    isOurs: (there) => there.length === 0 || originIn(there) !== undefined,
    sign: SIGN,
  });
  const original = { svg, scale: drawing.scale, origin, path };
  return [{ path, spec: spec.file, format: "png", drawing, original, ...file }, problems];
}
