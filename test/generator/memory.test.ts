import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Memory } from "../../generator/commands/memory.js";
import { emitGraphJson } from "../../generator/emit/graphJson.js";
import { emitModule } from "../../generator/emit/module.js";
import { nothingElse } from "../../generator/load/find.js";
import { load } from "../../generator/load/load.js";

const quiet = { progress: () => {} };
const golden = join(import.meta.dirname, "../golden/diagnostics");

/** Specs that are fine and specs that are not, the last by name first. */
const sources = readdirSync(golden, { withFileTypes: true, recursive: true })
  .filter(({ name }) => name === "spec.yaml")
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((path) => ({ file: path, text: readFileSync(path, "utf8") }))
  .reverse();

test("a memory loads what load does, the first time and every time", () => {
  const memory = new Memory();
  const expected = load(sources.map((source) => ({ ...source })));
  expect(sources.length).toBeGreaterThan(50);
  for (const _ of [1, 2]) expect(memory.load(sources, nothingElse, quiet)).toEqual(expected);
});

const text = (name: string) => `agents:
  ${name}: { initial: Only, states: { Only: { mode: async, next: [done] } } }
`;
const files = (...names: readonly string[]) =>
  names.map((name, at) => ({ file: `specs/${at}.yaml`, text: text(name) }));

test("only what changed is loaded and emitted anew", () => {
  const memory = new Memory();
  const [[a, b]] = memory.load(files("A", "B"), nothingElse, quiet);
  const [[sameA, newB]] = memory.load(files("A", "C"), nothingElse, quiet);
  if (!a || !b || !sameA || !newB) throw new Error("all four are sound");
  expect(sameA).toBe(a);
  expect(newB.agents[0]?.name).toBe("C");
  expect(memory.emit(sameA)).toBe(memory.emit(a));
  expect(memory.emit(newB)).toEqual({ module: emitModule(newB), graph: emitGraphJson(newB) });
  expect(memory.emit(newB)).not.toEqual(memory.emit(b));
});

test("the same text in another file is another spec, and what is gone is forgotten", () => {
  const memory = new Memory();
  const [[first]] = memory.load(files("A"), nothingElse, quiet);
  const [[moved]] = memory.load([{ file: "specs/moved.yaml", text: text("A") }], nothingElse, quiet);
  expect(moved?.file).toBe("specs/moved.yaml");
  const [[again]] = memory.load(files("A"), nothingElse, quiet);
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test("what a spec imports and what others import from it may change while it stays the same", () => {
  const shared = (field: string) => `types: { Page: { ${field} }, Own: [string] }
agents:
  Only: { data: { own: Own }, initial: Only, states: { Only: { mode: async, next: [done] } } }
`;
  const importing = (name: string) => `${name === "" ? "" : `import: { ${name}: ./a.yaml }\n`}agents:
  Reader:
    data: { page: ${name === "" ? "string" : name} }
    initial: Only
    states: { Only: { mode: async, next: [done] } }
`;
  const runs = [
    [shared("url: string"), importing("Page")],
    [shared("url: string, size: integer"), importing("Page")],
    [shared("url: string, size: integer"), importing("")],
    [shared("url: string"), importing("Own")],
  ].map((texts) => ["a", "b"].map((name, at) => ({ file: `${name}.yaml`, text: texts[at] ?? "" })));
  const memory = new Memory();
  const warnings = runs.map((sources) => {
    const loaded = memory.load(sources, nothingElse, quiet);
    expect(loaded).toEqual(load(sources.map((source) => ({ ...source }))));
    expect(loaded[1].filter(({ severity }) => severity === "error")).toEqual([]);
    return loaded[1].map(({ code }) => code);
  });
  expect(warnings).toEqual([[], [], ["unused-type"], ["unused-type"]]);
});
