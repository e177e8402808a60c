import { GlobalFonts } from "@napi-rs/canvas";
import { afterEach, expect, test, vi } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { draw } from "../../generator/diagrams/draw.js";
import { type Colour, PALETTE } from "../../generator/diagrams/palette.js";
import { openCanvas } from "../../generator/diagrams/png/canvas.js";
import { originFrom, originIn } from "../../generator/diagrams/png/origin.js";
import { drawPng } from "../../generator/diagrams/png/png.js";
import type { Point } from "../../generator/diagrams/svg/geometry.js";
import { hostileSpec, largeSpec } from "./diagramSpecs.js";
import { type Element, parseXml, walk } from "./diagramXml.js";
import { colourAt, differing, type Pixels, pixelsOf } from "./pixels.js";

const RECIPE = "crb-gen diagram specs/test.yaml";

async function drawn(
  svg: string,
  scale = 1,
): Promise<readonly [Uint8Array | undefined, readonly Diagnostic[]]> {
  return drawPng({ svg, scale, origin: originFrom(svg, RECIPE), path: "docs/test.png" });
}

async function pngFrom(svg: string, scale = 1): Promise<Uint8Array> {
  const [png, diagnostics] = await drawn(svg, scale);
  expect(diagnostics).toEqual([]);
  if (png === undefined) throw new Error("nothing was drawn");
  return png;
}

async function picture(svg: string, scale = 1): Promise<Pixels> {
  return pixelsOf(await pngFrom(svg, scale));
}

const spec = largeSpec(7);
const svgIn = (theme: "light" | "dark") => draw(spec, { format: "svg", theme });

function sizeOf(svg: string): readonly [width: number, height: number] {
  const { attributes } = parseXml(svg);
  return [Number(attributes.get("width")), Number(attributes.get("height"))];
}

test.each([0.5, 1, 2, 2.5])("a scale of %d makes each side that many times as long", async (scale) => {
  const svg = await svgIn("light");
  const [width, height] = sizeOf(svg);
  const pixels = await picture(svg, scale);
  expect([pixels.width, pixels.height]).toEqual([Math.round(width * scale), Math.round(height * scale)]);
});

/** The upright boxes in a colour, by their left edge and their middle in the picture's own px. */
function boxesIn(root: Element, fill: string): readonly Point[] {
  const boxes: Point[] = [];
  walk(root, ({ name, attributes }, from) => {
    if (name !== "rect" || attributes.get("fill") !== fill) return;
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    boxes.push({ x: from.x + number("x"), y: from.y + number("y") + number("height") / 2 });
  });
  return boxes;
}

test.each([
  ["light", 0],
  ["dark", 1],
] as const)("the %s one has its colours, each where the SVG has it", async (theme, at) => {
  const svg = await svgIn(theme);
  const pixels = await picture(svg, 2);
  const colour = (name: Colour) => PALETTE[name][at];
  expect(colourAt(pixels, 0, 0)).toBe("none");
  expect(colourAt(pixels, pixels.width / 2, 8)).toBe(colour("frame"));
  for (const fill of ["events-fill", "async-fill"] as const) {
    const boxes = boxesIn(parseXml(svg), colour(fill));
    expect(boxes.length).toBeGreaterThan(0);
    for (const { x, y } of boxes) expect(colourAt(pixels, 2 * (x + 5), 2 * y)).toBe(colour(fill));
  }
});

/** A line of text in the fonts of our pictures, or in others. */
function textSvg(text: string, family: string, weight: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40" font-family='${family}'><text x="4" y="26" font-size="16" font-weight="${weight}" fill="#000">${text}</text></svg>`;
}

const OURS = /font-family="([^"]+)"/.exec(await svgIn("light"))?.[1]?.replaceAll("&quot;", '"') ?? "";

test.each(["Reviewing 4 orders", "Łódź, Việt Nam", "Проверка", "Ελληνικά"])(
  "text is drawn in Inter, in both weights: %s",
  async (text) => {
    const inter = await picture(textSvg(text, OURS, 400));
    const bold = await picture(textSvg(text, OURS, 600));
    const others = await picture(textSvg(text, OURS.replace("Inter, ", ""), 400));
    const nothing = await picture(textSvg("", OURS, 400));
    expect(OURS).toMatch(/^Inter, /);
    expect(differing(inter, nothing)).toBeGreaterThan(100);
    expect(differing(inter, others)).toBeGreaterThan(100);
    expect(differing(inter, bold)).toBeGreaterThan(100);
    expect(differing(inter, await picture(textSvg(text, "Inter", 400)))).toBe(0);
  },
);

