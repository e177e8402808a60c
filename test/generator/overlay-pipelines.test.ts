import { expect, test } from "vitest";
import { missingLines } from "../../generator/diagrams/agents/overlay/missing.js";
import { overlay } from "../../generator/diagrams/agents/overlay/overlay.js";
import type { Picture } from "../../generator/diagrams/agents/picture.js";
import { pipelinePicture } from "../../generator/diagrams/agents/pipelinePicture.js";
import type { AgentTally } from "../../generator/trace/tally.js";
import { specOf } from "./diagramSpecs.js";
import { stateTally, tallyOfOne } from "./overlayTally.js";

const PIPELINE = specOf(`
pipelines:
  Flow:
    input: string
    output: string
    stages:
      Read: { map: { from: string, to: string }, mode: async, retry: { max: 3 }, failed: skip }
      Mend: { map: { from: string, to: string } }
    routes: { input: Read, Read: [output, Mend], Mend: output }
`);
const STAGE = { waiting: 0, running: 0, done: 0, failed: 0, lost: 0, given: 0 };

function flow(told: Partial<AgentTally>): Picture {
  const [pipeline] = PIPELINE.pipelines;
  if (pipeline === undefined) throw new Error("no pipeline");
  return overlay(pipelinePicture(pipeline, PIPELINE), tallyOfOne("Flow", told));
}

test("of a pipeline it is said what became of the values that came to each stage", () => {
  const { nodes, moves, run } = flow({
    states: new Map([["Read", stateTally({ failed: 9 })]]),
    stages: new Map([
      ["Read", { waiting: 1, running: 2, done: 800, failed: 4, lost: 5, given: 790 }],
      ["Mend", STAGE],
    ]),
  });
  expect(nodes.map((node) => (node.kind === "stage" ? node.run : undefined))).toEqual([
    undefined,
    {
      unused: false,
      says: ["800 done", "790 given", "3 inside", "5 lost"],
      failed: "4 failed, 9 tries failed",
    },
    { unused: true, says: ["no value came"], failed: "" },
    undefined,
  ]);
  expect(run?.facts).toEqual(["1 pipeline in 10s", "2 of 3 routes", "1 of 2 stages"]);
  expect(moves.map(({ run: count }) => count?.says)).toEqual([undefined, "×790", "×790", ""]);
  expect(missingLines(flow({ stages: new Map([["Read", STAGE]]) }))).toEqual(["", "✗ Read  no value came"]);
});

test("a route to drop is taken by what was done: a stage that gives nothing has given none", () => {
  const spec = specOf(`
pipelines:
  Sink:
    input: string
    stages:
      Keep: { map: { from: string, to: "null" }, mode: async, failed: Log }
      Log: { map: { from: Failure, to: "null" } }
    routes: { input: Keep, Keep: drop, Log: drop }
`);
  const [pipeline] = spec.pipelines;
  if (pipeline === undefined) throw new Error("no pipeline");
  const stages = new Map([
    ["Keep", { ...STAGE, done: 8 }],
    ["Log", STAGE],
  ]);
  const picture = overlay(pipelinePicture(pipeline, spec), tallyOfOne("Sink", { stages }));
  expect(picture.nodes[1]).toMatchObject({ run: { says: ["8 done"] } });
  expect(picture.moves.map(({ run }) => run?.says)).toEqual([undefined, "×8", "", "never"]);
  expect(picture.run?.facts).toEqual(["1 pipeline in 10s", "1 of 3 routes", "1 of 2 stages"]);
  expect(missingLines(picture)).toEqual(["", "✗ Keep  failed ╌▷ Log", "✗ Log   no value came"]);
});

test("of stages that told nothing nothing is said but that they failed", () => {
  const picture = flow({ states: new Map([["Read", stateTally({ failed: 1 })]]) });
  expect(picture.nodes[1]).toMatchObject({ run: { unused: false, says: [], failed: "1 failed" } });
  expect(picture.run?.facts).toEqual(["1 pipeline in 10s"]);
  expect(missingLines(picture)).toEqual([""]);
});
