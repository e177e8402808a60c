import { Ajv, type SchemaObject, type ValidateFunction } from "ajv";
import { STATES, specSchema } from "./specSchema.js";

/** What only helps editors: types and durations are read by code, which can say better what is wrong with them. */
const FOR_EDITORS = ["type", "fields", "payload"];
const PATTERN_FOR_EDITORS = ["duration", "backoff"];

/**
 * Has ajv make what checks plain values against the schema. `verbose`: each error carries the schema it comes from. The
 * instance is for whoever wants the code of it as a module.
 */
export function compileSchema(): readonly [validate: ValidateFunction, ajv: Ajv] {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    strictTypes: false,
    strictRequired: false,
    // For the module that the build makes of it. Polishing the code takes longer than it saves.
    code: { optimize: false, source: true, esm: true },
    // That the schema itself is right is for a test.
    meta: false,
    validateSchema: false,
  });
  ajv.addVocabulary(["errorMessage", "patternErrorMessage"]);
  // As code, which goes into a module; a function would not.
  ajv.addKeyword({ keyword: "notYet", schemaType: "boolean", code: (context) => context.fail() });
  const definitions = Object.fromEntries(Object.entries(specSchema.definitions).map(relax));
  const validate = ajv.compile({ ...specSchema, definitions: { ...definitions, state: stateOfAnyMode() } });
  return [validate, ajv];
}

/** States, whose keys are checked even when their mode is none: then against those of all modes. */
function stateOfAnyMode(): SchemaObject {
  const state: SchemaObject = specSchema.definitions.state ?? {};
  const owners = STATES.map((name) => specSchema.definitions[name]);
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
