import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { files } from "../../generator/diagnostics/catalogue/files.js";
import { scaffold } from "../../generator/diagnostics/catalogue/scaffold.js";
import { traces } from "../../generator/diagnostics/catalogue/traces.js";
import { catalogue } from "../../generator/diagnostics/catalogue.js";
import { formatDiagnostic } from "../../generator/diagnostics/format.js";
import { load } from "../../generator/load/load.js";
import { generated } from "./diagnostics-generated.js";
import { findIn } from "./emitCases.js";

const folder = new URL("../golden/diagnostics/", import.meta.url).pathname;
const cases = [...new Set([...readdirSync(folder), ...Object.keys(generated)])].sort();

/** The spec of a case: its file, or a text too large or too strange to be kept in one. */
function specOf(name: string): string {
  return generated[name]?.() ?? readFileSync(join(folder, name, "spec.yaml"), "utf8");
}

function diagnose(name: string) {
  const [specs, diagnostics] = load([{ file: "spec.yaml", text: specOf(name) }], findIn(join(folder, name)));
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

const onDisk = Object.keys({ ...files, ...scaffold, ...traces });
const inSpecs = Object.keys(catalogue).filter((code) => !onDisk.includes(code));

test("every code about specs is in a golden case", () => {
  expect(inSpecs.filter((code) => !codes.has(code))).toEqual([]);
});

test("every code about files, classes and traces is in a transcript or in a test of the disk", () => {
  const goldens = ["cli", "scaffold"].map((kind) => join(folder, "..", kind));
  const transcripts = goldens.flatMap((golden) =>
    readdirSync(golden).map((name) => readFileSync(join(golden, name, "transcript.txt"), "utf8")),
  );
  const tests = ["cliDisk.test.ts", "watchPlayed.test.ts", "png.test.ts", "pictures.test.ts"].map((file) =>
    readFileSync(new URL(file, import.meta.url), "utf8"),
  );
  const texts = [...transcripts, ...tests];
  const isThere = (code: string) =>
    texts.some((text) => text.includes(`[${code}]`) || text.includes(`code: "${code}"`));
  // A net below the others: no class is known that handlers break.
  expect(onDisk.filter((code) => !isThere(code))).toEqual(["cannot-add"]);
});

test("every code has an entry in docs/diagnostics.md, and the docs know no other", () => {
  const docs = readFileSync(new URL("../../docs/diagnostics.md", import.meta.url), "utf8");
  const entries = [...docs.matchAll(/^### `([a-z0-9-]+)`$/gm)].map(([, code]) => code);
  expect(entries.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test.each(inSpecs)("a golden case is named after %s", (code) => {
  expect(cases).toContain(code);
});
