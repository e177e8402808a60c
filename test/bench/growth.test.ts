import { expect, test } from "vitest";
import { curves } from "../../bench/growth/all.js";
import { linesOf } from "../../bench/growth/curve.js";
import { svgOf } from "../../bench/growth/plot.js";
import { markdownOf, pictureOf, textOf } from "../../bench/growth/report.js";
import { riseOf, slopeOf } from "../../bench/growth/slope.js";
import { textOf as contentOf, elementsOf, parseXml } from "../generator/diagramXml.js";

const plot = {
  title: 'More "agents" & <more>',
  x: "agents",
  y: "ns each",
  lines: {
    first: [
      [10, 200],
      [1000, 20],
      [100_000, 2000],
    ],
    second: [
      [10, 50],
      [100_000, 0.5],
    ],
  },
} as const;

/** All elements of a plot that have this name. */
function drawn(name: string, svg = svgOf(plot)) {
  return elementsOf(parseXml(svg)).filter((element) => element.name === name);
}

test("a plot is an SVG that says in words what it shows", () => {
  expect(drawn("title").map(contentOf)[0]).toBe(plot.title);
  expect(drawn("desc").map(contentOf)).toEqual([
    "ns each, by agents. first: 200 at 10, 20 at 1,000, 2,000 at 100,000. second: 50 at 10, 0.5 at 100,000.",
  ]);
  expect(drawn("text").map(contentOf)).toEqual(
    expect.arrayContaining([plot.title, "first", "second", "10", "100", "1,000", "10,000", "100,000", "0.1"]),
  );
});

/** The dots of lines, as places. */
function dots(svg = svgOf(plot)) {
  return drawn("circle", svg)
    .filter(({ children }) => children.length > 0)
    .map(({ attributes }) => [Number(attributes.get("cx")), Number(attributes.get("cy"))] as const);
}

test("equal factors are equal ways, and everything is inside", () => {
  const at = dots();
  const [[x1, y1], [x2, y2], [x3, y3]] = at as [(typeof at)[0], (typeof at)[0], (typeof at)[0]];
  expect(x2 - x1).toBeCloseTo(x3 - x2, 0);
  expect(2 * (y2 - y1)).toBeCloseTo(y2 - y3, 0);
  for (const [x, y] of at) expect(x > 80 && x < 680 && y > 140 && y < 430).toBe(true);
});

test("a scale has a figure at its ends and at each power of ten", () => {
  const svg = svgOf({
    ...plot,
    lines: {
      one: [
        [2, 300],
        [64, 500],
      ],
    },
  });
  const figures = drawn("text", svg).filter(({ attributes }) => attributes.get("font-size") === "12");
  expect(figures.map(contentOf)).toEqual(["2", "10", "64", "100", "1,000"]);
});

test("the least that is possible is a level line, from the lowest point of the first line", () => {
  const levels = drawn("path").filter(({ attributes }) => attributes.has("stroke-dasharray"));
  const [, , lowest] = dots().map(([, y]) => y);
  const [, second] = dots();
  expect(levels.map(({ attributes }) => attributes.get("d"))).toContain(`M84 ${second?.[1]}H676`);
  expect(lowest).toBeLessThan(second?.[1] ?? 0);
});

test("lines of others are less than ours", () => {
  const svg = svgOf({ ...plot, lines: { ours: plot.lines.first }, others: { theirs: plot.lines.second } });
  const colours = drawn("text", svg)
    .filter((element) => ["ours", "theirs"].includes(contentOf(element)))
    .map(({ attributes }) => attributes.get("class"));
  expect(colours).toEqual(["f-first", "f-dim"]);
});

test("a line of one point, and points that cost the same, are drawn too", () => {
  expect(svgOf({ ...plot, lines: { one: [[10, 100]] } })).not.toContain("NaN");
  expect(
    svgOf({
      ...plot,
      lines: {
        flat: [
          [1, 7],
          [10, 7],
        ],
      },
    }),
  ).not.toContain("NaN");
});

test("curves are told as text, and as Markdown with their plots", () => {
  const lines = {
    "a step": [
      [2, 50],
      [1000, 50],
    ],
  } as const;
  expect(textOf("states", lines)).toBe(
    "a step, in ns, by states (steepness 0.00 from 2 on)\n        2   50.0\n     1000   50.0\n",
  );
  expect(markdownOf("growth", [["states", lines]])).toBe(
    "![More and more states of one agent](growth/states.svg)\n\n- a step: steepness 0.00 from 2 on",
  );
  expect(pictureOf("states", lines)).toContain("ns each, by states. a step: 50 at 2, 50 at 1,000.");
});

test("steepness is the power by which cost grows", () => {
  expect(
    slopeOf([
      [1, 5],
      [10, 5],
      [100, 5],
    ]),
  ).toBeCloseTo(0);
  expect(
    slopeOf([
      [1, 5],
      [10, 50],
      [100, 500],
    ]),
  ).toBeCloseTo(1);
  expect(
    slopeOf([
      [1, 5],
      [10, 500],
      [100, 50_000],
    ]),
  ).toBeCloseTo(2);
});

test("a line rises from its lowest point on", () => {
  const points = [
    [1, 100],
    [10, 5],
    [100, 50],
  ] as const;
  expect(riseOf(points)).toEqual({ from: 10, slope: expect.closeTo(1) });
  expect(riseOf(points.slice(0, 2))).toEqual({ from: 10, slope: 0 });
});

/** Of agents that are made first, and of bytes, which need --expose-gc. */
const APART = ["states", "targets", "memory"];
const costs = Object.entries(curves).flatMap(([id, curve]) =>
  Object.entries(linesOf(curve)).map(([line, cost]) => [id, line, curve.sizes[0] ?? 1, cost] as const),
);

test.each(costs.filter(([id]) => !APART.includes(id)))(
  "%s: %s has a cost at a small size",
  async (_id, _line, size, cost) => {
    expect(await cost(size, 2)).toBeGreaterThan(0);
    expect(await cost(20, 2)).toBeGreaterThan(0);
  },
);
