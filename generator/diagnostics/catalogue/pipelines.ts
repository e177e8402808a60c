import type { Entry } from "../diagnostic.js";

/** What can be wrong with pipelines: with their stages, and with how values go through them. */
export const pipelines = {
  "stage-kind": {
    severity: "error",
    message: 'the stage "{stage}" needs one of map, split, merge, chunk and agent',
    label: "it has {has}",
  },
  "needless-key": {
    severity: "error",
    message: '"{key}" says nothing about the {owner}',
    label: "not for this kind of stage",
  },
} as const satisfies Readonly<Record<string, Entry>>;
