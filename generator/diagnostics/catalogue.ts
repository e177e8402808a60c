import type { Entry } from "./create.js";

/**
 * Every diagnostic about a spec: its code, and what it says. `{holes}` are filled by whoever reports it; `label`
 * stands under the carets. docs/diagnostics.md has an entry for each.
 */
export const catalogue = {
  // The text
  "too-large": {
    severity: "error",
    message: "this file has {size} MB, which is more than a spec may have",
    label: "the limit is {limit} MB",
  },
  "too-many-problems": {
    severity: "error",
    message: "this file has more than {most} problems: the others are not shown",
    label: "reading stops here",
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
  },
  "several-documents": {
    severity: "error",
    message: "a file holds one spec, and this one holds several YAML documents",
    label: "the second document begins here",
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
  },
  "alias-explosion": {
    severity: "error",
    message: "aliases repeat each other until the spec is too large to read",
    label: "this one goes too far",
  },

  // The shape
  "unknown-key": { severity: "error", message: '"{key}" is not a key of {owner}', label: "unknown key" },
  "missing-key": { severity: "error", message: '{owner} has no "{key}"', label: '"{key}" is missing' },
  "bad-value": { severity: "error", message: "expected {expected}, found {found}" },
  "bad-name": { severity: "error", message: '"{name}" cannot be a name here', label: "expected {expected}" },
  "bad-duration": { severity: "error", message: '"{duration}" is not a duration' },
  "either-or": { severity: "error", message: "{owner} needs either {keys}", label: "it has {has}" },
  "in-and-except": {
    severity: "error",
    message: "{owner} has both `in` and `except`",
    label: "one of them is enough",
  },
  "not-yet": { severity: "error", message: '"{feature}" is designed but does not run yet', label: "not yet" },
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
  "name-collision": {
    severity: "error",
    message: '{first} and {second} would both be called "{method}" in the generated code',
    label: "rename this one, or the other",
  },

  // Types
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
  },
  "optional-default": {
    severity: "error",
    message: 'the field "{field}" is optional and has a default',
    label: "with a default it is never missing",
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
  },
  "endless-type": {
    severity: "error",
    message: 'type "{name}" leads round in a circle',
    label: "leads back to itself",
  },

  // Names that are used
  "unknown-type": {
    severity: "error",
    message: 'the type "{name}" is not declared',
    label: "no such type",
  },
  "unknown-agent": {
    severity: "error",
    message: 'the agent "{name}" is not declared',
    label: "no such agent",
  },
  "unknown-message": {
    severity: "error",
    message: '{owner} names the message "{name}", which is not declared',
    label: "neither an event nor a request",
  },
  "unknown-state": {
    severity: "error",
    message: '{owner} names the state "{name}", which is not declared',
    label: "no such state",
  },
  "unknown-initial": {
    severity: "error",
    message: '"{agent}" starts in "{name}", which is not declared',
    label: "not a state of {agent}",
  },
  "unknown-target": {
    severity: "error",
    message: '{from} moves to "{target}", which is not declared',
    label: "not a state of {agent}",
  },

  // States and moves
  "no-states": { severity: "error", message: 'agent "{agent}" has no states', label: "nothing to be in" },
  "too-many-copies": {
    severity: "error",
    message: "{what} comes to {copies} values, which is too much",
    label: "the limit is a million",
  },
  "no-initial": {
    severity: "error",
    message: 'agent "{agent}" does not say where it starts',
    label: "it has {events}",
  },
  "initial-needs-data": {
    severity: "error",
    message: '"{state}" is where the agent starts, and nothing gives it "{field}"',
    label: "needed at the start",
  },
  "not-an-events-state": {
    severity: "error",
    message: '{owner} cannot apply to "{state}", which handles no messages',
    label: "its mode is {mode}",
  },
  "no-scope": {
    severity: "error",
    message: "{owner} applies to no state",
    label: "no events state is left for it",
  },
  "misplaced-stay": {
    severity: "error",
    message: "{from} cannot stay",
    label: "only handlers of messages and timers can",
  },
  "two-stances": {
    severity: "error",
    message: 'state "{state}" does two things with "{message}"',
    label: "the second one",
  },
  "go-without-answer": {
    severity: "error",
    message: 'the request "{request}" is answered with a value, which `go` cannot give',
    label: "no code runs here",
  },
  "answer-to-event": {
    severity: "error",
    message: '"{event}" is an event: nobody waits for an answer',
    label: "`answer: later` is for requests",
  },
  "go-needs-data": {
    severity: "error",
    message: '{from} goes to "{target}" without running code, so nothing gives it {needs}',
    label: "needs {needs}",
  },
  "unreachable-state": {
    severity: "error",
    message: 'state "{state}" of "{agent}" can never be reached',
    label: 'no way leads here from "{initial}"',
  },
  "no-exit": {
    severity: "error",
    message: 'state "{state}" {problem} leads nowhere',
    label: "no way out",
  },
  "never-done": {
    severity: "warning",
    message: 'agent "{agent}" never reaches `done`',
    label: "runs forever",
  },
  "forever-with-output": {
    severity: "error",
    message: 'agent "{agent}" runs forever and has an output, which it can never give',
    label: "it says `forever: true`",
  },
  "done-in-forever": {
    severity: "error",
    message: '{from} may be `done`, and "{agent}" says that it runs forever',
    label: "never, says `forever: true`",
  },
  "fallback-loop": {
    severity: "warning",
    message: 'state "{state}" falls back to itself without a pause',
    label: "an error that stays makes it spin",
  },
  "repair-loop": {
    severity: "warning",
    message: 'state "{state}" is repaired and runs again without a pause',
    label: "an error that stays makes it spin",
  },
  "no-stance": {
    severity: "warning",
    message: 'state "{state}" says nothing about {messages}: one that arrives there is an error at run time',
    label: "handled elsewhere, not here",
  },
} as const satisfies Readonly<Record<string, Entry>>;
