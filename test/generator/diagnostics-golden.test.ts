import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileCodes } from "../../generator/commands/trouble.js";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";
import { scaffoldCodes } from "../../generator/scaffold/trouble.js";
import { generated } from "./diagnostics-generated.js";

const folder = new URL("../golden/diagnostics/", import.meta.url).pathname;
const cases = [...new Set([...readdirSync(folder), ...Object.keys(generated)])].sort();

/** The spec of a case: its file, or a text too large or too strange to be kept in one. */
function specOf(name: string): string {
  return generated[name]?.() ?? readFileSync(join(folder, name, "spec.yaml"), "utf8");
}

function diagnose(name: string) {
  const [specs, diagnostics] = load([{ file: "spec.yaml", text: specOf(name) }]);
  // Of a flood the end is enough.
  const shown = diagnostics.length > 100 ? diagnostics.slice(-2) : diagnostics;
  const text = shown.map((diagnostic) => `${formatDiagnostic(diagnostic, { color: false })}\n`).join("\n");
  return { specs, diagnostics, text };
}

const codes = new Set<string>();

test.each(cases)("promise 13: %s is told as stderr.txt has it", (name) => {
  const { specs, diagnostics, text } = diagnose(name);
  for (const { code } of diagnostics) codes.add(code);
  const isSound = diagnostics.every(({ severity }) => severity === "warning");
  expect(specs.length).toBe(isSound ? 1 : 0);
  const expected = join(folder, name, "stderr.txt");
  if (process.env.UPDATE === "1") writeFileSync(expected, text);
  expect(text).toBe(existsSync(expected) ? readFileSync(expected, "utf8") : "");
});

test("every code of the catalogue is in a golden case", () => {
  expect(Object.keys(catalogue).filter((code) => !codes.has(code))).toEqual([]);
});

test("every code has an entry in docs/diagnostics.md, and the docs know no other", () => {
  const docs = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
  const entries = [...docs.matchAll(/^### `([a-z0-9-]+)`$/gm)].map(([, code]) => code);
  const codes = [...Object.keys(catalogue), ...fileCodes, ...scaffoldCodes];
  expect(entries.toSorted()).toEqual(codes.toSorted());
});

test.each(Object.keys(catalogue))("a golden case is named after %s", (code) => {
  expect(cases).toContain(code);
});
