import { expect, test } from "vitest";
import { curves } from "../../bench/growth/all.js";
import type { Curve } from "../../bench/growth/curve.js";
import { svgOf } from "../../bench/growth/plot.js";
import { markdownOf, textOf } from "../../bench/growth/report.js";
import { slopeOf } from "../../bench/growth/slope.js";
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
function drawn(name: string) {
  return elementsOf(parseXml(svgOf(plot))).filter((element) => element.name === name);
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

test("equal factors are equal ways, and everything is inside", () => {
  const dots = drawn("circle").filter(({ children }) => children.length > 0);
  const at = dots.map(
    ({ attributes }) => [Number(attributes.get("cx")), Number(attributes.get("cy"))] as const,
  );
  const [[x1, y1], [x2, y2], [x3, y3]] = at as [(typeof at)[0], (typeof at)[0], (typeof at)[0]];
  expect(x2 - x1).toBeCloseTo(x3 - x2, 0);
  expect(2 * (y2 - y1)).toBeCloseTo(y2 - y3, 0);
  for (const [x, y] of at) expect(x > 70 && x < 700 && y > 90 && y < 350).toBe(true);
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
    "a step, in ns, by states (steepness 0.00)\n        2   50.0\n     1000   50.0\n",
  );
  expect(markdownOf("growth", [["states", lines]])).toBe(
    "![More and more states of one agent](growth/states.svg)\n\n- a step: steepness 0.00",
  );
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

const { states: _, ...others } = curves;
const lines = Object.entries(others as Record<string, Curve>).flatMap(([id, curve]) =>
  Object.entries(curve.lines).map(([line, cost]) => [id, line, curve, cost] as const),
);

test.each(lines)("%s: %s has a cost at a small size", async (id, _line, curve, cost) => {
  if (id === "memory") return; // needs --expose-gc
  expect(await cost(curve.sizes[0] ?? 1, 2)).toBeGreaterThan(0);
  expect(await cost(20, 2)).toBeGreaterThan(0);
});
