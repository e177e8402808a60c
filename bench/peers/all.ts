import type { Works } from "../rows/all.js";

/** Somebody who does some of the same work. */
export interface Peer {
  /** As tables call it. */
  readonly name: string;
  /** Its folder in node_modules; what has none is plain JavaScript. */
  readonly package?: string;
  /** Its module is loaded only where it is at work. */
  readonly load: () => Promise<{ readonly works: Works }>;
}

/** Whom agents are measured beside. */
export const peers = {
  bare: { name: "bare JavaScript", load: () => import("./bare.js") },
  xstate: { name: "XState", package: "xstate", load: () => import("./xstate.js") },
  robot3: { name: "robot3", package: "robot3", load: () => import("./robot3.js") },
  effect3: { name: "Effect 3", package: "effect3", load: () => import("./effect3.js") },
  effect4: { name: "Effect 4", package: "effect", load: () => import("./effect4.js") },
  nact: { name: "nact", package: "nact", load: () => import("./nact.js") },
  piscina: { name: "piscina", package: "piscina", load: () => import("./piscina.js") },
  tinypool: { name: "tinypool", package: "tinypool", load: () => import("./tinypool.js") },
} satisfies Record<string, Peer>;

export type PeerId = keyof typeof peers;
