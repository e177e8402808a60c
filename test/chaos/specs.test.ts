import { readdirSync, readFileSync } from "node:fs";
import { chaos } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { scenarioOf } from "./worlds/scenario.js";
import { readSpecGraph } from "./worlds/world.js";

const folder = new URL("../../generated/", import.meta.url);
const specs = readdirSync(folder)
  .filter((name) => name.endsWith(".graph.json"))
  .map((name) => readSpecGraph(readFileSync(new URL(name, folder), "utf8")));

test.each(specs)(
  "agents of $spec keep every promise, whatever goes wrong",
  async (spec) => {
    const report = await chaos(scenarioOf(spec, 1));
    expect(report.failures, String(report)).toEqual([]);
    expect(report).toMatchObject({ missed: 0, leftOut: 0 });
    const standalone = Object.values(spec.agents).filter((graph) => graph.standalone !== false);
    const names = [...standalone.map(({ agent }) => agent), ...Object.keys(spec.pipelines ?? {})];
    expect(report.agents).toEqual(expect.arrayContaining(names));
  },
  120_000,
);

const pipelines = specs.flatMap((spec) =>
  Object.values(spec.pipelines ?? {}).map((graph) => [graph.pipeline, graph, spec] as const),
);

test("there are pipelines among them", () => expect(pipelines.length).toBeGreaterThan(1));

test.each(pipelines)("every stage of %s is tried, on threads too", async (name, { stages }, spec) => {
  const all = Object.entries(stages).flatMap(([stage, graph]) =>
    graph.kind === "chunk" ? [] : [{ stage, fault: `${name}/Flowing/${graph.call} throws` }],
  );
  for (const { stage, fault } of all) {
    // What is given failures comes to work by one. A place that the scenario does not come to is refused.
    const first = all.find((other) => stages[other.stage]?.failed === stage);
    const faults = first === undefined ? fault : `${first.fault}, then ${fault}`;
    const { failures } = await chaos(scenarioOf(spec, 1), { replay: { seed: 1, fault: faults } });
    expect(failures).toEqual([]);
  }
});
