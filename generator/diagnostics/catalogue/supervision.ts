import type { Entry } from "../diagnostic.js";

/** What can be wrong with what agents supervise. */
export const supervision = {
  "unknown-group": {
    severity: "error",
    message: '{owner} names the group "{name}", which is not declared',
    label: "not a group of {agent}",
  },
  "bad-group-key": {
    severity: "error",
    message: 'the key of group "{group}" cannot be {type}',
    label: "it tells one child from the other",
    notes: ["A key is a string, number, integer, boolean, an $enum, or one of several of these."],
  },
  "bad-start": { severity: "error", message: 'group "{group}" {problem}', label: "{label}" },
  "endless-start": {
    severity: "error",
    message: '"{agent}" starts itself as a child, without end: {way}',
    label: "starts with each of them",
    notes: ["Leave `start` out in one of the groups, and let code start that child where it is needed."],
  },
  "molt-supervisor": {
    severity: "error",
    message: '"{agent}" becomes "{other}", and "{supervisor}" supervises',
    label: "children stay with their supervisor",
    notes: ["Let the agent supervise one that molts, or move between states of one agent."],
  },
  "group-order": {
    severity: "warning",
    message: 'group "{group}" stops after "{other}", which its children may still ask',
    label: 'nobody of "{other}" is left then',
  },
  "short-shutdown": {
    severity: "warning",
    message: 'group "{group}" gives its children {given} to end, and "{agent}" may need {needed}',
    label: "then they are ended the hard way",
    notes: ["Leave it out: then it is as long as the groups of its children need."],
  },
  "unclear-shutdown": {
    severity: "warning",
    message:
      'group "{group}" leads back to "{agent}", so how long it takes to end depends on how deep that goes',
    label: "it is given {given}",
    notes: ["Say `shutdown`: how long all that is below may take."],
  },
  "never-child": {
    severity: "warning",
    message: '"{agent}" is only ever a child, and no group has it',
    label: "nobody can start it",
    notes: ["Name it in a group of an agent that supervises, or drop `standalone: false`."],
  },
  "needless-setting": {
    severity: "warning",
    message: "`{key}` does nothing here: {why}",
    label: "never looked at",
    notes: ["Remove it. Children start anew in groups that say `restart: transient` or `permanent`."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
