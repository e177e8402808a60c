import type { RowId } from "../rows/all.js";
import type { ContestantId } from "./contestants.js";
import type { Results } from "./run.js";
import { median, ratio } from "./statistics.js";

/**
 * The Rust original, which npm cannot install, measured beside the same peers: one thread, release build, on one machine (Node
 * 20.20, November 2026). Figures are of one second; of `idle`, bytes. Only ratios of one row mean something elsewhere.
 */
interface Anchor {
  readonly crb: number;
  readonly peers?: { readonly [Id in ContestantId]?: number };
  /** The row whose peers it is compared by, where it has none of its own. */
  readonly by?: RowId;
  /** So many times as fast as the original is what we aim at. */
  readonly goal?: number;
}

export const anchors: { readonly [Id in RowId]?: Anchor } = {
  syncStep: {
    crb: 7.9e6,
    peers: { xstate: 130e3, robot3: 501e3, effect3: 6.6e6, effect4: 22.5e6, nact: 309e3 },
    goal: 3,
  },
  planetSteps: { crb: 7.2e6, peers: { bare: 29e6 }, goal: 2 },
  clockedStep: { crb: 5.4e6, by: "syncStep", goal: 1.2 },
  asyncStep: {
    crb: 4.1e6,
    peers: { bare: 7.0e6, xstate: 14e3, robot3: 363e3, effect3: 639e3, effect4: 1.42e6, nact: 370e3 },
    goal: 0.7,
  },
  waitingStep: { crb: 1.27e6, peers: { bare: 3.2e6 }, goal: 1.5 },
  selfMessage: {
    crb: 4.2e6,
    peers: { xstate: 286e3, effect3: 526e3, effect4: 847e3, nact: 427e3 },
    goal: 8,
  },
  clockedMessage: { crb: 3.3e6, by: "selfMessage", goal: 2 },
  burst: {
    crb: 5.4e6,
    peers: { bare: 10.5e6, xstate: 317e3, robot3: 377e3, effect3: 468e3, effect4: 1.1e6, nact: 333e3 },
    goal: 0.8,
  },
  inFlight: { crb: 3.6e6, peers: { bare: 18.7e6, effect3: 437e3, effect4: 892e3, nact: 282e3 }, goal: 2 },
  token: { crb: 2.1e6, peers: { xstate: 194e3, effect3: 38e3, effect4: 192e3, nact: 346e3 }, goal: 4 },
  request: { crb: 1.1e6, peers: { xstate: 252e3, effect3: 25e3, effect4: 285e3, nact: 150e3 }, goal: 2 },
  reply: { crb: 618e3, by: "request", goal: 8 },
  lives: {
    crb: 569e3,
    peers: { bare: 2.1e6, xstate: 36e3, robot3: 387e3, effect3: 41e3, effect4: 397e3, nact: 64e3 },
    goal: 1.8,
  },
  children: { crb: 267e3, by: "lives", goal: 3 },
  idle: {
    crb: 1700,
    peers: { bare: 88, xstate: 3600, robot3: 160, effect3: 7100, effect4: 2500, nact: 1200 },
  },
  hop: { crb: 76e3, peers: { piscina: 22e3, tinypool: 18e3 } },
  hops: { crb: 92e3, peers: { piscina: 36e3, tinypool: 53e3, bare: 308e3 } },
};

/** How a row compares with the original, by way of each peer that both were measured beside. */
export interface Comparison {
  /** The median over the peers, and by the one that says least and the one that says most. */
  readonly middle: number;
  readonly least: number;
  readonly most: number;
  readonly goal?: number;
}

/** We are so many times as fast as a peer, which was so many times as fast as the original. Undefined without a shared peer. */
export function beside(row: RowId, results: Results): Comparison | undefined {
  const [anchor, ours] = [anchors[row], results.rows[row]?.["crb-gen"]];
  if (anchor === undefined || ours === undefined) return undefined;
  const ways = waysOf(row, anchor, ours, results);
  if (ways.length === 0) return undefined;
  const goal = anchor.goal === undefined ? {} : { goal: anchor.goal };
  return { middle: median(ways), least: Math.min(...ways), most: Math.max(...ways), ...goal };
}

/** How many times as fast as the original we are, by each peer in turn. */
function waysOf(row: RowId, { crb, by = row }: Anchor, ours: readonly number[], { rows }: Results): number[] {
  return Object.entries(anchors[by]?.peers ?? {}).flatMap(([id, peer]) => {
    const theirs = rows[by]?.[id as ContestantId];
    return theirs === undefined ? [] : [ratio(ours, theirs) * (peer / crb)];
  });
}
