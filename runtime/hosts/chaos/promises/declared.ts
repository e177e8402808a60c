import { type AgentErrorCode, isAgentError } from "../../../core/contract/error.js";
import { RUBBISH } from "../deeds.js";
import type { Evidence, Injection } from "../evidence.js";
import type { FaultKind } from "../fault.js";
import { isStage, stageOf } from "../sites.js";
import { comesFrom } from "./chain.js";
import { wrongAfter } from "./followUp.js";
import type { Promised } from "./promised.js";
import { type Failure, failureBy, firstOf } from "./story.js";

export const failuresGoAsDeclared: Promised = {
  name: "failures-go-as-declared",
  says: "What fails goes the way the spec declares: retry, repair, fallback; the asker, the hook; the end",
  broken: ({ evidence }) =>
    evidence.injections.flatMap((injection) => {
      const what = wrongWith(evidence, injection);
      return what === null ? [] : [{ agent: injection.id, what }];
    }),
};

/** What did not go as declared, in words; null when all did, or other things came in between. */
function wrongWith(evidence: Evidence, injection: Injection): string | null {
  const { kind, point, stopped } = injection;
  if (stopped || point.role === "hook" || point.role === "maker") return null;
  if (isStage(point.role) && kind === "returns rubbish") return notTaken(evidence, injection);
  if (VIOLATIONS.has(kind)) return notRefused(evidence, injection);
  if (kind === "hangs") return notTimedOut(evidence, injection);
  if (injection.thrown === null || injection.thrown.late) return null;
  const failure = failureBy(evidence, injection, (error) => comesFrom(error, injection.error));
  if (failure !== null) return wrongAfter(evidence, injection, failure);
  if (
    point.role === "snapshot" ||
    firstOf(evidence, injection.id, injection.index, ["interrupted", "ended", "restarted"])
  ) {
    return null;
  }
  return "its error was not seen to fail anything";
}

/** A handler that breaks the rules of moving ends its agent, whatever the spec says about errors. */
const VIOLATIONS: ReadonlySet<FaultKind> = new Set<FaultKind>(["returns rubbish", "moves nowhere"]);

const REFUSALS: ReadonlySet<AgentErrorCode> = new Set<AgentErrorCode>([
  "illegal-transition",
  "bad-result",
  "step-not-returned",
  "unanswered",
]);

function isRefusal(error: Error): boolean {
  return isAgentError(error) && REFUSALS.has(error.code);
}

function notRefused(evidence: Evidence, { id, index, point }: Injection): string | null {
  const outcomes = ["moved", "handled", "ended", "restarted"] as const;
  const first = firstOf(evidence, id, index, [...outcomes, "failed"]);
  // The end of that life; what comes of the next one is another matter.
  if (first?.type === "failed" && first.then === "restart" && isRefusal(first.error)) return null;
  const outcome = firstOf(evidence, id, index, [...outcomes]);
  if (outcome === undefined) return "it broke the rules of moving, and lives on";
  if (outcome.type === "moved" && point.role === "thread" && outcome.by !== point.handler) return null;
  if (outcome.type === "restarted") return null;
  if (outcome.type !== "ended") return `it broke the rules of moving, and ${outcome.type} all the same`;
  const { ended } = outcome;
  if (ended.reason === "interrupted") return null;
  const refused = ended.reason === "failed" && isRefusal(ended.error);
  return refused ? null : `it broke the rules of moving, and ended as ${ended.reason} for another reason`;
}

/** A stage that gives what its kind cannot has failed on its value. One that maps or merges may give anything. */
function notTaken(evidence: Evidence, injection: Injection): string | null {
  const { id, index, point, time } = injection;
  if (point.role === "stage") return null;
  const failure = failureBy(evidence, injection, (error) => includes(error, `number ${RUBBISH}`));
  if (failure !== null) return wrongAfter(evidence, injection, failure);
  const other = firstOf(evidence, id, index, ["interrupted", "ended", "restarted"]);
  const isOver = other?.time === time && !(other.type === "ended" && other.ended.reason === "done");
  return isOver ? null : "it gave what its kind cannot give, and has not failed";
}

/** Whether an error, or one that it was caused by, says so. */
function includes(error: Error, text: string): boolean {
  return error.message.includes(text) || (error.cause instanceof Error && includes(error.cause, text));
}

/** A task that does not return is given up when its timeout runs out. */
function notTimedOut(evidence: Evidence, injection: Injection): string | null {
  const { id, time } = injection;
  const timeout = timeoutOf(injection);
  if (timeout === undefined) return null;
  const due = time + Math.ceil(timeout);
  const failure = failureBy(evidence, injection, (error) => isAgentError(error) && error.code === "timeout");
  if (failure !== null && isToldFor(due, failure.entry)) return wrongAfter(evidence, injection, failure);
  const other = firstOf(evidence, id, injection.index, ["interrupted", "ended", "restarted", "moved"]);
  if (other !== undefined && other.time <= due) return null;
  return `it has a timeout of ${timeout} ms, which did not run out at ${due} ms`;
}

function timeoutOf({ graph, point }: Injection): number | undefined {
  if (isStage(point.role)) {
    const [, stage] = stageOf(graph, point.handler) ?? [];
    return stage?.timeout;
  }
  const state = graph.states[point.state];
  return BODIES.has(point.role) && state !== undefined && state.mode !== "events" ? state.timeout : undefined;
}

/** What ends a life of a child is told when it has ended, with its own children and last hooks. */
function isToldFor(due: number, { time, then }: Failure["entry"]): boolean {
  return time === due || (time > due && (then === "restart" || then === "end"));
}

const BODIES: ReadonlySet<string> = new Set(["body", "thread", "performer"]);
