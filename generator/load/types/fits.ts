import type { Report } from "../../diagnostics/create.js";
import { isObject } from "../../model/json.js";
import { typeNamed } from "../../model/lookup.js";
import type { Field, Json, JsonObject, Spec, Type } from "../../model/spec.js";
import { booleanNotes } from "../booleans.js";
import type { PendingDefault } from "./reading.js";
import { show } from "./show.js";

/** Checks that each default is a value of its type. */
export function checkDefaults(defaults: readonly PendingDefault[], spec: Spec, report: Report): void {
  const judge = new Judge(spec);
  for (const { type, value, span } of defaults) {
    if (judge.fits(value, type)) continue;
    report("bad-default", span, { value: clipped(value), type: show(type) }, notesOn(value, type, spec));
  }
}

function clipped(value: Json): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Kinds of types whose values no text holds. */
const IN_PROCESS: ReadonlySet<Type["kind"]> = new Set([
  "typescript",
  "binary",
  "address",
  "accepts",
  "responder",
]);

function notesOn(value: Json, type: Type, spec: Spec): readonly string[] {
  if (IN_PROCESS.has(type.kind)) {
    return ["Such a value exists only while the program runs: it cannot be written down."];
  }
  const named = type.kind === "reference" ? typeNamed(type, spec) : undefined;
  if (named !== undefined) return [`${show(type)} is ${show(named)}`];
  if (type.kind === "primitive" && type.name === "boolean") return booleanNotes(String(value));
  const isText = type.kind === "primitive" && type.name === "string" && typeof value !== "object";
  return isText ? [`To mean the text, quote it: "${value}"`] : [];
}

/** So much is compared for the defaults of one file: beyond it they are taken as they are. */
const MOST_STEPS = 5_000_000;

interface Shape {
  readonly byName: ReadonlyMap<string, Field>;
  readonly required: readonly string[];
}

/**
 * Tells whether JSON values are of their types. A name that is not declared takes everything, since it is reported
 * elsewhere; so does a JSON Schema, which is not run here. A type of this process only (`$ts`, `$binary`, an address, a responder) takes
 * nothing.
 */
class Judge {
  readonly #spec: Spec;
  // Each pair is judged once: unions that name themselves would otherwise be tried again at every level.
  readonly #judged = new Map<Json, Map<Type, boolean>>();
  readonly #shapes = new Map<readonly Field[], Shape>();
  #steps = 0;

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  fits(value: Json, type: Type): boolean {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) return true;
    const ofValue = this.#judged.get(value) ?? new Map<Type, boolean>();
    this.#judged.set(value, ofValue);
    const known = ofValue.get(type);
    if (known !== undefined) return known;
    // A type that only leads back to itself says nothing against the value.
    ofValue.set(type, true);
    const verdict = this.#judge(value, type);
    ofValue.set(type, verdict);
    return verdict;
  }

  #judge(value: Json, type: Type): boolean {
    switch (type.kind) {
      case "primitive":
        return fitsPrimitive(value, type.name);
      case "reference": {
        const named = typeNamed(type, this.#spec);
        return named === undefined || this.fits(value, named);
      }
      case "list":
        return Array.isArray(value) && value.every((item) => this.fits(item, type.of));
      case "map":
        return isObject(value) && Object.values(value).every((item) => this.fits(item, type.of));
      case "object":
        return isObject(value) && this.#fitsFields(value, type.fields);
      case "union":
        return type.of.some((alternative) => this.fits(value, alternative));
      case "enum":
        return type.values.some((allowed) => allowed === value);
      case "schema":
        return true;
      case "typescript":
      case "binary":
      case "address":
      case "accepts":
      case "responder":
        return false;
    }
  }

  #fitsFields(value: JsonObject, fields: readonly Field[]): boolean {
    const { byName, required } = this.#shapeOf(fields);
    if (!required.every((name) => Object.hasOwn(value, name))) return false;
    return Object.entries(value).every(([key, item]) => {
      const field = byName.get(key);
      return field !== undefined && this.fits(item, field.type);
    });
  }

  #shapeOf(fields: readonly Field[]): Shape {
    const known = this.#shapes.get(fields);
    if (known !== undefined) return known;
    const shape = {
      byName: new Map(fields.map((field) => [field.name, field])),
      // Defaults are filled in where a type is the data of an agent or a state, and nowhere else.
      required: fields.filter(({ optional }) => !optional).map(({ name }) => name),
    };
    this.#shapes.set(fields, shape);
    return shape;
  }
}

/** Whether a value that can be written down is of a primitive type. */
export function fitsPrimitive(value: Json, name: string): boolean {
  if (name === "unknown") return true;
  if (name === "null") return value === null;
  if (name === "integer") return Number.isInteger(value);
  if (name === "number") return Number.isFinite(value);
  return typeof value === name;
}
