import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { linkBelow, linkFrom } from "../../generator/diagrams/link.js";
import { kindNames, themeNames } from "../../generator/diagrams/names.js";
import { hostileSpec, largeSpec } from "./diagramSpecs.js";
import { elementsOf, parseXml, textOf } from "./diagramXml.js";
import { problemsOf } from "./svgRules.js";

const FOLDERS = ["../../docs/diagrams/", "../golden/diagrams/"].map(
  (folder) => new URL(folder, import.meta.url),
);
const svgs = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".svg"))
    .map((name) => [name, readFileSync(new URL(name, folder), "utf8")] as const),
);
const { DOMParser } = new JSDOM("").window;

function expectValid(svg: string): void {
  expect(problemsOf(parseXml(svg))).toEqual([]);
  // A second opinion on what is well-formed: it refuses with an element of this name.
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  expect([...parsed.querySelectorAll("parsererror")]).toEqual([]);
}

test.for(svgs)("%s is valid SVG, and nothing in it runs or loads", ([, svg]) => {
  expectValid(svg);
});

const HOSTILE = [
  `</text></title></a><script>alert(1)</script>`,
  `" onload="alert(1)" x="`,
  "javascript:alert(1)",
  "]]> <!-- & ' <image href=x onerror=alert(1)>",
  "\u0000\u0007\u001b[31m\ud800\u202e\ufffe",
];
// Nothing is called by nothing.
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
      fc.constantFrom(..."<>&\"'\\]-! \u0000\ud800\uffff", ...HOSTILE),
    ),
  })
  .map((text) => `${text}x`);

test.for(kindNames)(
  "promise 13: whatever a spec is called, its SVG is valid, and nothing in it runs or loads, %s",
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.constantFrom(...themeNames), fc.boolean(), async (text, theme, links) => {
        const link = links ? { link: linkFrom(text) } : {};
        expectValid(await draw(hostileSpec(text), { format: "svg", kind, theme, ...link }));
      }),
      { numRuns: 20, examples: HOSTILE.map((text): [string, "auto", true] => [text, "auto", true]) },
    );
  },
);

test.for(kindNames)("promise 13: a text that looks like markup is shown as it is, %s", async (kind) => {
  const root = parseXml(await draw(hostileSpec("<b>x</b>"), { format: "svg", kind }));
  const shown = elementsOf(root).filter(({ name }) => name === "text");
  expect(shown.map(textOf).join("")).toContain("<b>x</b>");
});

test("links lead to pages of the web when asked", async () => {
  expectValid(await draw(largeSpec(7), { format: "svg", link: linkBelow("https://example.org/blob/main") }));
});

// What the table is there to refuse.
const BAD = [
  "<script>alert(1)</script>",
  '<rect x="0" y="0" width="1" height="1" fill="none" onclick="alert(1)"/>',
  '<rect x="0" y="0" width="-1" height="1" fill="none"/>',
  '<rect x="0" y="0" width="1" height="1" fill="url(x)"/>',
  '<circle cx="0" cy="0" r="1" fill="none" d="M0,0"/>',
  '<circle cx="0" cy="0" fill="none"/>',
  '<path d="M0,0L1" fill="none"/>',
  '<path d="M0,NaN" fill="none"/>',
  '<path d="L0,0" fill="none"/>',
  '<a href="javascript:alert(1)"><title>x</title></a>',
  '<a href="//example.org/x#L1"><title>x</title></a>',
  '<a href="x#L1"><g><a href="y#L2"/></g></a>',
  '<g id="x"/>',
  '<g><rect x="0" y="0" width="1" height="1" fill="none"/><title>x</title></g>',
  "<g>text</g>",
  "<title></title>",
  '<text x="0" y="0" fill="none"><title>x</title></text>',
];

test.for(BAD)("what is refused: %s", (bad) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1" role="img"><g>${bad}</g></svg>`;
  expect(problemsOf(parseXml(svg))).not.toEqual([]);
});
