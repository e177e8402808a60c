import { type AgentErrorCode, isAgentError } from "../../../core/contract/error.js";
import type { Evidence, Injection } from "../evidence.js";
import type { FaultKind } from "../fault.js";
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

function notRefused(evidence: Evidence, { id, index, point }: Injection): string | null {
  const outcome = firstOf(evidence, id, index, ["moved", "handled", "ended", "restarted"]);
  if (outcome === undefined) return "it broke the rules of moving, and lives on";
  if (outcome.type === "moved" && point.role === "thread" && outcome.by !== point.handler) return null;
  if (outcome.type === "restarted") return null;
  if (outcome.type !== "ended") return `it broke the rules of moving, and ${outcome.type} all the same`;
  const { ended } = outcome;
  if (ended.reason === "interrupted") return null;
  const refused = ended.reason === "failed" && isAgentError(ended.error) && REFUSALS.has(ended.error.code);
  return refused ? null : `it broke the rules of moving, and ended as ${ended.reason} for another reason`;
}

/** A task that does not return is given up when its timeout runs out. */
function notTimedOut(evidence: Evidence, injection: Injection): string | null {
  const { id, graph, point, time } = injection;
  const state = graph.states[point.state];
  if (!BODIES.has(point.role) || state === undefined || state.mode === "events") return null;
  if (state.timeout === undefined) return null;
  const due = time + Math.ceil(state.timeout);
  const failure = failureBy(evidence, injection, (error) => isAgentError(error) && error.code === "timeout");
  if (failure !== null && isToldFor(due, failure.entry)) return wrongAfter(evidence, injection, failure);
  const other = firstOf(evidence, id, injection.index, ["interrupted", "ended", "restarted", "moved"]);
  if (other !== undefined && other.time <= due) return null;
  return `it has a timeout of ${state.timeout} ms, which did not run out at ${due} ms`;
}

/** What ends a life of a child is told when it has ended, with its own children and last hooks. */
function isToldFor(due: number, { time, then }: Failure["entry"]): boolean {
  return time === due || (time > due && (then === "restart" || then === "end"));
}

const BODIES: ReadonlySet<string> = new Set(["body", "thread", "performer"]);
