import { expect, test } from "vitest";
import { draw } from "../../generator/diagrams/draw.js";
import type { Move, Picture } from "../../generator/diagrams/picture.js";
import { pipelinePicture } from "../../generator/diagrams/pipeline.js";
import { typeText } from "../../generator/diagrams/typeText.js";
import { kindText, rowText } from "../../generator/diagrams/words.js";
import { specOf } from "./diagramSpecs.js";

const TYPES = "types: { Row: { line: integer, name: string } }\n";
const CHECKER =
  "agents: { Checker: { data: { line: integer, name: string }, output: Row, initial: Looking, states: { Looking: { mode: async, next: [done] } } } }\n";

function pictureOf(stages: readonly string[], routes: string, more = ""): Picture {
  const lines = stages.map((stage) => `      ${stage}\n`).join("");
  const pipe = `pipelines:\n  Pipe:\n    input: Row\n    output: unknown\n${more}    stages:\n${lines}    routes: { ${routes} }\n`;
  const spec = specOf(TYPES + CHECKER + pipe);
  const [pipeline] = spec.pipelines;
  if (!pipeline) throw new Error("no pipeline");
  return pipelinePicture(pipeline, spec);
}

/** Moves by the names of their ends. */
function written({ nodes, moves }: Picture): readonly string[] {
  const name = (at: number) => nodes[at]?.name;
  return moves.map((move: Move) =>
    [`${name(move.from)} to ${name(move.to)}:`, move.kind, move.cause, move.detail].join(" ").trim(),
  );
}

const STAGES = [
  ["map: { from: Row, to: Row }", "map · async", [], "Row"],
  ["map: { from: Row, to: 'Row | null' }, mode: sync", "map · thread", [], "Row"],
  [
    "split: { from: Row, to: [Row] }, mode: sync, concurrency: 3, ordered: true",
    "split · thread",
    ["concurrency 3, ordered"],
    "[Row]",
  ],
  ["split: { from: Row, to: Row }, concurrency: 3", "split · async", ["concurrency 3"], "Row"],
  ["merge: { from: Row, to: Row, by: name, count: 2 }", "merge", ["by name, 2 at a time"], "Row"],
  [
    "merge: { from: Row, to: Row }, timeout: 5s, retry: { max: 2, backoff: 1s..9s }",
    "merge",
    ["all values", "timeout 5s", "retry 2× 1s–9s"],
    "Row",
  ],
  ["chunk: { of: Row, max: 9 }", "chunk", ["max 9"], "[Row]"],
  ["chunk: { of: Row, max: 9, within: 1s }", "chunk", ["max 9 within 1s"], "[Row]"],
  ["agent: Checker, failed: skip", "agent", ["agent Checker", "skips what failed"], "Row"],
  [
    "map: { from: Row, to: Row }, config: { strict: boolean = true }",
    "map · async",
    ["config { strict: boolean }"],
    "Row",
  ],
] as const;

test.for(STAGES)("a stage { %s }", ([stage, kind, rows, result]) => {
  const picture = pictureOf([`Work: { ${stage} }`], "input: Work, Work: output");
  const [, node] = picture.nodes;
  if (node?.kind !== "stage") throw new Error("no stage");
  expect(kindText(node)).toBe(kind);
  expect(node.rows.map(rowText)).toEqual(rows);
  expect(written(picture)).toEqual(["input to Work: start Row", `Work to output: next ${result}`]);
});

test("a map that gives only null has routes without a type", () => {
  const stages = ["Drop: { map: { from: Row, to: 'null' } }", "Keep: { map: { from: Row, to: Row } }"];
  expect(written(pictureOf(stages, "input: [Drop, Keep], Drop: drop, Keep: output"))).toContain(
    "Drop to drop: next",
  );
});

