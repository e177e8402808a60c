import { createRequire } from "node:module";
import type { Ajv } from "ajv";
import type { Report } from "../../diagnostics/create.js";
import type { Json, JsonObject } from "../../model/spec.js";
import { schemasIn } from "../../model/subschemas.js";
import { orList } from "../../text/words.js";
import { entryAt, type MapNode, nodeAt } from "../tree.js";
import { keywordProblems } from "./jsonSchemaKeywords.js";
import { referenceProblems } from "./jsonSchemaReferences.js";

/** Something wrong with a JSON Schema, at a JSON pointer in it. */
export interface Problem {
  readonly pointer: string;
  /** It is the key there that is wrong, not what stands under it. */
  readonly ofKey?: boolean;
  readonly problem: string;
  readonly notes?: readonly string[];
}

let ajv: Ajv | undefined;

/**
 * Whether a `$schema` type is a JSON Schema of draft-07 by which values can be judged. It is only read: no code is
 * made of it here.
 */
export function checkJsonSchema(node: MapNode, schema: JsonObject, report: Report): void {
  const schemas = schemasIn(schema);
  const problems = [...misshapen(schema), ...keywordProblems(schemas), ...referenceProblems(schemas, schema)];
  for (const { pointer, ofKey, problem, notes } of problems) {
    const key = ofKey ? entryAt(node, pointer) : undefined;
    report("bad-json-schema", (key ?? nodeAt(node, pointer)).span, { problem }, notes);
  }
}

/** What the schema of schemas has against it. */
function misshapen(schema: JsonObject): readonly Problem[] {
  ajv ??= newAjv();
  const { $schema: _dialect, ...plain } = schema;
  if (ajv.validateSchema(plain) === true) return [];
  const [error] = ajv.errors ?? [];
  const allowed: unknown = error?.params.allowedValues;
  const problem = Array.isArray(allowed) ? `expected ${orList(allowed.map(String))}` : (error?.message ?? "");
  return [{ pointer: error?.instancePath ?? "", problem }];
}

/** Loaded where it is first needed: most specs have no such types. */
function newAjv(): Ajv {
  const { Ajv: Library }: { readonly Ajv: typeof Ajv } = createRequire(import.meta.url)("ajv");
  const made = new Library({ strict: false, logger: false });
  // The library's own compares every item with every other.
  made.removeKeyword("uniqueItems");
  const error = { message: "must NOT have duplicate items" };
  return made.addKeyword({ keyword: "uniqueItems", type: "array", validate: areUnique, error });
}

function areUnique(on: boolean, items: readonly Json[]): boolean {
  return !on || new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}
