import type { Observation } from "../../runtime/core/contract/observation.js";
import type { StageCounts } from "../../runtime/core/contract/pipeline.js";
import type { TraceHeader } from "../../runtime/core/trace/line.js";

const FORMAT: TraceHeader["format"] = "crb-gen trace";

/** What a line of a trace says. */
export type Entry = Header | Told;

/** A run begins. */
export interface Header {
  readonly format: TraceHeader["format"];
  readonly version: unknown;
  readonly time: number;
}

/** An observation, as far as it is counted. `agent` is an id, such as `Monitor#1`. */
export type Told = { readonly agent: string; readonly time: number } & (
  | { readonly type: "started" | "restarted" | "molted"; readonly state: string }
  | { readonly type: "moved"; readonly from: string; readonly to: string; readonly by: string }
  | { readonly type: "handled"; readonly state: string; readonly message: string }
  | { readonly type: "failed"; readonly state: string }
  | { readonly type: "rested" }
  | { readonly type: "ended"; readonly ended: { readonly reason: string } }
  | { readonly type: "progress"; readonly counts?: { readonly stages: Stages } }
  | { readonly type: Exclude<Observation["type"], Counted> }
);

type Counted =
  | "started"
  | "restarted"
  | "molted"
  | "moved"
  | "handled"
  | "failed"
  | "rested"
  | "ended"
  | "progress";

/** What became of the values in a pipeline, by stage. */
export type Stages = Readonly<Record<string, Readonly<StageCounts>>>;

/** Reads a line; undefined when it is no line of a trace. Types of observations that are not known count for nothing. */
export function entryOf(text: string): Entry | undefined {
  const line = parsed(text);
  return isRecord(line) && (isHeader(line) || isTold(line)) ? line : undefined;
}

export function isHeader(line: Line | Entry): line is Header {
  return "format" in line && line.format === FORMAT && typeof line["time"] === "number";
}

function isTold(line: Line): line is Told & Line {
  const { agent, time, type } = line;
  if (typeof agent !== "string" || typeof time !== "number" || typeof type !== "string") return false;
  if (agent.lastIndexOf("#") <= 0) return false;
  const { ended, counts } = line;
  if (type === "ended") return isRecord(ended) && typeof ended["reason"] === "string";
  if (type === "progress") return counts === undefined || (isRecord(counts) && areStages(counts["stages"]));
  return TEXTS.get(type)?.every((key) => typeof line[key] === "string") !== false;
}

/** The texts that observations have, by their type. */
const TEXTS: ReadonlyMap<string, readonly string[]> = new Map([
  ["started", ["state"]],
  ["molted", ["state"]],
  ["restarted", ["state"]],
  ["moved", ["from", "to", "by"]],
  ["handled", ["state", "message"]],
  ["failed", ["state"]],
]);

function areStages(stages: unknown): stages is Stages {
  if (!isRecord(stages)) return false;
  return Object.values(stages).every(
    (stage) => isRecord(stage) && STAGE_COUNTS.every((count) => typeof stage[count] === "number"),
  );
}

export const STAGE_COUNTS = ["waiting", "running", "done", "failed", "lost", "given"] as const;

type Line = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Line {
  return typeof value === "object" && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
