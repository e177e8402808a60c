import type { Entry } from "../diagnostic.js";

/** What can be wrong with keys, values and names, one by one. */
export const shape = {
  "unknown-key": { severity: "error", message: '"{key}" is not a key of {owner}', label: "unknown key" },
  "missing-key": { severity: "error", message: '{owner} has no "{key}"', label: '"{key}" is missing' },
  "bad-value": { severity: "error", message: "expected {expected}, found {found}" },
  "bad-name": { severity: "error", message: '"{name}" cannot be a name here', label: "expected {expected}" },
  "bad-duration": { severity: "error", message: '"{text}" is not {what}' },
  "either-or": { severity: "error", message: "{owner} needs either {keys}", label: "it has {has}" },
  "in-and-except": {
    severity: "error",
    message: "{owner} has both `in` and `except`",
    label: "one of them is enough",
  },
  "not-yet": {
    severity: "error",
    message: '"{feature}" is designed but does not run yet',
    label: "not yet",
    notes: ["Leave it out until it does."],
  },
  "reserved-name": {
    severity: "error",
    message: '"{name}" is {reason}, and cannot be a name here',
    label: "choose another name",
  },
  "duplicate-name": {
    severity: "error",
    message: '"{name}" names {kind} and {other}',
    label: "the name is taken",
  },
  "case-collision": {
    severity: "error",
    message: '"{name}" differs from "{other}" only in the case of its letters',
    label: "rename this one, or the other",
    notes: ["Readers take them for one name, and many file systems take files of such names for one file."],
  },
  "yaml-boolean": {
    severity: "warning",
    message: '"{word}" is {meaning} to tools that read YAML 1.1',
    label: "not quoted",
  },
  "name-collision": {
    severity: "error",
    message: '{first} and {second} would both be called "{method}" in the generated code',
    label: "rename this one, or the other",
  },
} as const satisfies Readonly<Record<string, Entry>>;
