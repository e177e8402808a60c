import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ErrorObject, ValidateFunction } from "ajv";
import { afterAll, expect, test } from "vitest";
import { collector } from "../../generator/diagnostics/create.js";
import { compileSchema } from "../../generator/load/compileSchema.js";
import { schemaErrors } from "../../generator/load/schema.js";
import { toJson } from "../../generator/load/tree.js";
import { parse } from "../../generator/load/yaml/parse.js";
import type { Json } from "../../generator/model/spec.js";
import { validatorModule } from "../../scripts/validator.mjs";
import { corpus, root } from "./fuzz/corpus.js";

/** What the build puts in place of generator/load/validator.ts. */

const folder = mkdtempSync(join(root, "node_modules", ".validator-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = join(folder, "validator.mjs");
writeFileSync(file, validatorModule(compileSchema()));
const built: { validator(): ValidateFunction } = await import(pathToFileURL(file).href);

test("the built validator says of every spec what ajv says from the sources", () => {
  const values = corpus.flatMap(valueIn);
  const said = values.map(builtErrors);
  expect(said.filter((errors) => errors.length > 0).length).toBeGreaterThan(20);
  expect(said).toEqual(values.map(schemaErrors));
});

function valueIn(text: string): readonly Json[] {
  const [, report] = collector();
  const node = parse({ file: "a.yaml", text }, report);
  return node === undefined ? [] : [toJson(node)];
}

function builtErrors(value: Json): readonly ErrorObject[] {
  const validate = built.validator();
  return validate(value) ? [] : (validate.errors ?? []);
}
