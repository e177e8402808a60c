import type { RowId } from "../rows/all.js";
import type { ContestantId } from "./contestants.js";

/**
 * The Rust original, which npm cannot install, measured beside packages that are measured here as well: one thread, release build,
 * on one machine (Node 20.20, November 2026). Figures are of one second; of `idle`, bytes. Of bare JavaScript several forms were
 * measured there, none of them told: it is not here.
 */
interface Anchor {
  readonly crb: number;
  readonly peers?: { readonly [Id in ContestantId]?: number };
}

export const anchors: { readonly [Id in RowId]?: Anchor } = {
  syncStep: {
    crb: 7.9e6,
    peers: { xstate: 130e3, robot3: 501e3, effect3: 6.6e6, effect4: 22.5e6, nact: 309e3 },
  },
  planetSteps: { crb: 7.2e6 },
  clockedStep: { crb: 5.4e6 },
  asyncStep: {
    crb: 4.1e6,
    peers: { xstate: 14e3, robot3: 363e3, effect3: 639e3, effect4: 1.42e6, nact: 370e3 },
  },
  waitingStep: { crb: 1.27e6 },
  selfMessage: { crb: 4.2e6, peers: { xstate: 286e3, effect3: 526e3, effect4: 847e3, nact: 427e3 } },
  clockedMessage: { crb: 3.3e6 },
  burst: {
    crb: 5.4e6,
    peers: { xstate: 317e3, robot3: 377e3, effect3: 468e3, effect4: 1.1e6, nact: 333e3 },
  },
  inFlight: { crb: 3.6e6, peers: { effect3: 437e3, effect4: 892e3, nact: 282e3 } },
  token: { crb: 2.1e6, peers: { xstate: 194e3, effect3: 38e3, effect4: 192e3, nact: 346e3 } },
  request: { crb: 1.1e6, peers: { xstate: 252e3, effect3: 25e3, effect4: 285e3, nact: 150e3 } },
  reply: { crb: 618e3 },
  lives: {
    crb: 569e3,
    peers: { xstate: 36e3, robot3: 387e3, effect3: 41e3, effect4: 397e3, nact: 64e3 },
  },
  children: { crb: 267e3 },
  idle: { crb: 1700, peers: { xstate: 3600, robot3: 160, effect3: 7100, effect4: 2500, nact: 1200 } },
  hop: { crb: 76e3, peers: { piscina: 22e3, tinypool: 18e3 } },
  hops: { crb: 92e3, peers: { piscina: 36e3, tinypool: 53e3 } },
};
