import type { Entry } from "../diagnostic.js";

/** What can be wrong with a spec as a text: before anything in it has a meaning. */
export const text = {
  "too-large": {
    severity: "error",
    message: "this file has {size} MB, which is more than a spec may have",
    label: "the limit is {limit} MB",
    notes: ["Split it into several files: each is a spec of its own."],
  },
  "too-many-problems": {
    severity: "error",
    message: "this file has more than {most} problems: the others are not shown",
    label: "reading stops here",
    notes: ["Mend the first ones: they are often the cause of the others."],
  },
  "bad-character": {
    severity: "error",
    message: "the character {character} may not stand in a spec",
    label: "remove it",
  },
  "bad-yaml": { severity: "error", message: "invalid YAML: {problem}" },
  "unquoted-type": {
    severity: "error",
    message: "YAML cannot read this type with its default unless it is quoted",
    label: "quote this",
  },
  "too-deep": {
    severity: "error",
    message: "lists and mappings are nested more than 64 levels deep",
    label: "level 65 begins here",
    notes: ["Give the inner ones names under `types`."],
  },
  "several-documents": {
    severity: "error",
    message: "a file holds one spec, and this one holds several YAML documents",
    label: "the second document begins here",
    notes: ["Give each a file of its own, or remove the line between them."],
  },
  "empty-spec": { severity: "error", message: "this file holds no spec" },
  "not-a-mapping": { severity: "error", message: "a spec is a mapping, and this is {found}" },
  tag: {
    severity: "error",
    message: "a spec has no YAML tags, and this value has one",
    label: "remove {tag} before it",
  },
  "bad-key": {
    severity: "error",
    message: "the key {key} cannot be used",
    label: "{reason}",
  },
  "duplicate-key": {
    severity: "error",
    message: 'the key "{key}" is written twice',
    label: "the second one",
  },
  "unknown-alias": {
    severity: "error",
    message: 'the alias "*{alias}" stands for nothing',
    label: 'no "&{alias}" ends before this',
    notes: ['Write "&{alias}" before the value that is meant, further up, or write the value here.'],
  },
  "alias-explosion": {
    severity: "error",
    message: "aliases repeat each other until the spec is too large to read",
    label: "this one goes too far",
    notes: ["Give what is repeated a name under `types`, and write the name."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
