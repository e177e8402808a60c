import { files } from "./catalogue/files.js";
import { references } from "./catalogue/references.js";
import { scaffold } from "./catalogue/scaffold.js";
import { shape } from "./catalogue/shape.js";
import { states } from "./catalogue/states.js";
import { text } from "./catalogue/text.js";
import { types } from "./catalogue/types.js";

/** Every diagnostic there is, by its code. docs/diagnostics.md has an entry for each. */
export const catalogue = {
  ...text,
  ...shape,
  ...types,
  ...references,
  ...states,
  ...files,
  ...scaffold,
} as const;
