import { spelled } from "../harness/numbers.js";
import { type Colour, darkRules, escaped, paint, text } from "./paint.js";
import { decadesAround, extent, notches, type Scale, scaleOf, ticks } from "./scale.js";
import type { Point } from "./slope.js";

/** A picture of lines over two logarithmic scales. */
export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: Readonly<Record<string, readonly Point[]>>;
  /** Lines of others, to compare those with: less is made of them. */
  readonly others?: Readonly<Record<string, readonly Point[]>>;
}

const [WIDTH, LEFT, RIGHT] = [720, 84, 676];
/** Of a line of the legend, of the part where lines are drawn, and of what is under it. */
const [ROW, DEPTH, FOOT] = [22, 250, 58];

/** Where the lines are, inside of the picture. */
interface Area {
  readonly top: number;
  readonly bottom: number;
}

const COLOURS: readonly Colour[] = ["first", "second", "third"];
const LEVEL = "level: nothing rises less";

/** A line as it is drawn. */
interface Drawn {
  readonly name: string;
  readonly points: readonly Point[];
  readonly colour: Colour;
}

/** Draws a plot as SVG, in the colours of whoever reads it: light or dark. */
export function svgOf(plot: Plot): string {
  const lines = drawnLines(plot);
  const top = 100 + ROW * (lines.length + 1);
  const area = { top, bottom: top + DEPTH };
  const height = area.bottom + FOOT;
  const points = lines.flatMap((line) => line.points);
  const x = scaleOf(extent(points.map(([size]) => size)), LEFT, RIGHT);
  const y = scaleOf(decadesAround(extent(points.map(([, cost]) => cost))), area.bottom, area.top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" font-family="Inter, &quot;Helvetica Neue&quot;, Arial, sans-serif">`,
    `<title>${escaped(plot.title)}</title>`,
    `<desc>${escaped(described(plot))}</desc>`,
    `<style>@media (prefers-color-scheme:dark){${darkRules()}}</style>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="16" ${paint("frame", "grid")}/>`,
    text(24, 38, plot.title, "ink", 'font-size="18" font-weight="600"'),
    ...legend(lines),
    ...grid(x, y, area),
    text(24, area.top - 18, plot.y, "ink", 'font-size="13"'),
    text((LEFT + RIGHT) / 2, height - 16, plot.x, "ink", 'font-size="13" text-anchor="middle"'),
    level(lines, y),
    ...lines.flatMap((line) => curve(line, x, y)),
    "</svg>\n",
  ].join("\n");
}

function drawnLines({ lines, others = {} }: Plot): Drawn[] {
  const own = Object.entries(lines).map(([name, points], index) => {
    return { name, points, colour: COLOURS[index] ?? "ink" };
  });
  return [
    ...own,
    ...Object.entries(others).map(([name, points]) => ({ name, points, colour: "dim" as const })),
  ];
}

/** A rule and a figure at the ends of each scale and at each power of ten, and a notch for each of its multiples. */
function grid(x: Scale, y: Scale, { top, bottom }: Area): string[] {
  const figure = (left: number, at: number, value: number, anchor: string) =>
    text(left, at, spelled(value), "dim", `font-size="12" text-anchor="${anchor}"`);
  const rules = [
    ...notches(x).map((value) => `M${x.at(value)} ${bottom}v4`),
    ...notches(y).map((value) => `M${LEFT} ${y.at(value)}h-4`),
    ...ticks(x).map((value) => `M${x.at(value)} ${top}V${bottom}`),
    ...ticks(y).map((value) => `M${LEFT} ${y.at(value)}H${RIGHT}`),
  ];
  return [
    `<path d="${rules.join("")}" ${paint("none", "grid")}/>`,
    ...ticks(x).map((value) => figure(x.at(value), bottom + 20, value, "middle")),
    ...ticks(y).map((value) => figure(LEFT - 10, y.at(value) + 4, value, "end")),
  ];
}

/** A line for each name, under the title. */
function legend(lines: readonly Drawn[]): string[] {
  const at = (index: number) => 62 + index * ROW;
  const dots = lines.flatMap(({ name, colour }, index) => [
    `<circle cx="31" cy="${at(index)}" r="4" ${paint(colour)}/>`,
    text(46, at(index) + 4, name, colour, 'font-size="13"'),
  ]);
  const last = at(lines.length);
  return [...dots, dashes(`M24 ${last}h16`), text(46, last + 4, LEVEL, "dim", 'font-size="13"')];
}

/** How the first line would be if it did not rise. */
function level([first]: readonly Drawn[], y: Scale): string {
  const least = Math.min(...(first?.points ?? []).map(([, cost]) => cost));
  return dashes(`M${LEFT} ${y.at(least)}H${RIGHT}`);
}

function dashes(path: string): string {
  return `<path d="${path}" stroke-dasharray="4 4" stroke-width="1.5" ${paint("none", "dim")}/>`;
}

function curve({ points, colour }: Drawn, x: Scale, y: Scale): string[] {
  const path = points.map(([size, cost], index) => `${index === 0 ? "M" : "L"}${x.at(size)} ${y.at(cost)}`);
  const dots = points.map(
    ([size, cost]) =>
      `<circle cx="${x.at(size)}" cy="${y.at(cost)}" r="4" ${paint(colour)}><title>${spelled(size)}: ${spelled(cost)}</title></circle>`,
  );
  return [
    `<path d="${path.join("")}" stroke-width="2" stroke-linejoin="round" ${paint("none", colour)}/>`,
    ...dots,
  ];
}

/** The lines in words, for those who do not see them. */
function described({ x, y, lines, others = {} }: Plot): string {
  const each = Object.entries({ ...lines, ...others }).map(([name, points]) => {
    return `${name}: ${points.map(([size, cost]) => `${spelled(cost)} at ${spelled(size)}`).join(", ")}.`;
  });
  return [`${y}, by ${x}.`, ...each].join(" ");
}
