import type { Entry } from "../diagnostic.js";

/** Names that are used and not declared, or declared and not used. */
export const references = {
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
    message: '{owner} names the {kind} "{name}", which is not declared',
    label: "no such {kind}",
  },
  "unknown-publication": {
    severity: "error",
    message: '{owner} names the publication "{name}", which is not declared',
    label: "not a publication",
  },
  "deaf-publisher": {
    severity: "error",
    message: 'agent "{agent}" publishes "{publication}", and has no events state to take subscriptions in',
    label: "nobody could subscribe",
    notes: ["A snapshot is taken between two handlers: give the agent an events state."],
  },
  "not-a-request": {
    severity: "error",
    message: '{owner} names "{name}", which is an event: nobody answers it',
    label: "not a request",
    notes: ['Declare "{name}" under `requests`, or name a request.'],
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
  "unused-type": {
    severity: "warning",
    message: 'nothing uses the type "{name}"',
    label: "never used",
  },
  "unused-publication": {
    severity: "warning",
    message: 'no agent publishes "{name}" or subscribes to it, and no type names it',
    label: "never published",
    notes: ["Let an agent publish it (`publishes: {name}`), or remove it."],
  },
  "unused-message": {
    severity: "warning",
    message: 'no agent takes the {kind} "{name}", and no type names it',
    label: "never taken",
    notes: ["Handle it in an events state, or remove it."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
