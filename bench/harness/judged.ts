import type { Results } from "./run.js";

/** Fewer samples, or shorter ones, say nothing: what is measured so is a trial. */
const [ROUNDS, MS] = [3, 300];

/** What stands in the place of a verdict or an estimate. */
export const TOO_SHORT = "too short to judge";

/** Whether goals may be judged by it, and the original compared. */
export function isJudged({ rounds, ms }: Pick<Results, "rounds" | "ms">): boolean {
  return rounds >= ROUNDS && ms >= MS;
}
