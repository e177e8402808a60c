import type { AgentTally } from "../../../trace/tally.js";

/** How often each move was made, by where it leads from, where to, and what the runtime calls its cause. */
export interface Taken {
  readonly moves: ReadonlyMap<string, number>;
  /** How often each target was moved to. */
  readonly targets: ReadonlyMap<string, number>;
}

export function takenBy(tally: AgentTally): Taken {
  const moves = new Map<string, number>();
  const targets = new Map<string, number>();
  for (const { from, to, by, count } of tally.moves) {
    const key = moveKey(from, to, by);
    moves.set(key, (moves.get(key) ?? 0) + count);
    targets.set(to, (targets.get(to) ?? 0) + count);
  }
  return { moves, targets };
}

/** Names hold no spaces, but `molt` and the name of an agent. */
export function moveKey(from: string, to: string, by: string): string {
  return `${from} ${by} ${to}`;
}
