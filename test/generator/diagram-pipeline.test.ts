import fc from "fast-check";
import { expect, test } from "vitest";
import { closingTargets } from "../../generator/diagrams/agents/closingTargets.js";
import type { Move, Picture } from "../../generator/diagrams/agents/picture.js";
import { pipelinePicture } from "../../generator/diagrams/agents/pipelinePicture.js";
import { draw } from "../../generator/diagrams/draw.js";
import { typeText } from "../../generator/diagrams/typeText.js";
import { modeText, rowText } from "../../generator/diagrams/words.js";
import { pipelineGraphOf } from "../../generator/model/pipelineGraph.js";
import type { PipelineDef } from "../../generator/model/pipelines.js";
import type { Spec } from "../../generator/model/spec.js";
import { planOf } from "../../runtime/core/pipeline/plan.js";
import { specOf } from "./diagramSpecs.js";

const TYPES = "types: { Row: { line: integer, name: string } }\n";
const CHECKER =
  "agents: { Checker: { data: { line: integer, name: string }, output: Row, initial: Looking, states: { Looking: { mode: async, next: [done] } } } }\n";

function specWith(stages: readonly string[], routes: string, more: string): Spec {
  const lines = stages.map((stage) => `      ${stage}\n`).join("");
  const pipe = `pipelines:\n  Pipe:\n    input: Row\n    output: unknown\n${more}    stages:\n${lines}    routes: { ${routes} }\n`;
  return specOf(TYPES + CHECKER + pipe);
}

function onlyOf({ pipelines: [pipeline] }: Spec): PipelineDef {
  if (!pipeline) throw new Error("no pipeline");
  return pipeline;
}

function pipelineOf(stages: readonly string[], routes: string, more = ""): PipelineDef {
  return onlyOf(specWith(stages, routes, more));
}

function agentPicture(stages: readonly string[], routes: string, more = ""): Picture {
  const spec = specWith(stages, routes, more);
  return pipelinePicture(onlyOf(spec), spec);
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
  const picture = agentPicture([`Work: { ${stage} }`], "input: Work, Work: output");
  const [, node] = picture.nodes;
  if (node?.kind !== "stage") throw new Error("no stage");
  expect(modeText(node)).toBe(kind);
  expect(node.rows.map(rowText)).toEqual(rows);
  expect(written(picture)).toEqual(["input to Work: start Row", `Work to output: next ${result}`]);
});

test("a map that gives only null has routes without a type", () => {
  const stages = ["Drop: { map: { from: Row, to: 'null' } }", "Keep: { map: { from: Row, to: Row } }"];
  expect(written(agentPicture(stages, "input: [Drop, Keep], Drop: drop, Keep: output"))).toContain(
    "Drop to drop: next",
  );
});

test("each value of a fan-out has a route of its own; failures go their own way", () => {
  const map = "map: { from: Row, to: Row }";
  const stages = [`A: { ${map}, failed: C }`, `B: { ${map} }`, "C: { map: { from: Failure, to: Row } }"];
  expect(written(agentPicture(stages, "input: [A, B], A: [B, output], B: drop, C: output"))).toEqual([
    "input to A: start Row",
    "input to B: start Row",
    "A to B: next Row",
    "A to output: next Row",
    "B to drop: next Row",
    "C to output: next Row",
    "A to C: error failed",
  ]);
});

// The order of the file says nothing: what closes it is what a value from `input` meets on its way back.
test.for([
  "input: A, A: [B, E], B: C, C: [D, B], D: output, E: C",
  "D: output, C: [D, B], E: C, B: C, A: [B, E], input: A",
])("the one route that closes the circle says how often a value may go round: %s", (routes) => {
  const stages = ["A", "B", "C", "D", "E"].map((name) => `${name}: { map: { from: Row, to: Row } }`);
  const picture = agentPicture(stages, routes, "    rounds: 3\n");
  expect(written(picture).filter((line) => line.includes("3×"))).toEqual(["C to B: next Row at most 3×"]);
  expect(picture.facts).toContain("at most 3 rounds");
});

test("a failure that begins another round says so", () => {
  const stages = ["A: { map: { from: '{}', to: Row } }", "B: { map: { from: Row, to: Row }, failed: A }"];
  const picture = agentPicture(stages, "input: A, A: B, B: output", "    rounds: 2\n");
  expect(written(picture).filter((line) => line.includes("2×"))).toEqual(["B to A: error failed at most 2×"]);
});

test("the routes that begin another round are those that the runtime counts", () => {
  const stage = fc.nat(5).map((number) => `S${number}`);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(stage, stage), { maxLength: 14, selector: String }), (more) => {
      // One of them goes round in any case.
      const pairs = [["S0", "S0"], ...more.filter((pair) => pair.some((name) => name !== "S0"))];
      const names = [...new Set(pairs.flat())];
      const routes = names.map((from) => {
        const to = pairs.flatMap(([one, other]) => (one === from ? [other] : []));
        return `${from}: [${[...to, "output"].join(", ")}]`;
      });
      const pipeline = pipelineOf(
        names.map((name) => `${name}: { map: { from: Row, to: Row } }`),
        [`input: [${names.join(", ")}]`, ...routes].join(", "),
        "    rounds: 3\n",
      );
      const closing = closingTargets(pipeline);
      const { stations } = planOf(pipelineGraphOf(pipeline));
      for (const { from, to } of pipeline.routes) {
        const first = stations.find(({ stage, round }) => stage === from.name && round === 0);
        for (const [index, target] of to.entries()) {
          const next = first?.to[index];
          const round = typeof next === "number" ? stations[next]?.round : 0;
          expect(closing.has(target), `${from.name} to ${target.name}`).toBe(round === 1);
        }
      }
    }),
  );
});

test("what is said of the whole", () => {
  const map = "A: { map: { from: Row, to: Row } }";
  const more = "    data: { rows: integer = 0 }\n    queue: { capacity: 9, full: reject }\n";
  expect(agentPicture([map], "input: A, A: output", more).facts).toEqual([
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

test("as text, agents and pipelines have a legend of the signs that occur, and of no others", async () => {
  const spec = specWith(
    ["Clean: { map: { from: Row, to: Row }, mode: async }", "Check: { agent: Checker, failed: skip }"],
    "input: Clean, Clean: Check, Check: output",
    "",
  );
  const legend = async (agent?: string) => {
    const text = await draw(spec, { format: "text", ...(agent && { agent }) });
    return text.trimEnd().split("\n\n").at(-1)?.split("\n");
  };
  expect(await legend()).toEqual(["╔ agent  ╭ map  ◎ end"]);
  expect(await legend("Checker")).toEqual(["◎ end"]);
  expect(await legend("Pipe")).toEqual(["╔ agent  ╭ map  ◎ end"]);
});
