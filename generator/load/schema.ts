import type { ErrorObject } from "ajv";
import type { Json } from "../model/spec.js";
import { STATES, specSchema } from "./specSchema.js";
import { validator } from "./validator.js";

/** What the schema has against a plain value. Each error carries the schema it comes from. */
export function schemaErrors(value: Json): readonly ErrorObject[] {
  const validate = validator();
  return validate(value) ? [] : (validate.errors ?? []);
}

const path = new RegExp(String(specSchema.definitions.path?.pattern));

/** Whether the schema takes a text for the path of a spec. */
export function isSpecPath(written: string): boolean {
  return path.test(written);
}

/** The agents and states that have a key, such as "an events state": where a misplaced one may belong. */
export function ownersOf(key: string): readonly string[] {
  const owners = ["agent", ...STATES].map((name) => specSchema.definitions[name]);
  const having = owners.filter((owner) => Object.hasOwn(owner?.properties ?? {}, key));
  return having.map((owner) => String(owner?.title));
}