test("both weights are there, none is made up", async () => {
  await openCanvas();
  const inter = GlobalFonts.families.find(({ family }) => family === "Inter");
  const weights = inter?.styles.map(({ weight }) => weight);
  expect(weights).toEqual(expect.arrayContaining([400, 600]));
});

test("the same SVG gives the same bytes, and another one others", async () => {
  const [light, dark] = [await svgIn("light"), await svgIn("dark")];
  const png = await pngFrom(light, 2);
  expect(Buffer.compare(png, await pngFrom(light, 2))).toBe(0);
  expect(Buffer.compare(png, await pngFrom(dark, 2))).not.toBe(0);
});

test("it says how it was drawn, and from what", async () => {
  const svg = await svgIn("light");
  expect(originIn(await pngFrom(svg))).toEqual(originFrom(svg, RECIPE));
});

test("promise 13: a hostile spec makes a picture like any other", async () => {
  const hostile = `</text><script>alert(1)</script> & " ' ]]> <!-- <image href="file:///etc/passwd"/> ${String.fromCharCode(0, 7, 27)}\ud800 \u202e`;
  for (const kind of ["agents", "tree"] as const) {
    const svg = await draw(hostileSpec(hostile), { format: "svg", kind, theme: "light" });
    const { width, height } = await picture(svg);
    expect([width, height]).toEqual(sizeOf(svg));
  }
});

const WIDE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="4000" height="10"><rect width="4000" height="10"/></svg>';

test.each([
  ["too wide", WIDE, 9],
  ["too large in all", WIDE.replaceAll("10", "4000"), 4],
])("promise 13: one that is %s is refused, with a scale that does", async (_, svg, scale) => {
  const [png, diagnostics] = await drawn(svg, scale);
  expect(png).toBeUndefined();
  expect(diagnostics).toMatchObject([
    { code: "png-too-large", message: expect.stringContaining("docs/test.png") },
  ]);
  const advised = Number(/--scale ([\d.]+)$/.exec(diagnostics[0]?.notes[0] ?? "")?.[1]);
  expect(advised).toBeGreaterThan(scale / 2);
  const [width, height] = sizeOf(svg).map((side) => side * advised);
  expect(width).toBeLessThanOrEqual(32_767);
  expect((width ?? 0) * (height ?? 0)).toBeLessThanOrEqual(100_000_000);
});

const CANVAS = "../../generator/diagrams/png/canvas.js";
afterEach(() => vi.doUnmock(CANVAS));

/** In place of the canvas. The module that draws is loaded anew, to see it. */
async function drawnOn(openCanvas: () => Promise<object>): Promise<readonly Diagnostic[]> {
  vi.doMock(CANVAS, () => ({ openCanvas }));
  vi.resetModules();
  const { drawPng: drawPngAnew } = await import("../../generator/diagrams/png/png.js");
  const svg = await svgIn("light");
  const [png, diagnostics] = await drawPngAnew({ svg, scale: 1, origin: originFrom(svg, ""), path: "a.png" });
  expect(png).toBeUndefined();
  return diagnostics;
}

test("promise 13: without memory for it, it is refused as well", async () => {
  const createCanvas = () => {
    throw new Error("The canvas has no pixels.");
  };
  const diagnostics = await drawnOn(async () => ({ ...(await import("@napi-rs/canvas")), createCanvas }));
  expect(diagnostics).toMatchObject([
    { code: "png-too-large", message: expect.stringContaining("there is memory for") },
  ]);
});

test.each([
  [
    "Cannot find package '@napi-rs/canvas' imported from /home/me/project/node_modules/x.js",
    "@napi-rs/canvas is not installed",
  ],
  [
    "Cannot find module '@fontsource/inter/files/inter-latin-400-normal.woff2'\nRequire stack:\n- /x.js",
    "@fontsource/inter is not installed",
  ],
  ["Cannot find native binding.\nAnd more", "Cannot find native binding."],
])("promise 13: without its packages it says which to install: %s", async (message, reason) => {
  const diagnostics = await drawnOn(() => Promise.reject(new Error(message)));
  expect(diagnostics).toMatchObject([{ code: "png-packages", message: `a PNG cannot be drawn: ${reason}` }]);
});
