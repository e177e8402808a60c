import type { Entry } from "../diagnostic.js";

/** What can be wrong with what a spec allows. */
export const allow = {
  "unknown-code": {
    severity: "error",
    message: 'there is no diagnostic "{code}" to allow',
    label: "unknown code",
  },
  "error-allowed": {
    severity: "error",
    message: '"{code}" is an error, and only warnings can be allowed',
    label: "not a warning",
  },
  "needless-allow": {
    severity: "warning",
    message: 'nothing here gives the warning "{code}" that is allowed',
    label: "remove it",
  },
} as const satisfies Readonly<Record<string, Entry>>;
