import type { Entry } from "../diagnostic.js";

/** What can be wrong with types and their defaults. */
export const types = {
  "bad-type": { severity: "error", message: "expected a type, found {found}" },
  "bad-form": {
    severity: "error",
    message: "this is not how a {form} type is written",
    label: "expected {example}",
  },
  "cut-type": {
    severity: "error",
    message: "YAML cuts this type off at the comma: in braces it must be quoted",
    label: "this is all that YAML sees of it",
  },
  "misplaced-default": {
    severity: "error",
    message: "only fields of data can have defaults",
    label: "nobody fills this in",
    notes: ["Whoever makes such a value writes all of it; a field that may be missing is written `name?`."],
  },
  "optional-default": {
    severity: "error",
    message: 'the field "{field}" is optional and has a default',
    label: "with a default it is never missing",
    notes: ["Drop the `?` or the default."],
  },
  "bad-default": {
    severity: "error",
    message: "the default {value} is not of type {type}",
    label: "expected {type}",
  },
  "bad-json-schema": { severity: "error", message: "invalid JSON Schema: {problem}" },
  "bad-payload": {
    severity: "error",
    message: "a message carries fields, a named type or nothing",
    label: "none of these",
  },
  "bad-data": {
    severity: "error",
    message: "data is fields, or the name of a type with fields",
    label: "neither",
    notes: ["Write its fields, or a name under `types` that stands for fields."],
  },
  "endless-type": {
    severity: "error",
    message: 'type "{name}" leads round in a circle',
    label: "leads back to itself",
  },
  "bad-tag": {
    severity: "error",
    message: 'the tag of timer "{timer}" {problem}',
    label: "{label}",
  },
  "misplaced-transfer": {
    severity: "error",
    message: "`transfer` moves no {type} here",
    label: "does not go to a thread, nor come from one",
  },
  "stays-in-process": {
    severity: "error",
    message: '"{type}" cannot be copied, and {says}',
    label: "stays in this process",
  },
} as const satisfies Readonly<Record<string, Entry>>;
