import { widthOf } from "../measure.js";
import { FONTS, SPACE } from "./boxes.js";
import { captionColumns } from "./captionColumns.js";
import type { Caption } from "./captions.js";
import { CHIP, chipWidth } from "./chip.js";
import type { Size } from "./geometry.js";

/** The size of what stands beside one arrow, one line below the other; nothing where it has none. */
export function labelSize(captions: readonly Caption[]): Size | undefined {
  if (captions.length === 0) return undefined;
  const columns = captionColumns(captions);
  const widths = columns.map(captionsWidth);
  return {
    width: widths.reduce(
      (sum, width) => sum + SPACE.labelColumn + width,
      2 * SPACE.labelSide - SPACE.labelColumn,
    ),
    height: Math.max(...columns.map(({ length }) => length)) * SPACE.label + 2 * SPACE.labelTop,
  };
}

/** Of captions that stand one below the other, with their chips after them. */
export function captionsWidth(captions: readonly Caption[]): number {
  return chipColumn(captions) + Math.max(...captions.map(captionWidth));
}

/** The room for the chips of captions that stand below each other; 0 where there are none. */
export function chipColumn(captions: readonly Caption[]): number {
  const widest = Math.max(0, ...captions.map(({ count }) => chipWidth(count)));
  return widest === 0 || captions.every(({ text }) => text === "") ? widest : widest + CHIP.gap;
}

/** Of a sign, text and detail beside each other. */
function captionWidth({ sign, text, detail }: Caption): number {
  const before = sign === undefined ? 0 : SPACE.labelSign;
  const extra = detail === "" ? 0 : SPACE.gap + widthOf(detail, FONTS.detail);
  return before + widthOf(text, FONTS.label) + extra;
}
