import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import { linkFrom } from "../../generator/diagrams/link.js";
import { widthOf, wrap } from "../../generator/diagrams/measure.js";
import { arrowsOf, type Move } from "../../generator/diagrams/picture.js";
import { pictureOf } from "../../generator/diagrams/read.js";
import { lengthOf, part, pointAt } from "../../generator/diagrams/svg/curve.js";
import { formatDuration } from "../../generator/text/duration.js";
import { columnsOf } from "../../generator/text/width.js";
import { hostileSpec, largeSpec, specOf } from "./diagramSpecs.js";

const KINDS = ["agents", "tree", "system"] as const;

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    fc.constantFrom(..."\"'\\<>&#;:%{}[]|`-\n\r\u0000\u2028\u202e\ud800"),
  ),
});

// Graphviz without fonts guesses the widths of letters, and says so once.
const GUESSED =
  /^Warning: no value for width of non-ASCII character \d+\. Falling back to width of space character$/;

/** What Graphviz draws of a DOT graph, if it has nothing to say about it. */
async function graphvizSvg(dot: string): Promise<string> {
  const { status, output = "", errors } = (await instance()).render(dot, { format: "svg" });
  expect(errors.map(({ message }) => message).filter((message) => !GUESSED.test(message))).toEqual([]);
  expect(status).toBe("success");
  return output;
}

test.for(KINDS)(
  "promise 13: Graphviz draws the DOT of any text, without a word, and nothing in it runs, %s",
  async (kind) => {
    const link = linkFrom("docs");
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const svg = await graphvizSvg(await draw(hostileSpec(text), { format: "dot", kind, link }));
        expect(svg).not.toMatch(/<(script|image|foreignObject)|\son\w+=/i);
        for (const [, url] of svg.matchAll(/xlink:href="([^"]*)"/g))
          expect(url).toMatch(/^\.\.\/specs\/test\.yaml#L\d+$/);
      }),
      { numRuns: 60 },
    );
  },
);

test("in DOT each agent, state, group and stage leads to its line when asked, and nothing else does", async () => {
  const spec = hostileSpec("x");
  const lines = (svg: string) =>
    [...svg.matchAll(/xlink:href="[^"]*#L(\d+)"/g)].map(([, line]) => Number(line));
  const linked = await graphvizSvg(await draw(spec, { format: "dot", link: linkFrom("docs") }));
  expect(new Set(lines(linked))).toEqual(new Set([3, 5, 7, 13, 14, 16, 19]));
  expect(lines(await graphvizSvg(await draw(spec, { format: "dot" })))).toEqual([]);
});

// What is drawn is a small part of Mermaid's grammar, in which free text can only stand where Mermaid expects it.
const FREE = String.raw`(?:[\p{L}\p{N} .,()↯⇄←»■◉◷↺≺≻▤×–·…]|#\d+;)+`;
const STATEMENTS = [
  "stateDiagram-v2",
  String.raw` *classDef (async|sync|duty|custom|events|group|first|last) [#\w:,\- ]+`,
  String.raw` *state "${FREE}" as \w+( \{)?`,
  " *direction TB",
  String.raw` *\w+ : ${FREE}`,
  String.raw` *(\w+|\[\*\]) --> (\w+|\[\*\])( : ${FREE}(<br>${FREE})*)?`,
  String.raw` *class \w+ (async|sync|duty|custom|events|group|first|last)`,
  " *\\}",
  "",
];
const MERMAID_LINE = new RegExp(`^(?:${STATEMENTS.join("|")})$`, "u");

test("promise 13: any text stays text in Mermaid", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      for (const line of (await draw(hostileSpec(text), { format: "mermaid" })).split("\n")) {
        expect(line).toMatch(MERMAID_LINE);
      }
    }),
    { numRuns: 200 },
  );
});

// Of a tree likewise, as a flowchart.
const CHART_STATEMENTS = [
  "flowchart LR",
  String.raw`  classDef (supervisor|group|child|again) [#\w:,\- ]+`,
  String.raw`  n\d+\["${FREE}(<br>${FREE})*"\]:::(supervisor|again)`,
  String.raw`  n\d+\("${FREE}(<br>${FREE})*"\):::child`,
  String.raw`  n\d+\(\["${FREE}(<br>${FREE})*"\]\):::group`,
  String.raw`  n\d+ --> n\d+`,
  "",
];
const CHART_LINE = new RegExp(`^(?:${CHART_STATEMENTS.join("|")})$`, "u");

test("promise 13: any text stays text in the Mermaid of a tree", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const drawn = await draw(hostileSpec(text), { format: "mermaid", kind: "tree" });
      for (const line of drawn.split("\n")) expect(line).toMatch(CHART_LINE);
    }),
    { numRuns: 200 },
  );
});

// Of a system likewise.
const LINES = String.raw`${FREE}(\\n${FREE})*`;
const SYSTEM_STATEMENTS = [
  "flowchart LR",
  String.raw`  classDef (actor|task|pipeline) [#\w:,]+`,
  String.raw`  n\d+(\["${LINES}"\]:::actor|\("${LINES}"\):::task|\{\{"${LINES}"\}\}:::pipeline)`,
  String.raw`  n\d+ (-->|==>|-\.->)\|"${LINES}"\| n\d+`,
  "",
];
const SYSTEM_LINE = new RegExp(`^(?:${SYSTEM_STATEMENTS.join("|")})$`, "u");

