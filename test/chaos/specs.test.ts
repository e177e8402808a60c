import { readdirSync, readFileSync } from "node:fs";
import { chaos } from "crb-gen/simulation";
import { expect, test } from "vitest";
import { scenarioOf } from "./worlds/scenario.js";
import { readSpecGraph } from "./worlds/world.js";

const folder = new URL("../../generated/", import.meta.url);
const specs = readdirSync(folder)
  .filter((name) => name.endsWith(".graph.json"))
  .map((name) => readSpecGraph(readFileSync(new URL(name, folder), "utf8")));

test.each(specs)("agents of $spec keep every promise, whatever goes wrong", async (spec) => {
  const report = await chaos(scenarioOf(spec, 1), { runs: 150 });
  expect(report.failures, String(report)).toEqual([]);
  expect(report.missed).toBe(0);
  const standalone = Object.values(spec.agents).filter((graph) => graph.standalone !== false);
  const names = [...standalone.map(({ agent }) => agent), ...Object.keys(spec.pipelines ?? {})];
  expect(report.agents).toEqual(expect.arrayContaining(names));
});
