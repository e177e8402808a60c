/** What a recorded run did, counted: what a picture of the spec is coloured by. */
export interface Tally {
  /** How long it took, from its first observation to its last, in ms. */
  readonly span: number;
  /** By the name that the spec gives the agent. */
  readonly agents: ReadonlyMap<string, AgentTally>;
}

export interface AgentTally {
  /** How many of it began: spawned, or what another one became. */
  readonly started: number;
  /** How many lives its supervisors began anew. */
  readonly restarted: number;
  /** How they ended, by the word of `Ended` ("done", "failed"); those that were alive at the end are missing. */
  readonly ended: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, StateTally>;
  readonly moves: readonly MoveTally[];
}

export interface StateTally {
  /** How often it was entered, the begin of lives among it. */
  readonly entered: number;
  /** How long agents were in it, all together, in ms. */
  readonly time: number;
  /** How many messages and ticks were handled without a move, by name. */
  readonly stayed: ReadonlyMap<string, number>;
  /** How often user code failed in it. */
  readonly failed: number;
}

/** One declared move, and how often it was made. */
export interface MoveTally {
  readonly from: string;
  readonly to: string;
  /** As the runtime tells it: the handler that decided, or the message that goes. */
  readonly by: string;
  readonly count: number;
}
