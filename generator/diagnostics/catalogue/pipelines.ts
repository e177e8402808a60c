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
  "unknown-stage": {
    severity: "error",
    message: '{says} "{name}", which is no stage of "{pipeline}"',
    label: "no such stage",
  },
  "missing-route": {
    severity: "error",
    message: "no route says where {what}",
    label: "no route leads from here",
  },
  "unreachable-stage": {
    severity: "error",
    message: 'no value ever comes to the stage "{stage}"',
    label: "no route from `input` leads here",
  },
  "undeclared-output": {
    severity: "error",
    message: '"{pipeline}" does not say what comes out of it, and something does',
    label: "comes out",
  },
  "unrouted-output": {
    severity: "error",
    message: '"{pipeline}" has an `output`, and nothing ever comes out of it',
    label: "no route leads to `output`",
  },
  "route-type": {
    severity: "error",
    message: '{what} does not fit "{to}"',
    label: "given {given}, takes {taken}",
  },
  "nothing-to-route": {
    severity: "error",
    message: '{what} is nothing, which cannot go to "{to}"',
    label: "nothing ever comes here",
  },
  "endless-route": {
    severity: "error",
    message: 'a value may go from "{stage}" to "{stage}" again, without an end',
    label: "leads back",
  },
  "needless-rounds": {
    severity: "error",
    message: 'no value of "{pipeline}" ever goes round',
    label: "no route leads back",
    notes: ["Leave `rounds` out: it says how often a value may go round a cycle of routes."],
  },
  "too-many-stages": {
    severity: "error",
    message: '"{pipeline}" has {count} stages with its cycles unrolled, and at most {most} can be',
    label: "each stage of a cycle is there once for each round",
    notes: ["Lower `rounds`, or take out of the cycle what need not be in it."],
  },
  "bad-by": {
    severity: "error",
    message: '"{stage}" cannot tell by "{field}" which values belong together',
    label: "{why}",
  },
  "pipeline-in-stage": {
    severity: "error",
    message: '"{name}" is a pipeline, and cannot run in the stage "{stage}"',
    label: "not an agent",
    notes: [
      "Take its stages into this pipeline, or name an agent that runs it: `ctx.run(new {name}(), inputs)`.",
    ],
  },
  "forever-in-stage": {
    severity: "error",
    message: 'the agent "{agent}" never ends, so nothing ever comes of the stage "{stage}"',
    label: "it is `forever`",
    notes: ["A stage gives on the output of its agent: let it end with `done`, or take another."],
  },
  "child-in-stage": {
    severity: "error",
    message: 'the agent "{agent}" is only ever a child of a group, and cannot run in the stage "{stage}"',
    label: "it is `standalone: false`",
    notes: ["Take `standalone: false` from it, or take another agent."],
  },
} as const satisfies Readonly<Record<string, Entry>>;
