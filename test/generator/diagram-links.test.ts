import { expect, test } from "vitest";
import { pipelinePicture } from "../../generator/diagrams/pipeline.js";
import { pictureOf } from "../../generator/diagrams/read.js";
import { treeOf } from "../../generator/diagrams/tree/tree.js";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";

const HALL = `import: { Pool: ./pool.yaml }
agents:
  Hall:
    initial: Open
    supervises:
      groups:
        Pools: { agent: Pool }
        Doors: { agents: [Door] }
    states:
      Open: { mode: async, next: [done] }
  Door:
    initial: Shut
    states:
      Shut:
        mode: async
        next: [{ molt: Lock }, { molt: Pool }]
  Lock: { initial: Turned, states: { Turned: { mode: async, next: [done] } } }
pipelines:
  Pipe:
    input: string
    output: string
    stages:
      Trim: { map: { from: string, to: string } }
    routes: { input: Trim, Trim: output }
`;
const POOL = `# The other file.
agents:
  Pool:
    initial: Full
    states: { Full: { mode: async, next: [done] } }
`;

function hall(): Spec {
  const [specs, diagnostics] = load([
    { file: "specs/hall.yaml", text: HALL },
    { file: "specs/pool.yaml", text: POOL },
  ]);
  expect(diagnostics).toEqual([]);
  return one(specs.filter(({ name }) => name === "hall"));
}

function one<T>(list: readonly T[]): T {
  const [first] = list;
  if (first === undefined) throw new Error("none");
  return first;
}

test("what is drawn knows the line of the spec that declares it; what an agent becomes stands in its own file", () => {
  const spec = hall();
  const [supervisor, door] = spec.agents.map((agent) => pictureOf(agent, spec));
  expect(supervisor?.at).toEqual({ file: "specs/hall.yaml", line: 3 });
  expect(supervisor?.supervises?.groups.map(({ at }) => at.line)).toEqual([7, 8]);
  expect(door?.nodes.map((node) => (node.kind === "start" ? undefined : node.at))).toEqual([
    undefined,
    { file: "specs/hall.yaml", line: 14 },
    { file: "specs/hall.yaml", line: 17 },
    { file: "specs/pool.yaml", line: 3 },
  ]);
});

test("a pipeline and its stages know their lines; the ends of all have none", () => {
  const spec = hall();
  const { at, nodes } = pipelinePicture(one(spec.pipelines), spec);
  expect(at).toEqual({ file: "specs/hall.yaml", line: 19 });
  expect(nodes.map((node) => ("at" in node ? node.at?.line : undefined))).toEqual([undefined, 23, undefined]);
});

test("in a tree children know where they are declared, imported ones in their own file", () => {
  const tree = treeOf(hall(), "Hall");
  const places = tree.map((node) => {
    const { file, line } = node.kind === "group" ? node.group.at : node.at;
    return `${file}:${line}`;
  });
  expect(places).toEqual([
    "specs/hall.yaml:3",
    "specs/hall.yaml:7",
    "specs/pool.yaml:3",
    "specs/hall.yaml:8",
    "specs/hall.yaml:11",
  ]);
});
