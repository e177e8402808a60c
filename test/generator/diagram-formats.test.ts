import { instance } from "@viz-js/viz";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import { arrowsOf, type Move } from "../../generator/diagrams/agents/picture.js";
import { draw } from "../../generator/diagrams/draw.js";
import { linkFrom } from "../../generator/diagrams/link.js";
import { kindNames } from "../../generator/diagrams/names.js";
import { columnsOf } from "../../generator/text/width.js";
import { hostileSpec, largeSpec, specOf } from "./diagramSpecs.js";

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

test.for(kindNames)(
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

test.for(kindNames)("promise 13: nothing in a text reaches the terminal as a control, %s", async (kind) => {
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

test("that a task just goes on is said where something else leads the same way, and only there", async () => {
  const spec = specOf(`
events: { Cancel: {} }
agents:
  Compiler:
    initial: Idle
    states:
      Idle: { mode: async, next: [Compiling] }
      Compiling: { mode: async, next: [Idle, done], fallback: [done], interrupts: { Cancel: { go: Idle } } }
`);
  const dot = await draw(spec, { format: "dot" });
  expect(dot).toContain('"Compiler.Compiling" -> "Compiler.Idle" [label="returns\\nCancel"]');
  expect(dot).toContain('"Compiler.Compiling" -> "Compiler.done"\n');
  const mermaid = await draw(spec, { format: "mermaid" });
  expect(mermaid).toContain("a0s2 --> a0s1 : returns<br>Cancel\n");
  expect(mermaid).toContain("a0s2 --> [*] : returns<br>error\n");
  expect(mermaid).toContain("a0s1 --> a0s2\n");
  expect(await draw(spec, { format: "svg" })).toMatch(/>returns<.*>Cancel</);
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
  const { nodes, moves } = agentPicture(agent, spec);
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
