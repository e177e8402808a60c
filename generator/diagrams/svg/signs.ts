import { type Arrow, arrowsOf, isEnding, type Picture } from "../agents/picture.js";
import { widthOf } from "../measure.js";
import type { Colour } from "../palette.js";
import type { Sign } from "../row.js";
import { FONTS } from "./boxes.js";
import type { Point, Size } from "./geometry.js";
import { icon } from "./icons.js";
import { STROKES } from "./paintArrow.js";
import { paintSample, SAMPLE } from "./sample.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** What the signs of pictures mean that nobody can know, below all of them. */
interface SignLegend extends Size {
  readonly painted: (at: Point, paint: Paint) => string;
}

const SIGNS = [
  ["event", "event"],
  ["request", "request"],
  ["reply", "response"],
  ["publication", "publication"],
  ["finished", "end of a child"],
  ["watch", "end of a watched agent"],
  ["timer", "timer"],
  ["stay", "may stay"],
] as const satisfies readonly (readonly [sign: Sign | "stay", word: string])[];

const ARROWS = [
  ["child", "when one ends"],
  ["error", "where errors lead"],
] as const satisfies readonly (readonly [style: Arrow["style"], word: string])[];

const LINE = 22;
const SIDE = 24;
const TOP = 9;
const ICON = 18;
const GAP = 8;
const BETWEEN = 22;

interface Entry {
  readonly word: string;
  /** Of the sign, with the room after it. */
  readonly room: number;
  /** `at`: its left end, halfway up. */
  readonly sign: (at: Point, paint: Paint) => string;
}

/** The signs that occur, in rows of a width. Undefined where there are none. */
export function signLegend(pictures: readonly Picture[], width: number): SignLegend | undefined {
  const placed: { readonly entry: Entry; readonly x: number; readonly row: number }[] = [];
  let [x, row] = [SIDE, 0];
  for (const entry of entriesOf(pictures)) {
    const length = entry.room + widthOf(entry.word, FONTS.detail);
    if (x > SIDE && x + length > width - SIDE) [x, row] = [SIDE, row + 1];
    placed.push({ entry, x, row });
    x += length + BETWEEN;
  }
  if (placed.length === 0) return undefined;
  const height = (row + 1) * LINE + 2 * TOP;
  return {
    width,
    height,
    painted: (at, paint) => {
      const border = { x: at.x + 0.5, y: at.y + 0.5, width: width - 1, height: height - 1, rx: 12 };
      const look = { ...paint({ fill: "frame", stroke: "frame-line" }), "stroke-width": 1 };
      const entries = placed.map((each) => {
        const middle = at.y + TOP + LINE * (each.row + 0.5);
        return paintEntry(each.entry, { x: at.x + each.x, y: middle }, paint);
      });
      return tag("g", {}, tag("rect", { ...border, ...look }), ...entries);
    },
  };
}

function paintEntry({ word, room, sign }: Entry, at: Point, paint: Paint): string {
  const text = { text: word, font: FONTS.detail, colours: paint({ fill: "dim" }) };
  return sign(at, paint) + paintText({ x: at.x + room, y: at.y + 4.3 }, [text]);
}

function entriesOf(pictures: readonly Picture[]): readonly Entry[] {
  const rows = pictures.flatMap(({ nodes }) => nodes.flatMap((node) => ("rows" in node ? node.rows : [])));
  const signs = new Set<string>(rows.map(({ kind }) => kind));
  if (rows.some(({ stays, run }) => stays || run !== undefined)) signs.add("stay");
  const styles = new Set<string>(pictures.flatMap(({ moves }) => arrowsOf(moves)).map(({ style }) => style));
  return [
    ...SIGNS.filter(([sign]) => signs.has(sign)).map(([sign, word]) => iconEntry(sign, word)),
    ...ARROWS.filter(([style]) => styles.has(style)).map(([style, word]) => arrowEntry(style, word)),
  ];
}

function iconEntry(name: Sign | "stay", word: string): Entry {
  const sign: Entry["sign"] = ({ x, y }, paint) => icon(name, { x, y: y - 6 }, colourOf(name), paint);
  return { word, room: ICON, sign };
}

function arrowEntry(style: Arrow["style"], word: string): Entry {
  return { word, room: SAMPLE + GAP, sign: (at, paint) => paintSample(STROKES[style], at, paint) };
}

/** As it is in a state. */
export function colourOf(sign: Sign | "stay"): Colour {
  if (sign === "stay") return "dim";
  if (sign === "timer") return "timer";
  return isEnding(sign) ? "child" : "events-ink";
}
