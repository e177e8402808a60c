import { Ajv } from "ajv";
import type { Report } from "../../diagnostics/create.js";
import { referredBy } from "../../model/jsonPointer.js";
import type { Json, JsonObject } from "../../model/spec.js";
import { orList } from "../../text/words.js";
import { entriesOf, type MapNode, type Node, nodeAt } from "../tree.js";

let ajv: Ajv | undefined;

function newAjv(): Ajv {
  const made = new Ajv({ strict: false, logger: false });
  // The library's own compares every item with every other.
  made.removeKeyword("uniqueItems");
  const error = { message: "must NOT have duplicate items" };
  return made.addKeyword({ keyword: "uniqueItems", type: "array", validate: areUnique, error });
}

function areUnique(on: boolean, items: readonly Json[]): boolean {
  return !on || new Set(items.map((item) => JSON.stringify(item))).size === items.length;
}

/** Whether a `$schema` type is a JSON Schema at all. It is only read: no code is made of it here. */
export function checkJsonSchema(node: MapNode, schema: JsonObject, report: Report): void {
  ajv ??= newAjv();
  const { $schema: _dialect, ...plain } = schema;
  if (ajv.validateSchema(plain) !== true) {
    const [error] = ajv.errors ?? [];
    const allowed: unknown = error?.params.allowedValues;
    const problem = Array.isArray(allowed)
      ? `expected ${orList(allowed.map(String))}`
      : (error?.message ?? "");
    report("bad-json-schema", nodeAt(node, error?.instancePath ?? "").span, { problem });
  }
  for (const ref of referencesIn(node)) {
    const problem = refProblem(ref, schema);
    if (problem !== undefined) report("bad-json-schema", ref.span, { problem });
  }
}

function refProblem(ref: Node, schema: JsonObject): string | undefined {
  const target = ref.kind === "scalar" && typeof ref.value === "string" ? ref.value : "";
  if (!target.startsWith("#")) return `"$ref" may only point into the same schema: "#/…"`;
  return referredBy(target, schema) === undefined ? `"${target}" is not in this schema` : undefined;
}

/** The values of all `$ref` keys. */
function referencesIn(node: Node): readonly Node[] {
  if (node.kind === "list") return node.items.flatMap(referencesIn);
  return entriesOf(node).flatMap(({ key, value }) => (key === "$ref" ? [value] : referencesIn(value)));
}
