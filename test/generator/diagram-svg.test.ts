import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { type Kind, kindNames } from "../../generator/diagrams/names.js";
import { type Colour, colourOf } from "../../generator/diagrams/palette.js";
import type { Spec } from "../../generator/model/spec.js";
import { largeSpec, randomFrom, specOf } from "./diagramSpecs.js";
import { elementsOf, parseXml, textOf } from "./diagramXml.js";
import { randomTally } from "./overlayTally.js";
import { paintedOutlines, paintedTexts } from "./painted.js";

function svgOf(
  spec: Spec,
  theme: "auto" | "light" | "dark" = "auto",
  kind: Kind = "agents",
): Promise<string> {
  return draw(spec, { format: "svg", kind, theme });
}

test("it says what it is to those who cannot see it", async () => {
  const root = parseXml(await svgOf(largeSpec(3)));
  expect(root.attributes.get("role")).toBe("img");
  const [title, desc] = root.children.filter((child) => typeof child !== "string");
  expect(title && textOf(title)).toBe("Large: state diagram");
  expect(desc && textOf(desc)).toContain("Large starts in Waiting1. Waiting1 (async) leads");
});

test("only the theme that follows the reader has a style sheet", async () => {
  const spec = largeSpec(3);
  expect(await svgOf(spec, "light")).not.toMatch(/<style|class=/);
  expect(await svgOf(spec, "dark")).not.toMatch(/<style|class=/);
  expect(await svgOf(spec, "auto")).toContain("<style>@media (prefers-color-scheme:dark){");
});

test("without its style sheet and classes the theme that follows the reader is the light one", async () => {
  const spec = largeSpec(6);
  const bare = (await svgOf(spec, "auto")).replace(/\n<style>.*<\/style>/, "").replace(/ class="[^"]*"/g, "");
  expect(bare).toBe(await svgOf(spec, "light"));
});

