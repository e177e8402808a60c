import { createHash } from "node:crypto";
import { textsOf, withTexts } from "./texts.js";

/** What a PNG was made from. */
export interface Origin {
  /** The command line that draws it. */
  readonly recipe: string;
  /** The SHA-256 of the SVG, in hexadecimal: whether a PNG is stale is told without drawing it again. */
  readonly source: string;
}

const RECIPE = "crb-gen";
const SOURCE = "crb-gen-source";

export function originFrom(svg: string, recipe: string): Origin {
  return { recipe, source: createHash("sha256").update(svg).digest("hex") };
}

/** Absent in what is no PNG, or not one of ours. */
export function originIn(png: Uint8Array): Origin | undefined {
  const texts = textsOf(png);
  const [recipe, source] = [texts?.get(RECIPE), texts?.get(SOURCE)];
  return recipe === undefined || source === undefined ? undefined : { recipe, source };
}

export function withOrigin(png: Uint8Array, { recipe, source }: Origin): Uint8Array {
  return withTexts(
    png,
    new Map([
      [RECIPE, recipe],
      [SOURCE, source],
    ]),
  );
}
