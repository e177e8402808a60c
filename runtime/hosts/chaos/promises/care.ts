import type { FailureCare } from "../../../core/contract/observation.js";
import type { Graph, TaskGraph } from "../../../core/graph/graph.js";
import type { Injection } from "../evidence.js";
import { isStage, type Site, sitesOf, stageOf } from "../sites.js";

/** What the spec says about an error, read off the graph and nothing else. */
export interface Care {
  readonly then: FailureCare;
  /** The member that is called next; null where none is. */
  readonly next: string | null;
}

const END: Care = { then: "end", next: null };

/**
 * What takes care of the error of an injection: retry, repair, fallback, in this order, in a task; the handler's own
 * fallback, else the asker, else the hook `failed`, elsewhere. `failures`: how many tries of the body have failed before
 * this one. Null for code that the graph says nothing about.
 */
export function careFor(graph: Graph, { point, thrown }: Injection, failures: number): Care | null {
  const state = graph.states[point.state];
  const site = sitesOf(graph).get(point.handler);
  if (state === undefined || site === undefined) return null;
  if (isStage(site.role)) return careForStage(graph, site);
  if (state.mode !== "events") return careInTask(state, site, failures);
  if (site.role === "snapshot" || site.role === "maker") return null;
  if (site.fallback !== undefined) return { then: "fallback", next: site.fallback };
  return thrown?.asked === true ? { then: "asker", next: null } : { then: "hook", next: "failed" };
}

/** A stage that tries again works on several values at once: which of them a try was for is not told. */
function careForStage(graph: Graph, { call }: Site): Care | null {
  const [, stage] = stageOf(graph, call) ?? [];
  if (stage === undefined || stage.retry !== undefined) return null;
  if (stage.failed === "stop") return END;
  return { then: stage.failed === "skip" ? "skip" : "stage", next: null };
}

function careInTask(state: TaskGraph, { role, fallback, of }: Site, failures: number): Care | null {
  const { retry, repair } = state;
  const falls: Care = state.fallback === undefined ? END : { then: "fallback", next: state.fallback.call };
  switch (role) {
    case "body":
    case "thread":
    case "performer":
      if (retry !== undefined && failures < retry.max) return { then: "retry", next: state.call };
      return repair === undefined ? falls : { then: "repair", next: repair.call };
    case "repair":
      return falls;
    case "interrupt":
      return fallback === undefined ? falls : { then: "fallback", next: fallback };
    case "fallback":
      return of === "interrupt" ? falls : END;
    default:
      return null;
  }
}

/** The pause before try `failures + 1`, in ms: at least and at most. */
export function pauseOf({ retry }: TaskGraph, failures: number): readonly [least: number, most: number] {
  return backoffRange(retry?.backoff ?? [0, 0], failures);
}

/** The pause after so many others in a row, in ms: at least and at most. */
export function backoffRange(
  [from, to]: readonly [from: number, to: number],
  before: number,
): readonly [least: number, most: number] {
  if (from === to) return [from, to];
  const pause = Math.min(to, from * 2 ** before);
  return [pause / 2, pause];
}
