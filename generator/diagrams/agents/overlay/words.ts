import type { StageTally, StateTally } from "../../../trace/tally.js";
import type { Count, NodeRun } from "../run.js";
import type { Share } from "./shares.js";

/** What is said of something that could have happened. */
export function countOf(times: number): Count {
  return { times, says: times === 0 ? NEVER : `×${times}` };
}

const NEVER = "never";
const NEVER_ENTERED = "never entered";
const NO_VALUE = "no value came";
/** It never ran, and what it is part of says so. */
export const UNSAID: Count = { times: 0, says: "" };
export const UNSAID_NODE: NodeRun = { unused: true, says: [], failed: "" };

/** What is said of a state. `share`: of the time that was spent in all states. `longest`: of the times spent in each, in ms. */
export function stateRun(state: StateTally | undefined, share: Share | undefined, longest: number): NodeRun {
  if (state === undefined) return { unused: true, says: [NEVER_ENTERED], failed: "" };
  const { entered, time, failed, retried } = state;
  const told = { unused: false, failed: failuresText(failed, retried) };
  const says = [spanText(time, longest), timesText(entered)];
  if (share === undefined) return { ...told, says };
  return { ...told, share: share.part, says: [share.says, ...says] };
}

/**
 * `tries`: how often user code failed, values that were tried again among them. `gives`: whether anything comes out of it.
 * Stages that told nothing say nothing.
 */
export function stageRun(stage: StageTally | undefined, tries: number, gives: boolean): NodeRun {
  if (stage === undefined) return { unused: false, says: [], failed: failedText(tries) };
  const { waiting, running, done, failed, lost, given } = stage;
  const inside = waiting + running;
  if (inside + done + failed + lost === 0) return { unused: true, says: [NO_VALUE], failed: "" };
  const says = [
    `${done} done`,
    ...(gives ? [`${given} given`] : []),
    ...(inside === 0 ? [] : [`${inside} inside`]),
    ...(lost === 0 ? [] : [`${lost} lost`]),
  ];
  const failures = [failedText(failed), tries > failed ? triesText(tries) : ""];
  return { unused: false, says, failed: failures.filter((text) => text !== "").join(", ") };
}

function triesText(times: number): string {
  return times === 1 ? "1 try failed" : `${times} tries failed`;
}

/** How often user code failed; empty if it never did. */
function failedText(times: number): string {
  return times === 0 ? "" : `${times} failed`;
}

/** An agent that is recorded from the middle of its life on is in its state without having entered it. */
function timesText(times: number): string {
  if (times === 0) return "from before";
  return times === 1 ? "once" : `${times} times`;
}

function failuresText(failed: number, retried: number): string {
  return retried === 0 ? failedText(failed) : `${failedText(failed)}, ${retried} retried`;
}

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

/**
 * Milliseconds as people say how long something took: `320ms`, `12.4s`, `3m 5s`, `2h 10m`, `4d 3h`. Tenths of seconds count only
 * where the longest that it stands beside is no minute long.
 */
export function spanText(ms: number, longest = ms): string {
  if (ms > 0 && ms < 1) return "<1ms";
  const whole = Math.round(ms);
  if (whole < SECOND) return `${whole}ms`;
  const tenths = Math.round(ms / 100);
  if (tenths < 600 && longest < MINUTE) return `${tenths / 10}s`;
  const seconds = Math.round(ms / SECOND) * SECOND;
  if (seconds < MINUTE) return `${seconds / SECOND}s`;
  if (seconds < HOUR) return two(seconds, [MINUTE, "m"], [SECOND, "s"]);
  const minutes = Math.round(ms / MINUTE) * MINUTE;
  if (minutes < DAY) return two(minutes, [HOUR, "h"], [MINUTE, "m"]);
  return two(Math.round(ms / HOUR) * HOUR, [DAY, "d"], [HOUR, "h"]);
}

type Unit = readonly [size: number, name: string];

function two(ms: number, [large, big]: Unit, [small, little]: Unit): string {
  const rest = Math.round((ms % large) / small);
  return `${Math.floor(ms / large)}${big}${rest === 0 ? "" : ` ${rest}${little}`}`;
}
