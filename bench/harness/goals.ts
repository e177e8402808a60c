import type { RowId } from "../rows/all.js";
import { type ContestantId, nameOf } from "./contestants.js";
import { estimateOf } from "./estimate.js";
import { isJudged } from "./judged.js";
import { times } from "./numbers.js";
import type { Results } from "./run.js";
import { median, ratio } from "./statistics.js";

/** What we aim at: so many times as much as the original or as each of some packages do; or so many bytes. */
type Goal =
  | { readonly times: number; readonly as: "the original" | readonly ContestantId[] }
  | { readonly bytes: number };

const original = (times: number): Goal => ({ times, as: "the original" });
const hundredXState: Goal = { times: 100, as: ["xstate"] };
/** All that are there for agents or state machines. */
const PACKAGES: readonly ContestantId[] = ["xstate", "robot3", "effect3", "effect4", "nact"];

const goals: { readonly [Id in RowId]?: readonly Goal[] } = {
  syncStep: [original(3), hundredXState],
  planetSteps: [original(2)],
  clockedStep: [original(1.2)],
  asyncStep: [original(0.7), { times: 1, as: PACKAGES }],
  waitingStep: [original(1.5)],
  selfMessage: [original(8), hundredXState],
  clockedMessage: [original(2)],
  burst: [original(0.8)],
  inFlight: [original(2)],
  token: [original(4)],
  request: [original(2)],
  reply: [original(8)],
  lives: [original(1.8)],
  children: [original(3)],
  idle: [{ bytes: 400 }],
  hop: [{ times: 0.9, as: ["piscina"] }],
  hops: [{ times: 0.9, as: ["piscina", "tinypool"] }],
};

/** A goal in words, and whether it is met: undefined where what it speaks of was not measured, or too shortly. */
export interface Verdict {
  readonly goal: string;
  readonly met: boolean | undefined;
}

export function verdictsOf(row: RowId, results: Results): Verdict[] {
  return (goals[row] ?? []).map((goal) => ({ goal: spoken(goal), met: met(goal, row, results) }));
}

function spoken(goal: Goal): string {
  if ("bytes" in goal) return `${goal.bytes} bytes`;
  if (goal.as === "the original") return `${times(goal.times)} the original`;
  const whom = goal.as === PACKAGES ? "every package" : goal.as.map(nameOf).join(" and ");
  return `${times(goal.times)} ${whom}`;
}

function met(goal: Goal, row: RowId, results: Results): boolean | undefined {
  if (!isJudged(results)) return undefined;
  const ours = results.rows[row]?.["crb-gen"] ?? [];
  if ("bytes" in goal) return reached(goal.bytes / median(ours), 1);
  if (goal.as === "the original") return reached(estimateOf(row, results)?.middle, goal.times);
  const all = goal.as.map((id) => ratio(ours, results.rows[row]?.[id] ?? []));
  return reached(Math.min(...all), goal.times);
}

/** Undefined of what is not known: NaN is the least of all that it is among. */
function reached(value: number | undefined, least: number): boolean | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : value >= least;
}
