import { widthOf } from "../measure.js";
import type { TieStyle } from "../system/ties.js";
import { VERBS } from "../system/words.js";
import { FONTS } from "./boxes.js";
import type { Point } from "./geometry.js";
import type { Sheet } from "./sheet.js";
import { STROKES } from "./strokes.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { path, tag } from "./xml.js";

const LINE = 30;
const GAP = 8;
const BETWEEN = 26;
const HEIGHT = 18;

// Beside these stands a word that says it.
const WORDED: readonly TieStyle[] = ["watch", "become"];

/** What the lines of a system mean, side by side. Absent where all others are of the plainest kind. */
export function legendOf(styles: readonly TieStyle[]): Sheet["foot"] {
  const told = styles.filter((style) => !WORDED.includes(style));
  if (told.every((style) => style === "send")) return undefined;
  const entries = told.map((style) => ({
    style,
    width: LINE + GAP + widthOf(VERBS[style], FONTS.detail) + BETWEEN,
  }));
  const width = entries.reduce((sum, entry) => sum + entry.width, -BETWEEN);
  return {
    width,
    height: HEIGHT,
    painted: (at, paint) => {
      let { x } = at;
      const painted = entries.map((entry) => {
        const one = paintEntry(entry.style, { x, y: at.y }, paint);
        x += entry.width;
        return one;
      });
      return tag("g", {}, ...painted);
    },
  };
}

function paintEntry(style: TieStyle, { x, y }: Point, paint: Paint): string {
  const { colour, dash } = STROKES[style];
  const middle = y + HEIGHT / 2;
  const line = {
    d: path`M${x},${middle}H${x + LINE - 7}`,
    ...paint({ stroke: colour }),
    "stroke-width": 1.6,
  };
  const tip = path`M${x + LINE},${middle}L${x + LINE - 9},${middle - 4}V${middle + 4}Z`;
  return (
    tag("path", { ...line, ...(dash !== undefined && { "stroke-dasharray": dash }) }) +
    tag("path", { d: tip, ...paint({ fill: colour }) }) +
    paintText({ x: x + LINE + GAP, y: middle + 4.3 }, [
      { text: VERBS[style], font: FONTS.detail, colours: paint({ fill: "dim" }) },
    ])
  );
}
