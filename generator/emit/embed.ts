import { isList } from "../model/json.js";
import { pointerIn, refTo } from "../model/jsonPointer.js";
import type { JsonObject } from "../model/spec.js";
import { mapSubschemas } from "../model/subschemas.js";

/** Keywords that would give a schema another base for its references, another dialect, or another way to run. */
const DROPPED: ReadonlySet<string> = new Set(["$id", "id", "$schema", "$async"]);

/**
 * A JSON Schema of the spec as a part of a larger document, at the JSON pointer `root`: its references lead where
 * they led before. What stands beside a `$ref` moves to where every reader of draft-07 sees it.
 */
export function embedded(schema: JsonObject, root: string): JsonObject {
  const { $ref, ...others } = mapSubschemas(schema, (inner) => embedded(inner, root));
  const rest = Object.fromEntries(Object.entries(others).filter(([keyword]) => !DROPPED.has(keyword)));
  const pointer = typeof $ref === "string" ? pointerIn($ref) : undefined;
  if (pointer === undefined) return rest;
  const reference = { $ref: refTo(root + pointer) };
  if (Object.keys(rest).length === 0) return reference;
  const { allOf } = rest;
  return { ...rest, allOf: [...(isList(allOf) ? allOf : []), reference] };
}
