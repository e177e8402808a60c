import type { Mode } from "../agents/picture.js";
import type { Point } from "./geometry.js";
import { RUN_FONTS, type RunBox } from "./runBox.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

const BAR = { height: 4, below: 14 } as const;
// So that the least time can be seen.
const LEAST = 3;

/** `at` is the lower left corner of what stands above it; `width` is that of the bar. */
export function paintRun(
  { says, failed, share }: RunBox,
  at: Point,
  width: number,
  mode: Mode,
  paint: Paint,
): string {
  const words = [
    { text: says, font: RUN_FONTS.says, colours: paint({ fill: "ink" }) },
    { text: failed, font: RUN_FONTS.failed, colours: paint({ fill: "error" }) },
  ];
  const text = paintText({ x: at.x, y: at.y + 7.5 }, words);
  if (share === undefined) return text;
  const bar = { x: at.x, y: at.y + BAR.below, height: BAR.height, rx: BAR.height / 2 };
  const filled = share === 0 ? 0 : Math.max(LEAST, share * width);
  return (
    text +
    tag("rect", { ...bar, width, ...paint({ fill: `${mode}-badge` }) }) +
    (filled === 0 ? "" : tag("rect", { ...bar, width: filled, ...paint({ fill: `${mode}-ink` }) }))
  );
}
