import { formatNames } from "ajv-formats/dist/formats.js";
import { didYouMean } from "../../diagnostics/suggest.js";
import { isObject } from "../../model/json.js";
import { pointerOf } from "../../model/jsonPointer.js";
import type { JsonObject } from "../../model/spec.js";
import { lowerFirst } from "../../text/words.js";
import type { Problem } from "./jsonSchema.js";

/** Keywords of other dialects, which readers of draft-07 pass over, and what to write in their place. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ["prefixItems", "A tuple is written `items: [A, B]`, and what may follow it `additionalItems`."],
  ["dependentRequired", "It is written `dependencies: { a: [b] }`."],
  ["dependentSchemas", "It is written `dependencies: { a: { … } }`."],
  ["unevaluatedItems", "Say `additionalItems: false` where the items are listed."],
  ["unevaluatedProperties", "Say `additionalProperties: false` where the properties are listed."],
  ["minContains", "Only `contains`, for at least one, is there."],
  ["maxContains", "Only `contains`, for at least one, is there."],
  ["nullable", 'It is written `type: [string, "null"]`.'],
  ...["$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveAnchor", "$recursiveRef"].map(
    (keyword) => [keyword, 'Refer to a definition: `$ref: "#/definitions/Name"`.'] as const,
  ),
  ...["$accepts", "$address", "$binary", "$enum", "$map", "$responder", "$ts"].map(
    (keyword) => [keyword, "A type of the spec cannot stand inside a JSON Schema."] as const,
  ),
]);

/** Keywords that nothing can be judged by: of another dialect, or with a value that means nothing. */
export function keywordProblems(schemas: ReadonlyMap<string, JsonObject>): readonly Problem[] {
  return [...schemas].flatMap(([pointer, schema]) =>
    problemsOf(schema).map((problem) => ({ ...problem, pointer: pointer + problem.pointer })),
  );
}

function problemsOf(schema: JsonObject): readonly Problem[] {
  const { format, pattern, patternProperties } = schema;
  const foreign = Object.keys(schema).flatMap((keyword): readonly Problem[] => {
    const instead = FOREIGN.get(keyword);
    if (instead === undefined) return [];
    const problem = `"${keyword}" is no keyword of draft-07`;
    return [{ pointer: pointerOf([keyword]), ofKey: true, problem, notes: [instead] }];
  });
  return [
    ...foreign,
    ...(typeof format === "string" ? formatProblems(format) : []),
    ...(typeof pattern === "string" ? patternProblems(pattern, { pointer: "/pattern" }) : []),
    ...(isObject(patternProperties) ? Object.keys(patternProperties) : []).flatMap((key) =>
      patternProblems(key, { pointer: pointerOf(["patternProperties", key]), ofKey: true }),
    ),
  ];
}

function formatProblems(format: string): readonly Problem[] {
  const known: readonly string[] = formatNames;
  if (known.includes(format)) return [];
  const notes = [`Formats: ${known.join(", ")}.`, ...didYouMean(format, known)];
  return [{ pointer: "/format", problem: `"${format}" is no format that can be checked`, notes }];
}

/** Patterns are read as ajv reads them: by characters, not by halves of them. */
function patternProblems(pattern: string, place: Omit<Problem, "problem">): readonly Problem[] {
  try {
    new RegExp(pattern, "u");
    return [];
  } catch (error) {
    const problem = error instanceof Error ? error.message : "invalid regular expression";
    return [{ ...place, problem: lowerFirst(problem) }];
  }
}
