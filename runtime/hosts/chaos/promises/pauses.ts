import { backoffRange } from "./care.js";
import type { ChildOf, LifeEnd } from "./households.js";

/** The pause after one end of a life. */
export interface Pause {
  readonly end: LifeEnd;
  /** In virtual ms. */
  readonly took: number;
  readonly least: number;
  readonly most: number;
}

/**
 * The pauses before the next lives of a child, those after failures. They double as long as lives are short; when that
 * is not known, as of one that was asked to end, any pause of the range may be.
 */
export function pausesOf({ graph, born }: ChildOf, ends: readonly LifeEnd[]): Pause[] {
  const [from, to] = graph.backoff ?? [0, 0];
  let began = born.time;
  let before: number | null = 0;
  return ends.flatMap((end, n) => {
    const { failed, time, next } = end;
    if (time - began > to) before = 0;
    const [least, most] =
      before === null ? [from === to ? from : from / 2, to] : backoffRange([from, to], before);
    before = failed && before !== null ? before + 1 : null;
    const later = ends[n + 1];
    // The next life may have failed to begin.
    const until = later !== undefined && later.next === next ? later : next;
    if (until === next && next !== null) began = next.time;
    return until === null || !failed ? [] : [{ end, took: until.time - time, least, most }];
  });
}
