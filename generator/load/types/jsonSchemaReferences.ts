import { keysOf, pointerIn, referredBy } from "../../model/jsonPointer.js";
import type { JsonObject } from "../../model/spec.js";
import { mapSubschemas } from "../../model/subschemas.js";
import type { Problem } from "./jsonSchema.js";

type Schemas = ReadonlyMap<string, JsonObject>;

/** References that lead out of the schema, to what is no schema, or round in a circle. */
export function referenceProblems(schemas: Schemas, root: JsonObject): readonly Problem[] {
  const endless = endlessIn(schemas);
  return [...schemas].flatMap(([pointer, { $ref }]) => {
    const problem = typeof $ref === "string" ? problemOf($ref, schemas, root) : undefined;
    if (problem !== undefined) return [{ pointer: `${pointer}/$ref`, problem }];
    return endless.has(pointer) && typeof $ref === "string"
      ? [{ pointer: `${pointer}/$ref`, problem: `"${$ref}" leads round in a circle` }]
      : [];
  });
}

function problemOf(ref: string, schemas: Schemas, root: JsonObject): string | undefined {
  if (!ref.startsWith("#")) return '"$ref" may only point into the same schema: "#/…"';
  const target = referredBy(ref, root);
  if (target === undefined) return `"${ref}" is not in this schema`;
  // `true` and `false` are schemas wherever they stand.
  if (typeof target === "boolean" || schemas.has(pointerIn(ref) ?? "")) return undefined;
  return `"${ref}" is no place of a schema: those to refer to stand under "definitions"`;
}

/** Keywords whose schemas judge the same value as the schema they stand in. */
const IN_PLACE = ["allOf", "anyOf", "dependencies", "else", "if", "not", "oneOf", "then"];

/**
 * The schemas that lead to others for the same value without end. What leads nowhere is taken away until only they are
 * left.
 */
function endlessIn(schemas: Schemas): ReadonlySet<string> {
  const waiting = new Map<string, number>();
  const users = new Map<string, string[]>();
  for (const [pointer, schema] of schemas) {
    const needed = inPlaceOf(pointer, schema).filter((target) => schemas.has(target));
    waiting.set(pointer, needed.length);
    for (const target of needed) {
      const known = users.get(target);
      if (known === undefined) users.set(target, [pointer]);
      else known.push(pointer);
    }
  }
  const ready = [...waiting].flatMap(([pointer, count]) => (count === 0 ? [pointer] : []));
  for (let done = ready.pop(); done !== undefined; done = ready.pop()) {
    waiting.delete(done);
    for (const user of users.get(done) ?? []) {
      const left = (waiting.get(user) ?? 0) - 1;
      waiting.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  return new Set(waiting.keys());
}

function inPlaceOf(pointer: string, schema: JsonObject): readonly string[] {
  const targets: string[] = [];
  mapSubschemas(schema, (inner, below) => {
    if (IN_PLACE.includes(keysOf(below)[0] ?? "")) targets.push(pointer + below);
    return inner;
  });
  const { $ref } = schema;
  const referred = typeof $ref === "string" ? pointerIn($ref) : undefined;
  return referred === undefined ? targets : [...targets, referred];
}
