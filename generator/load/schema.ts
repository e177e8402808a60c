import { createRequire } from "node:module";
import { Ajv, type ErrorObject, type SchemaObject } from "ajv";
import type { Json } from "../model/spec.js";

// The same relative place from the sources and from the build, which carries a copy of the folder.
const schema: Schema = createRequire(import.meta.url)("../../schema/spec.schema.json");

interface Schema extends SchemaObject {
  readonly definitions: Readonly<Record<string, SchemaObject>>;
}

/** What only helps editors: types and durations are read by code, which can say better what is wrong with them. */
const FOR_EDITORS = ["type", "fields", "payload"];
const PATTERN_FOR_EDITORS = ["duration", "backoff"];

const STATES = ["asyncState", "syncState", "dutyState", "customState", "eventsState"];

let compiled: ReturnType<Ajv["compile"]> | undefined;

/** What the schema has against a plain value. `verbose`: each error carries the schema it comes from. */
export function schemaErrors(value: Json): readonly ErrorObject[] {
  compiled ??= compile();
  return compiled(value) ? [] : (compiled.errors ?? []);
}

/** A command checks few values: that the schema itself is right is for a test, and polishing its code does not pay. */
const swift = { meta: false, validateSchema: false, code: { optimize: false } } as const;

function compile(): ReturnType<Ajv["compile"]> {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    ...swift,
  });
  ajv.addVocabulary(["errorMessage", "patternErrorMessage"]);
  ajv.addKeyword({ keyword: "notYet", schemaType: "boolean", validate: () => false });
  const definitions = Object.fromEntries(Object.entries(schema.definitions).map(relax));
  return ajv.compile({ ...schema, definitions: { ...definitions, state: stateOfAnyMode() } });
}

/** States, whose keys are checked even when their mode is none: then against those of all modes. */
function stateOfAnyMode(): SchemaObject {
  const state: SchemaObject = schema.definitions.state ?? {};
  const owners = STATES.map((name) => schema.definitions[name]);
  const properties = Object.assign({}, ...owners.map((owner) => owner?.properties));
  const known = { properties: { mode: state.properties?.mode }, required: ["mode"] };
  const unknown = { if: known, else: { title: state.title, properties, additionalProperties: false } };
  return { ...state, allOf: [...(state.allOf ?? []), unknown] };
}

function relax([name, definition]: readonly [string, SchemaObject]): readonly [string, SchemaObject | true] {
  if (FOR_EDITORS.includes(name)) return [name, true];
  const { pattern: _pattern, ...rest } = definition;
  return [name, PATTERN_FOR_EDITORS.includes(name) ? rest : definition];
}

const path = new RegExp(String(schema.definitions.path?.pattern));

/** Whether the schema takes a text for the path of a spec. */
export function isSpecPath(written: string): boolean {
  return path.test(written);
}

/** The agents and states that have a key, such as "an events state": where a misplaced one may belong. */
export function ownersOf(key: string): readonly string[] {
  const owners = ["agent", ...STATES].map((name) => schema.definitions[name]);
  const having = owners.filter((owner) => Object.hasOwn(owner?.properties ?? {}, key));
  return having.map((owner) => String(owner?.title));
}
