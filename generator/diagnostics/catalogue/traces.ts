import type { Entry } from "../diagnostic.js";

/** What can be wrong with traces of runs. */
export const traces = {
  "not-a-trace": {
    severity: "error",
    message: '"{path}" is not a trace of a run',
    notes: ['A trace is what `traceTo("run.jsonl")` of crb-gen writes: its first line says so'],
  },
  "trace-version": {
    severity: "error",
    message: "this trace is of version {version} of the format, and this crb-gen reads version {known}",
    notes: ["Record the run again, or read it with the crb-gen whose runtime wrote it"],
  },
  "broken-line": {
    severity: "error",
    message: "this line is none that `traceTo` writes",
    notes: ["What a picture shows of a run would be wrong: record it again, or remove the line"],
  },
  "cut-line": {
    severity: "warning",
    message: "the last line of this trace is cut, and is not counted",
    notes: ["The process was killed while it wrote it, or the disk was full"],
  },
  "nothing-traced": {
    severity: "error",
    message: "nothing of the trace is in {specs}",
    notes: ["In the trace: {traced}", "Declared: {declared}"],
  },
  "undeclared-moves": {
    severity: "warning",
    message: '{agent} did in the trace what "{spec}" does not declare: {what}',
    notes: ["The run was of another version of the spec: record it again"],
  },
  "lost-trace": {
    severity: "warning",
    message: '"{path}" cannot be drawn again: its trace "{trace}" is not in the project',
    notes: ["Record the run again, or take the recipe out of the picture, which is then left as it is"],
  },
} as const satisfies Readonly<Record<string, Entry>>;
