import { widthOf, wrap } from "../measure.js";
import { FONTS } from "./boxes.js";
import { flowed } from "./flow.js";
import type { Box, Point, Size } from "./geometry.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** What is to be said about an agent as a whole, each on a pill of its own. */
export interface FactChips extends Size {
  readonly chips: readonly { readonly lines: readonly string[]; readonly box: Box }[];
}

const SIDE = 7;
const LINE = 16;
const PADDING = 3;
const GAP = 6;

/** The width of pills that all stand on one line. */
export function factsWidth(facts: readonly string[]): number {
  return facts.reduce((sum, fact) => sum + GAP + sizeOf([fact]).width, facts.length > 0 ? -GAP : 0);
}

/** As many side by side as there is room for; only one that is too wide by itself is broken into lines. */
export function factChips(facts: readonly string[], room: number): FactChips {
  const texts = facts.map((fact) => {
    const lines = wrap(fact, FONTS.detail, room - 2 * SIDE, fact.length);
    return { lines, ...sizeOf(lines) };
  });
  const boxes = flowed(texts, room, GAP);
  const chips = boxes.map((box, index) => ({ lines: texts[index]?.lines ?? [], box }));
  return { chips, width: room, height: Math.max(0, ...boxes.map(({ y, height }) => y + height)) };
}

function sizeOf(lines: readonly string[]): Size {
  const text = Math.max(0, ...lines.map((line) => widthOf(line, FONTS.detail)));
  return { width: text + 2 * SIDE, height: lines.length * LINE + 2 * PADDING };
}

/** `at` is the upper left corner of the first. */
export function paintFacts(
  { chips }: FactChips,
  at: Point,
  paint: Paint,
  tone: "card" | "chip" = "card",
): string {
  const look = { rx: 11, ...paint({ fill: tone, stroke: "arrow" }), "stroke-width": 1 };
  const ink = paint({ fill: tone === "card" ? "dim" : "ink" });
  return chips
    .map(({ lines, box }) => {
      const place = { ...box, x: at.x + box.x, y: at.y + box.y };
      const middle = place.x + box.width / 2;
      const texts = lines.map((text, index) => {
        const baseline = { x: middle, y: place.y + PADDING + LINE * index + 12.2 };
        return paintText(baseline, [{ text, font: FONTS.detail, colours: ink }], "middle");
      });
      return tag("rect", { ...place, ...look }) + texts.join("");
    })
    .join("");
}
