import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { figureOf } from "../../bench/harness/process.js";
import { run } from "../../bench/harness/run.js";

const folder = mkdtempSync(join(tmpdir(), "crb-gen-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

function moduleOf(name: string, code: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  return pathToFileURL(file);
}

test("a module's figure comes from a process of its own, with what is loaded before it", async () => {
  const first = moduleOf("first", "globalThis.more = 40;");
  const figure = moduleOf("figure", "console.log(Number(process.argv[2]) + (globalThis.more ?? 0));");
  expect(await figureOf(figure, ["2"])).toBe(2);
  expect(await figureOf(figure, ["2"], first)).toBe(42);
});

test("a module without a figure has failed", async () => {
  const fails = moduleOf("fails", 'throw new Error("it was too much");');
  await expect(figureOf(fails, [])).rejects.toThrow("it was too much");
  await expect(figureOf(moduleOf("silent", ""), [])).rejects.toThrow('it printed no figure, but ""');
  const talks = moduleOf("talks", 'console.log("fast");');
  await expect(figureOf(talks, [])).rejects.toThrow('it printed no figure, but "fast\\n"');
});

test("samples that fail are told, and take nothing else with them", async () => {
  const sample = moduleOf(
    "sample",
    'const [row, id] = process.argv.slice(2); if (id === "bare") throw new Error("no"); console.log(row.length);',
  );
  const heard: string[] = [];
  const { rows, failures } = await run({
    rows: ["stages"],
    peers: (id) => id === "crb-gen" || id === "bare",
    rounds: 2,
    ms: 1,
    sample,
    before: (row, id, round) => heard.push(`${round} ${row} ${id}`),
  });
  const { NaN: failed } = Number;
  expect(rows).toEqual({
    stages: { "crb-gen": [6, 6], bare: [failed, failed] },
  });
  expect(failures).toHaveLength(2);
  expect(failures[0]).toMatch(/^bare failed at stages: .*Error: no/s);
  expect(heard).toEqual(["0 stages crb-gen", "0 stages bare", "1 stages bare", "1 stages crb-gen"]);
});

test("rows that are compared come first in turn", async () => {
  const heard: string[] = [];
  await run({
    rows: ["syncStep", "unverifiedStep", "observedStep"],
    peers: (id) => id === "crb-gen",
    rounds: 2,
    ms: 1,
    sample: moduleOf("one", "console.log(1);"),
    before: (row) => heard.push(row),
  });
  const there = ["syncStep", "unverifiedStep", "observedStep"];
  expect(heard).toEqual([...there, ...there.toReversed()]);
});
