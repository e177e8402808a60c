import type { Ended } from "../contract/address.js";
import { isAgentError } from "../contract/error.js";
import type { Observation } from "../contract/observation.js";
import { type Json, jsonOf } from "./json.js";

/** The first line of a trace: what the others are. */
export interface TraceHeader {
  readonly format: "crb-gen trace";
  readonly version: 1;
  readonly units: { readonly time: "ms" };
  /** When it began, by the clock that all lines go by. */
  readonly time: number;
}

export function headerLine(time: number): string {
  const header: TraceHeader = {
    format: "crb-gen trace",
    version: 1,
    units: { time: "ms" },
    time: rounded(time),
  };
  return JSON.stringify(header);
}

/**
 * An observation as a line of JSON: its keys are those of the observation. Errors are told by name, code and message. Outputs and
 * progress may be large or secret: they are left out unless `values` asks for them. The counts of pipelines are neither. Never
 * throws, whatever the values are.
 */
export function observationLine(observation: Observation, values: boolean): string {
  const time = rounded(observation.time);
  switch (observation.type) {
    case "failed":
      return JSON.stringify({ ...observation, time, error: errorOf(observation.error) });
    case "ended":
      return JSON.stringify({ ...observation, time, ended: endOf(observation.ended, values) });
    case "progress":
      return JSON.stringify({ ...observation, time, progress: progressOf(observation, values) });
    default:
      return JSON.stringify({ ...observation, time });
  }
}

/** To the µs: more digits are noise, and most of a line. */
function rounded(time: number): number {
  return Math.round(time * 1000) / 1000;
}

/** That of a pipeline are its counts, which are numbers: they are in the line already. */
function progressOf({ progress, counts }: Reported, values: boolean): Json | undefined {
  return counts === undefined ? told(progress, values) : undefined;
}

type Reported = Extract<Observation, { readonly type: "progress" }>;

/** Nothing else of the value is even looked at. */
function told(value: unknown, values: boolean): Json | undefined {
  return values ? jsonOf(value) : undefined;
}

function endOf(ended: Ended, values: boolean): object {
  const { reason } = ended;
  if (ended.reason === "done") return { reason, output: told(ended.output, values) };
  return ended.error === undefined ? { reason } : { reason, error: errorOf(ended.error) };
}

interface ErrorLine {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
}

const LONGEST = 2_000;

function errorOf(error: Error): ErrorLine {
  try {
    const code: unknown = isAgentError(error) ? error.code : Reflect.get(error, "code");
    const message = clipped(String(error.message));
    return { name: clipped(String(error.name)), ...(typeof code === "string" && { code }), message };
  } catch {
    return { name: "Error", message: "an error that cannot be read" };
  }
}

function clipped(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