test("promise 13: any text stays text in the Mermaid of a system", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const drawn = await draw(hostileSpec(text), { format: "mermaid", kind: "system" });
      for (const line of drawn.split("\n")) expect(line).toMatch(SYSTEM_LINE);
    }),
    { numRuns: 200 },
  );
});

test.for(KINDS)("promise 13: nothing in a text reaches the terminal as a control, %s", async (kind) => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const drawn = await draw(hostileSpec(text), { format: "text", kind });
      expect(drawn.replaceAll("\n", "")).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }),
    { numRuns: 200 },
  );
});

test("columns stand below each other in a terminal, where letters of East Asia take two places", async () => {
  const spec = specOf(`
pipelines:
  Sort:
    input: { $enum: [日本語, 한국어] }
    output: string
    stages: { One: { map: { from: { $enum: [日本語, 한국어] }, to: string } }, Two: { map: { from: string, to: string } } }
    routes: { input: One, One: Two, Two: output }
`);
  const lines = (await draw(spec, { format: "text" })).split("\n").filter((line) => line.includes("─▶"));
  const places = lines.map((line) => columnsOf(line.slice(0, line.indexOf("─▶"))));
  expect(places).toHaveLength(3);
  expect(new Set(places).size).toBe(1);
});

test("thousands of states are no trouble for the formats that are not laid out", async () => {
  const spec = largeSpec(3_000);
  for (const format of ["text", "mermaid", "dot"] as const) {
    expect(await draw(spec, { format })).toContain("Waiting2997");
  }
});

test("moves between the same states share an arrow; errors, and timers by themselves, are told apart", () => {
  const move = (kind: Move["kind"], cause: string, to = 2): Move => ({
    from: 1,
    to,
    kind,
    cause,
    detail: "",
    by: "",
  });
  const moves = [
    move("event", "A"),
    move("timer", "t"),
    move("error", "error"),
    move("timer", "t", 3),
    move("next", "", 4),
  ];
  const arrows = arrowsOf(moves).map(({ to, style, labels }) => [
    to,
    style,
    labels.map(({ cause }) => cause),
  ]);
  expect(arrows).toEqual([
    [2, "move", ["A", "t"]],
    [2, "error", ["error"]],
    [3, "timer", ["t"]],
    [4, "move", []],
  ]);
});

test("an agent's timer is shown in the states that hear it, and staying is no move", () => {
  const spec = specOf(`
events: { Go: {} }
agents:
  A:
    initial: One
    timers: { beat: { every: 5s, next: [stay, Two], in: [One] } }
    states:
      One: { mode: events, handle: { Go: stay } }
      Two: { mode: events, handle: { Go: [One] } }
`);
  const [agent] = spec.agents;
  if (!agent) throw new Error("no agent");
  const { nodes, moves } = pictureOf(agent, spec);
  expect(nodes.map((node) => (node.kind === "state" ? node.rows.map(({ name }) => name) : []))).toEqual([
    [],
    ["Go", "beat"],
    ["Go"],
  ]);
  expect(moves.map(({ from, to, cause, detail }) => [from, to, cause, detail])).toEqual([
    [0, 1, "", ""],
    [1, 2, "beat", "every 5s"],
    [2, 1, "Go", ""],
  ]);
});

test.for([
  [1, "1ms"],
  [200, "200ms"],
  [1_500, "1.5s"],
  [10_000, "10s"],
  [90_000, "90s"],
  [300_000, "5m"],
  [43_200_000, "12h"],
  [2_592_000_000, "30d"],
  [1_209_600_000, "2w"],
] as const)("%d ms is written %s", ([ms, written]) => {
  expect(formatDuration(ms)).toBe(written);
});

test("wrapped text keeps its words, and each line keeps within the width", () => {
  const font = { size: 12 };
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1 }), (words) => {
      const lines = wrap(words.join(" "), font, 120, 1_000);
      expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      for (const line of lines) expect(widthOf(line, font)).toBeLessThanOrEqual(120);
    }),
  );
});

test("text with more lines than allowed ends in an ellipsis", () => {
  expect(wrap("one two three four", { size: 12 }, 40, 2)).toEqual(["one", "two …"]);
});

test("a part of a curve runs along the curve, from place to place", () => {
  const number = fc.double({ min: -500, max: 500, noNaN: true });
  const point = fc.record({ x: number, y: number });
  const curve = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.infiniteStream(point))
    .map(([count, points]) => [...points.take(count * 3 + 1)]);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(curve, place, place, (whole, a, b) => {
      const [from, to] = [Math.min(a, b) * lengthOf(whole), Math.max(a, b) * lengthOf(whole)];
      if (to - from < 0.01) return;
      const cut = part(whole, from, to);
      const [start, end] = [pointAt(whole, from), pointAt(whole, to)];
      expect(cut[0]?.x).toBeCloseTo(start.x, 6);
      expect(cut[0]?.y).toBeCloseTo(start.y, 6);
      expect(cut.at(-1)?.x).toBeCloseTo(end.x, 6);
      expect(cut.at(-1)?.y).toBeCloseTo(end.y, 6);
    }),
  );
});
