import type { Ended } from "../../runtime/core/contract/address.js";
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

/** What is read of observations that hold texts alone, by their type. */
const TEXTS = {
  started: ["state"],
  restarted: ["state"],
  molted: ["state"],
  moved: ["from", "to", "by"],
  handled: ["state", "message"],
  failed: ["state", "then"],
  rested: [],
} as const satisfies Readonly<Partial<Record<Observation["type"], readonly string[]>>>;

type Texts = typeof TEXTS;

/** An observation, as far as it is counted. `agent` is an id, such as `Monitor#1`. */
export type Told = { readonly agent: string; readonly time: number } & (
  | {
      [Type in keyof Texts]: { readonly type: Type } & Readonly<Record<Texts[Type][number], string>>;
    }[keyof Texts]
  | { readonly type: "ended"; readonly ended: { readonly reason: Ended["reason"] } }
  | { readonly type: "progress"; readonly counts?: { readonly stages: Stages } }
  | { readonly type: Exclude<Observation["type"], keyof Texts | "ended" | "progress"> }
);

/** What became of the values in a pipeline, by stage. */
export type Stages = Readonly<Record<string, Readonly<StageCounts>>>;

/** Reads a line; undefined when it is no line of a trace. Types of observations that are not known count for nothing. */
export function entryOf(text: string): Entry | undefined {
  const line = parsed(text);
  return isRecord(line) && (isHeader(line) || isTold(line)) ? line : undefined;
}

export function isHeader(line: Line | Entry): line is Header {
  return "format" in line && line.format === FORMAT && isTime(line["time"]);
}

function isTold(line: Line): line is Told & Line {
  const { agent, time, type } = line;
  if (typeof agent !== "string" || !isTime(time) || typeof type !== "string") return false;
  if (agent.lastIndexOf("#") <= 0) return false;
  const { ended, counts } = line;
  if (type === "ended") return isRecord(ended) && REASONS.some((reason) => reason === ended["reason"]);
  if (type === "progress") return counts === undefined || (isRecord(counts) && areStages(counts["stages"]));
  return texts.get(type)?.every((key) => typeof line[key] === "string") !== false;
}

const REASONS: readonly Ended["reason"][] = ["done", "failed", "interrupted"];

const texts: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(TEXTS));

function areStages(stages: unknown): stages is Stages {
  if (!isRecord(stages)) return false;
  return Object.values(stages).every(
    (stage) => isRecord(stage) && STAGE_COUNTS.every((count) => isCount(stage[count])),
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** 30,000 years: no clock has run longer, and such times are exact to the ms. */
const LONGEST = 1e15;

/** JSON reads `1e999` as infinite. */
function isTime(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= LONGEST;
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
