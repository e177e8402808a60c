import { type Colour, darkRules, escaped, paint, text } from "./paint.js";
import type { Point } from "./slope.js";

/** A picture of lines over two logarithmic scales. */
export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: Readonly<Record<string, readonly Point[]>>;
}

const [WIDTH, HEIGHT] = [720, 400];
/** Where the lines are, inside of the picture. */
const AREA = { left: 76, right: WIDTH - 44, top: 108, bottom: HEIGHT - 56 };

const LINE_COLOURS: readonly Colour[] = ["first", "second", "third"];

/** How to place a value: 0 to 1 between two powers of ten. */
interface Scale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
}

/** Draws a plot as SVG, in the colours of whoever reads it: light or dark. */
export function svgOf(plot: Plot): string {
  const points = Object.values(plot.lines).flat();
  const x = scaleOf(
    points.map(([value]) => value),
    AREA.left,
    AREA.right,
  );
  const y = scaleOf(
    points.map(([, value]) => value),
    AREA.bottom,
    AREA.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" font-family="Inter, &quot;Helvetica Neue&quot;, Arial, sans-serif">`,
    `<title>${escaped(plot.title)}</title>`,
    `<desc>${escaped(described(plot))}</desc>`,
    `<style>@media (prefers-color-scheme:dark){${darkRules()}}</style>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="16" ${paint("frame", "grid")}/>`,
    text(24, 38, plot.title, "ink", 'font-size="18" font-weight="600"'),
    ...legend(Object.keys(plot.lines)),
    ...grid(plot, x, y),
    ...Object.values(plot.lines).flatMap((line, index) => drawn(line, LINE_COLOURS[index] ?? "ink", x, y)),
    "</svg>\n",
  ].join("\n");
}

/** From the power of ten below all values to the one above them. */
function scaleOf(values: readonly number[], start: number, end: number): Scale {
  const logs = values.map(Math.log10);
  const from = Math.floor(Math.min(...logs) + 1e-9);
  const to = Math.max(Math.ceil(Math.max(...logs) - 1e-9), from + 1);
  return { from, to, at: (value) => start + ((Math.log10(value) - from) / (to - from)) * (end - start) };
}

function grid(plot: Plot, x: Scale, y: Scale): string[] {
  const rules = [
    ...powers(x).flatMap((value) => {
      const at = round(x.at(value));
      const label = text(at, AREA.bottom + 20, spoken(value), "dim", 'font-size="12" text-anchor="middle"');
      return [`<path d="M${at} ${AREA.top}V${AREA.bottom}" ${paint("none", "grid")}/>`, label];
    }),
    ...powers(y).flatMap((value) => {
      const at = round(y.at(value));
      const label = text(AREA.left - 10, at + 4, spoken(value), "dim", 'font-size="12" text-anchor="end"');
      return [`<path d="M${AREA.left} ${at}H${AREA.right}" ${paint("none", "grid")}/>`, label];
    }),
  ];
  const under = text(
    (AREA.left + AREA.right) / 2,
    HEIGHT - 14,
    plot.x,
    "ink",
    'font-size="13" text-anchor="middle"',
  );
  const above = text(24, AREA.top - 16, plot.y, "ink", 'font-size="13"');
  return [...rules, under, above];
}

function powers({ from, to }: Scale): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
}

function legend(names: readonly string[]): string[] {
  let left = 24;
  return names.flatMap((name, index) => {
    const colour = LINE_COLOURS[index] ?? "ink";
    const at = left;
    left += 34 + name.length * 7;
    return [
      `<circle cx="${at + 5}" cy="57" r="4" ${paint(colour)}/>`,
      text(at + 16, 61, name, colour, 'font-size="13"'),
    ];
  });
}

function drawn(line: readonly Point[], colour: Colour, x: Scale, y: Scale): string[] {
  const at = line.map(([size, cost]) => [round(x.at(size)), round(y.at(cost))] as const);
  const path = at.map(([left, top], index) => `${index === 0 ? "M" : "L"}${left} ${top}`).join("");
  const dots = at.map(([left, top], index) => {
    const [size, cost] = line[index] ?? [0, 0];
    return `<circle cx="${left}" cy="${top}" r="4" ${paint(colour)}><title>${spoken(size)}: ${spoken(cost)}</title></circle>`;
  });
  return [`<path d="${path}" stroke-width="2" stroke-linejoin="round" ${paint("none", colour)}/>`, ...dots];
}

/** The lines in words, for those who do not see them. */
function described({ x, y, lines }: Plot): string {
  const each = Object.entries(lines).map(([name, points]) => {
    return `${name}: ${points.map(([size, cost]) => `${spoken(cost)} at ${spoken(size)}`).join(", ")}.`;
  });
  return [`${y}, by ${x}.`, ...each].join(" ");
}

/** A number as it is read: `10,000`, `1.5`. */
function spoken(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  const [whole = "", rest = ""] = value.toFixed(digits).split(".");
  const fraction = rest.replace(/0+$/, "");
  return whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction === "" ? "" : `.${fraction}`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