test("each value of a fan-out has a route of its own; failures go their own way", () => {
  const map = "map: { from: Row, to: Row }";
  const stages = [`A: { ${map}, failed: C }`, `B: { ${map} }`, "C: { map: { from: Failure, to: Row } }"];
  expect(written(pictureOf(stages, "input: [A, B], A: [B, output], B: drop, C: output"))).toEqual([
    "input to A: start Row",
    "input to B: start Row",
    "A to B: next Row",
    "A to output: next Row",
    "B to drop: next Row",
    "C to output: next Row",
    "A to C: error failed",
  ]);
});

// Along the direction in which values go, and against it: the order of the file says nothing.
test.for([
  "input: A, A: [B, E], B: C, C: [D, B], D: output, E: C",
  "D: output, C: [D, B], E: C, B: C, A: [B, E], input: A",
])("the one route that closes the circle says how often a value may go round: %s", (routes) => {
  const stages = ["A", "B", "C", "D", "E"].map((name) => `${name}: { map: { from: Row, to: Row } }`);
  const picture = pictureOf(stages, routes, "    rounds: 3\n");
  const closing = written(picture).filter((line) => line.includes("3×"));
  expect(closing).toHaveLength(1);
  expect(["C to B: next Row at most 3×", "B to C: next Row at most 3×"]).toContain(closing[0]);
  expect(picture.facts).toContain("at most 3 rounds");
});

test("what is said of the whole", () => {
  const map = "A: { map: { from: Row, to: Row } }";
  const more = "    data: { rows: integer = 0 }\n    queue: { capacity: 9, full: reject }\n";
  expect(pictureOf([map], "input: A, A: output", more).facts).toEqual([
    "pipeline",
    "queue 9, then rejects",
    "shares { rows: integer }",
    "gives unknown",
  ]);
});

test("thousands of stages are no trouble for the formats that are not laid out, and a note in the others", async () => {
  const names = Array.from({ length: 3_000 }, (_, index) => `S${index}`);
  const stages = names.map((name) => `${name}: { map: { from: Row, to: Row } }\n`);
  const routes = names.map((name, index) => `${name}: ${names[index + 1] ?? "output"}`);
  const spec = specOf(
    `${TYPES}pipelines:\n  Pipe:\n    input: Row\n    output: Row\n    stages:\n      ${stages.join("      ")}    routes: { input: S0, ${routes.join(", ")} }\n`,
  );
  for (const format of ["text", "mermaid", "dot"] as const)
    expect(await draw(spec, { format })).toContain("S2998");
  expect(await draw(spec, { format: "svg" })).toContain("Too large for a picture: 3000 stages");
});

test.for([
  ["string", "string"],
  ["[Row]", "[Row]"],
  ["{ line: integer, name?: string }", "{ line: integer, name?: string }"],
  ["{ a: string, b: string, c: string, d: string }", "{ a, b, c, … }"],
  ["{ a: { b: { c: string } } }", "{ a: { b } }"],
  ["{ aaaaaaaaaaaaaa: string, bbbbbbbbbbbbbbb: integer }", "{ aaaaaaaaaaaaaa, bbbbbbbbbbbbbbb }"],
  ["{}", "{}"],
  ["{ $map: Row }", "map of Row"],
  ["{ $enum: [1, two] }", "1 | two"],
  ["Row | null", "Row | null"],
  ["{ $binary: Uint8Array }", "Uint8Array"],
  ["{ $schema: { type: string } }", "JSON Schema"],
  [
    "{ $enum: [aaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbb, cccccccccccccccccccc] }",
    "aaaaaaaaaaaaaaaaaaaa | bbbbbbbbbbbbbbbbbbbb…",
  ],
] as const)("the type %s is written %s", ([type, text]) => {
  const [event] = specOf(`${TYPES}events: { Is: { it: ${type.includes("|") ? `"${type}"` : type} } }`).events;
  const field = event?.payload.kind === "object" ? event.payload.fields[0] : undefined;
  if (!field) throw new Error("no field");
  expect(typeText(field.type)).toBe(text);
});
