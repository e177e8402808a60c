import type { Call, Evidence, Injection } from "../evidence.js";
import { type Care, careFor, pauseOf } from "./care.js";
import { type Failure, firstOf } from "./story.js";

/** What is wrong with what followed a failure, in words; null if it is what the spec declares. */
export function wrongAfter(evidence: Evidence, injection: Injection, failure: Failure): string | null {
  const { graph } = injection;
  const failures = failuresBefore(evidence, injection);
  const care = careFor(graph, injection, failures);
  if (care === null || wasStopped(evidence, injection, failure.index) || mayBeLost(injection)) return null;
  const { then, by } = failure.entry;
  // An error that ends one life of a child may be told as the restart that follows.
  const isThat = then === care.then || (care.then === "end" && then === "restart");
  if (!isThat) return `${by}() failed, its spec says that ${WORDS[care.then]}, and ${WORDS[then]}`;
  if (care.then === "end") return notEnded(evidence, injection, failure);
  return care.next === null ? null : wrongCall(evidence, injection, failure, care, failures);
}

const WORDS = {
  retry: "it is tried again",
  repair: "repair takes the error",
  fallback: "fallback takes the error",
  asker: "whoever asked is told",
  hook: "failed() is told",
  interrupt: "nobody is told, since it is interrupted",
  restart: "its supervisor starts it again",
  skip: "the value is left out",
  stage: "another stage is given the failure",
  end: "the agent ends",
} as const;

/** Whether it was asked to end after the fault was put in, and before it failed: then other rules apply. */
function wasStopped({ log }: Evidence, { id, index }: Injection, until: number): boolean {
  return log.slice(index, until).some(({ agent, type }) => agent === id && type === "interrupted");
}

/** What was moved to a thread is lost with it, and then it is not tried again. */
function mayBeLost({ graph, kind, point }: Injection): boolean {
  const moved = graph.states[point.state]?.transfers ?? [];
  return moved.length > 0 && point.role === "thread" && kind !== "throws" && kind !== "keeps throwing";
}

/** How many tries of a body in a row had failed before this one. */
function failuresBefore({ calls, log }: Evidence, { id, cell, index, point }: Injection): number {
  const until = calls.filter((call) => call.cell === cell && call.index <= index);
  // Last hooks may have been called since, and nothing been observed.
  const earlier = until.slice(0, until.findLastIndex((call) => call.point.handler === point.handler) + 1);
  let failures = 0;
  for (let at = earlier.length - 1; at > 0; at--) {
    const [before, now] = [earlier[at - 1], earlier[at]];
    if (before === undefined || now === undefined || before.point.handler !== point.handler) break;
    const between = log.slice(before.index, now.index).filter(({ agent }) => agent === id);
    if (between.some(({ type }) => BEGINNINGS.has(type))) break;
    if (!between.some((entry) => entry.type === "failed" && entry.then === "retry")) break;
    failures += 1;
  }
  return failures;
}

/** Where tries are counted anew. */
const BEGINNINGS: ReadonlySet<string> = new Set(["restarted", "molted", "moved"]);

function notEnded(evidence: Evidence, { id }: Injection, { index, entry }: Failure): string | null {
  // That life has ended. The next one may never come, if its supervisor ends meanwhile.
  if (entry.then === "restart") return null;
  const outcome = firstOf(evidence, id, index + 1, ["moved", "handled", "ended", "restarted", "failed"]);
  if (outcome?.type === "ended" && outcome.ended.reason === "failed") return null;
  return `${entry.by}() failed, nothing takes the error, and the agent has not failed`;
}

function wrongCall(
  evidence: Evidence,
  { id, cell, graph, point }: Injection,
  { entry, index }: Failure,
  { next }: Care,
  failures: number,
): string | null {
  if (cell.agent[next ?? ""] === undefined) return null;
  const call = evidence.calls.find((one) => one.cell === cell && one.index > index);
  if (call === undefined || call.point.handler !== next) {
    return comesBefore(evidence, id, index, call)
      ? null
      : `${next}() was to follow, and ${inWords(call)} did`;
  }
  const state = graph.states[point.state];
  if (entry.then !== "retry" || state === undefined || state.mode === "events") return null;
  const [least, most] = pauseOf(state, failures);
  const pause = call.time - entry.time;
  if (pause >= least && pause <= most) return null;
  return `${next}() was tried again after ${pause} ms, and its spec says ${least} to ${most} ms`;
}

/** Whether the agent was asked to end, ended, or was called away by a message, before something could follow. */
function comesBefore(evidence: Evidence, agent: string, index: number, call: Call | undefined): boolean {
  if (call?.point.role === "interrupt") return true;
  const other = firstOf(evidence, agent, index, ["interrupted", "ended", "restarted", "moved"]);
  return other !== undefined && (call === undefined || other.time <= call.time);
}

function inWords(call: Call | undefined): string {
  return call === undefined ? "nothing" : `${call.point.handler}()`;
}
