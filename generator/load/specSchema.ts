import { createRequire } from "node:module";
import type { SchemaObject } from "ajv";

interface SpecSchema extends SchemaObject {
  readonly definitions: Readonly<Record<string, SchemaObject>>;
}

// The same relative place from the sources and from the build, which carries a copy of the folder.
export const specSchema: SpecSchema = createRequire(import.meta.url)("../../schema/spec.schema.json");

/** What the schema calls a state of each mode. */
export const STATES = ["asyncState", "syncState", "dutyState", "customState", "eventsState"];
