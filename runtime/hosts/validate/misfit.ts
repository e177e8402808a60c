import type { ErrorObject } from "ajv";
import { list, shown } from "../../core/borders/misfit.js";

/** What is wrong with a value: what was expected, and found, at a JSON pointer in it. */
export interface Misfit {
  readonly path: string;
  readonly expected: readonly string[];
  readonly found: string;
}

/** The keyword under which a misfit that is already known passes through ajv. */
const KNOWN = "misfit";

/** A misfit as ajv hands it on. */
export function errorOf(misfit: Misfit): Partial<ErrorObject> {
  return { keyword: KNOWN, instancePath: misfit.path, params: { misfit } };
}

/** Keywords whose error only says that those of their parts count. */
const OF_PARTS = new Set(["anyOf", "oneOf", "if"]);

/**
 * The one thing to say about a value that does not fit. Of all that ajv found it is what lies deepest: in a union that
 * belongs to the alternative that was meant. At one place, any of what was expected would do.
 */
export function misfitOf(errors: readonly ErrorObject[]): Misfit {
  const parts = errors.filter(({ keyword }) => !OF_PARTS.has(keyword));
  const misfits = (parts.length > 0 ? parts : errors).map(misfitIn);
  const [first = UNKNOWN, ...others] = misfits.sort((a, b) => depthOf(b) - depthOf(a));
  const same = others.filter(({ path }) => path === first.path);
  return { ...first, expected: [...new Set([first, ...same].flatMap(({ expected }) => expected))] };
}

const UNKNOWN: Misfit = { path: "", expected: ["another value"], found: "this one" };

function depthOf({ path }: Misfit): number {
  return path.split("/").length;
}

function misfitIn(error: ErrorObject): Misfit {
  if (error.keyword === KNOWN) return error.params["misfit"];
  return { path: error.instancePath, expected: expectedBy(error), found: shown(error.data) };
}

function expectedBy({ keyword, params, schema, message }: ErrorObject): readonly string[] {
  switch (keyword) {
    case "type":
      return listOf(schema).map((type) => TYPES.get(type) ?? String(type));
    case "enum":
      return listOf(schema).map(written);
    case "const":
      return [written(schema)];
    case "required":
      return [`the key ${shown(params["missingProperty"])}`];
    case "additionalProperties":
      return [`no key ${shown(params["additionalProperty"])}`];
    case "$address":
      return [`the address of a ${schema}`];
    case "$accepts":
      return [`the address of an agent that takes ${list(listOf(schema).map(String), " and ")}`];
    case "$responder":
      return [`the responder of a request ${schema}`];
    case "$binary":
      return [`the bytes of ${schema}, which no JSON holds`];
    case "$ts":
      return [`a ${schema}, which never leaves its process`];
    case "false schema":
      return ["nothing"];
    default:
      return [`a value that ${message}`];
  }
}

const TYPES: ReadonlyMap<unknown, string> = new Map([
  ["string", "a string"],
  ["number", "a number"],
  ["integer", "an integer"],
  ["boolean", "a boolean"],
  ["null", "null"],
  ["array", "a list"],
  ["object", "an object"],
]);

const LONGEST = 60;

/** A value as the schema has it. */
function written(value: unknown): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value).slice(0, LONGEST) : shown(value);
}

/** More is never shown. */
const MOST = 10;

function listOf(schema: unknown): readonly unknown[] {
  return Array.isArray(schema) ? schema.slice(0, MOST) : [schema];
}