test("with its style sheet in force the theme that follows the reader is the dark one", async () => {
  const spec = largeSpec(6);
  const svg = await svgOf(spec, "auto");
  const rules = new Map(
    [...svg.matchAll(/\.(crb-[a-z-]+)\{(fill|stroke):(#\w+)\}/g)].map(([, name, , colour]) => [name, colour]),
  );
  const dark = svg
    .replace(/\n<style>.*<\/style>/, "")
    .replace(/ class="([^"]*)"([^>]*?)(?=\/?>)/g, (_, classes: string, rest: string) =>
      classes.split(" ").reduce((attributes, name) => {
        const property = name.startsWith("crb-f-") ? "fill" : "stroke";
        return attributes.replace(new RegExp(` ${property}="[^"]*"`), ` ${property}="${rules.get(name)}"`);
      }, rest),
    );
  expect(dark).toBe(await svgOf(spec, "dark"));
});

test("promise 13: a picture too large to lay out becomes a note, at once", async () => {
  const svg = await svgOf(largeSpec(2_000));
  expect(svg).toContain("Too large for a picture: 2000 states");
  expect(svg.length).toBeLessThan(20_000);
});

const LINES: readonly (readonly [line: Colour, ground: Colour])[] = [
  ["arrow", "frame"],
  ["taken", "frame"],
  ["events-ink", "events-fill"],
  ["timer", "events-fill"],
  ["child", "events-fill"],
  ["arrow", "card"],
];

const GOLDEN = new URL("../golden/diagrams/", import.meta.url);
const PAINTED = [
  ...readdirSync(GOLDEN).flatMap((name) => kindNames.map((kind) => [name, kind] as const)),
  ["120 states", "agents"] as const,
];

/** Of a golden folder, or of so many states. */
function specNamed(name: string): Spec {
  const [count] = /^\d+(?= states$)/.exec(name) ?? [];
  if (count !== undefined) return largeSpec(Number(count));
  return specOf(readFileSync(new URL(`${name}/spec.yaml`, GOLDEN), "utf8"));
}

test.for(PAINTED.flatMap((row) => (["light", "dark"] as const).map((theme) => [...row, theme] as const)))(
  "%s, %s, %s: each text keeps a contrast of AA to what it is painted on, and does not reach beyond it",
  async ([name, kind, theme]) => {
    const texts = paintedTexts(parseXml(await svgOf(specNamed(name), theme, kind)));
    expect(texts.length).toBeGreaterThan(0);
    const pale = texts.filter(({ colour, ground }) => contrast(colour, ground) < 4.5);
    expect(pale).toEqual([]);
    expect(texts.filter(({ fits }) => !fits)).toEqual([]);
  },
);

const PAGES = { light: "#ffffff", dark: "#0d1117" } as const;
// What is grouped by a frame is told apart by its place as well; the ring of `events` has an outline within.
const QUIET = ["frame-line", "events-ring"] as const satisfies readonly Colour[];

test.for(PAINTED.flatMap((row) => (["light", "dark"] as const).map((theme) => [...row, theme] as const)))(
  "%s, %s, %s: each outline keeps a contrast of AA to what is around it",
  async ([name, kind, theme]) => {
    const outlines = paintedOutlines(parseXml(await svgOf(specNamed(name), theme, kind)), PAGES[theme]);
    const quiet: readonly string[] = QUIET.map((colour) => colourOf(colour, theme));
    const loud = outlines.filter(({ colour }) => !quiet.includes(colour));
    expect(outlines.length).toBeGreaterThan(0);
    expect(loud.filter(({ colour, ground }) => contrast(colour, ground) < 3)).toEqual([]);
  },
);

const RUNS = [...readdirSync(GOLDEN).filter((name) => name !== "types-only"), "60 states"];

test.for(RUNS.flatMap((name) => (["light", "dark"] as const).map((theme) => [name, theme] as const)))(
  "%s, %s, where a run is shown: each text keeps it as well, and does not reach beyond",
  async ([name, theme]) => {
    const spec = specNamed(name);
    const tally = randomTally(spec, randomFrom(7), 0.4);
    const texts = paintedTexts(parseXml(await draw(spec, { format: "svg", theme, tally })));
    expect(texts.map(({ text }) => text).join()).toMatch(/×\d|never/);
    expect(texts.filter(({ colour, ground }) => contrast(colour, ground) < 4.5)).toEqual([]);
    expect(texts.filter(({ fits }) => !fits)).toEqual([]);
  },
);

test("a word with spaced letters stands in the middle of its pill: the space after the last is not seen", async () => {
  const elements = elementsOf(parseXml(await svgOf(largeSpec(3), "light")));
  const number = (at: number, key: string) => Number(elements[at]?.attributes.get(key));
  const spaced = [...elements.keys()].filter((at) => elements[at]?.attributes.has("letter-spacing"));
  expect(spaced.length).toBeGreaterThan(0);
  for (const at of spaced) {
    const middle = number(at - 1, "x") + number(at - 1, "width") / 2;
    expect(Math.abs(number(at, "x") - middle - number(at, "letter-spacing") / 2)).toBeLessThan(0.16);
  }
});

test.for(LINES)("%s on %s: contrast of graphics AA in both themes", ([line, ground]) => {
  for (const theme of ["light", "dark"] as const)
    expect(contrast(colourOf(line, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
});

/** As WCAG 2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("what a sign means is said once, below all, of those that occur and of no others", async () => {
  const spec = specOf(`
events: { Go: {} }
agents:
  Waiting: { initial: Idle, states: { Idle: { mode: events, handle: { Go: [stay, done] } } } }
  Again: { initial: Idle, states: { Idle: { mode: events, handle: { Go: { go: Work } } }, Work: { mode: async, next: [done], fallback: [Idle] } } }
  Plain: { initial: Run, states: { Run: { mode: async, next: [done] } } }
`);
  const words = async (agent?: string) => {
    const svg = await draw(spec, { format: "svg", ...(agent && { agent }) });
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = ""]) => text);
    const known = ["event", "request", "timer", "may stay", "where errors lead", "when one ends"];
    return texts.filter((text) => known.includes(text));
  };
  expect(await words()).toEqual(["event", "may stay", "where errors lead"]);
  expect(await words("Waiting")).toEqual(["event", "may stay"]);
  expect(await words("Again")).toEqual(["event", "where errors lead"]);
  expect(await words("Plain")).toEqual([]);
});
