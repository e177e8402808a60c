import { widthOf } from "../measure.js";
import type { TieStyle } from "../system/ties.js";
import { VERBS } from "../system/words.js";
import { FONTS } from "./boxes.js";
import type { Point } from "./geometry.js";
import { paintSample, SAMPLE } from "./sample.js";
import type { Sheet } from "./sheet.js";
import { TIE_STROKES } from "./strokes.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

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
    width: SAMPLE + GAP + widthOf(VERBS[style], FONTS.detail) + BETWEEN,
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
  const middle = y + HEIGHT / 2;
  return (
    paintSample(TIE_STROKES[style], { x, y: middle }, paint) +
    paintText({ x: x + SAMPLE + GAP, y: middle + 4.3 }, [
      { text: VERBS[style], font: FONTS.detail, colours: paint({ fill: "dim" }) },
    ])
  );
}
