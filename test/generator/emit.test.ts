import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emitGraphJson } from "../../generator/emit/graphJson.js";
import { emitModule } from "../../generator/emit/module.js";
import { withImports } from "../../generator/model/lookup.js";
import { casesIn, compile, expectFile, root, specOf } from "./emitCases.js";

const goldens = join(root, "test/golden/generated");

function readCase(name: string): readonly [file: string, text: string, folder: string] {
  return [`specs/${name}.yaml`, readFileSync(join(goldens, name, "spec.yaml"), "utf8"), join(goldens, name)];
}

test.each(casesIn(goldens))("%s: the module and the graph are as expected", (name) => {
  const spec = specOf(...readCase(name));
  for (const imported of withImports([spec]).filter((other) => other !== spec))
    expectFile(join(goldens, name, `${imported.name}.ts`), emitModule(imported));
  expectFile(join(goldens, name, "expected.ts"), emitModule(spec));
  expectFile(join(goldens, name, "expected.graph.json"), emitGraphJson(spec));
});

test.each(casesIn(goldens))("%s: the same spec gives the same bytes, whatever its line ends", (name) => {
  const [file, text, folder] = readCase(name);
  const first = specOf(file, text, folder);
  for (const again of [text, text.replaceAll("\n", "\r\n")]) {
    expect(emitModule(specOf(file, again, folder))).toBe(emitModule(first));
    expect(emitGraphJson(specOf(file, again, folder))).toBe(emitGraphJson(first));
  }
});

test("every golden compiles under the strictest flags", () => {
  expect(compile(join(goldens, "tsconfig.json"))).toBe("");
});

test.each(casesIn(goldens))("%s: no line ends in a space, and none but unbreakable ones are long", (name) => {
  const lines = readFileSync(join(goldens, name, "expected.ts"), "utf8").split("\n");
  expect(lines.filter((line) => /\s$/.test(line))).toEqual([]);
  const long = lines.filter((line) => line.length > 110 && /[,|;&] /.test(line.slice(0, 110).trim()));
  expect(long).toEqual([]);
});

const specs = readdirSync(join(root, "specs")).filter((name) => name.endsWith(".yaml"));

test.each(specs)("generated/ holds what specs/%s makes", (name) => {
  const spec = specOf(`specs/${name}`, readFileSync(join(root, "specs", name), "utf8"));
  const out = join(root, "generated", name.replace(".yaml", ""));
  expectFile(`${out}.ts`, emitModule(spec));
  expectFile(`${out}.graph.json`, emitGraphJson(spec));
});
