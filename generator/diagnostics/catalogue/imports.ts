import type { Entry } from "../diagnostic.js";

/** What can be wrong with what a spec takes from others. */
export const imports = {
  "import-missing": {
    severity: "error",
    message: 'there is no spec "{file}" to import from',
    label: "no such file",
    notes: ["The path is taken from the folder of this spec."],
  },
  "import-outside": {
    severity: "error",
    message: '"{path}" leads out of the project',
    label: "outside",
    notes: ["A project is the nearest folder with a package.json, upwards from where the command is run."],
  },
  "import-cycle": {
    severity: "error",
    message: "specs import each other in a circle: {way}",
    label: "this closes the circle",
    notes: ["Move what both need into a spec of its own, which imports from neither."],
  },
  "unknown-import": {
    severity: "error",
    message: '"{file}" does not declare "{name}"',
    label: "not declared there",
  },
  "unused-import": {
    severity: "warning",
    message: '"{name}" is imported and never used',
    label: "nothing names it",
    notes: ["Remove it: an import that is not needed ties two specs together."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
