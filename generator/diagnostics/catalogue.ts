import { allow } from "./catalogue/allow.js";
import { files } from "./catalogue/files.js";
import { imports } from "./catalogue/imports.js";
import { pipelines } from "./catalogue/pipelines.js";
import { references } from "./catalogue/references.js";
import { scaffold } from "./catalogue/scaffold.js";
import { shape } from "./catalogue/shape.js";
import { states } from "./catalogue/states.js";
import { supervision } from "./catalogue/supervision.js";
import { text } from "./catalogue/text.js";
import { traces } from "./catalogue/traces.js";
import { types } from "./catalogue/types.js";

/** What can be wrong with a spec. */
export const ofSpecs = {
  ...text,
  ...shape,
  ...types,
  ...imports,
  ...references,
  ...states,
  ...pipelines,
  ...supervision,
} as const;

/** Every diagnostic there is, by its code. docs/diagnostics.md has an entry for each. */
export const catalogue = {
  ...ofSpecs,
  ...allow,
  ...files,
  ...scaffold,
  ...traces,
} as const;
