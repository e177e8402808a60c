import type { StageCounts } from "../../runtime/core/contract/pipeline.js";

/** What recorded runs did, counted: what a picture of the spec is coloured by. */
export interface Tally {
  /** How long was recorded, in ms: of each run from its beginning to its last observation, all together. */
  readonly span: number;
  /** By the name that the spec gives the agent or pipeline. */
  readonly agents: ReadonlyMap<string, AgentTally>;
  /** Names that the specs declare for nothing, as they came: the first few. */
  readonly strangers: readonly string[];
}

export interface AgentTally {
  /** How many of it began: spawned, or what another one became. */
  readonly started: number;
  /** How many lives its supervisors began anew. */
  readonly restarted: number;
  /**
   * How they ended, by the word of `Ended` ("done", "failed", "interrupted"), or "molted": they became another. Those that were
   * alive at the end are missing.
   */
  readonly ended: ReadonlyMap<string, number>;
  readonly states: ReadonlyMap<string, StateTally>;
  readonly moves: readonly MoveTally[];
  /** What became of the values that came to each stage of a pipeline, by its name. Of an agent: empty. */
  readonly stages: ReadonlyMap<string, StageTally>;
}

/** Of pipelines that were alive at the end, as they told it last. */
export type StageTally = Readonly<StageCounts>;

/**
 * A state; in a pipeline also a stage, of which only failures are told, those that were tried again among them. The same holds of
 * `done`, where last hooks may fail.
 */
export interface StateTally {
  /** How often it was entered, the beginning of lives among it. */
  readonly entered: number;
  /** How long agents were in it, all together, in ms. */
  readonly time: number;
  /** How many messages and ticks were handled without a move, by name. */
  readonly stayed: ReadonlyMap<string, number>;
  /** How often user code failed in it. */
  readonly failed: number;
  /** How many of those failures were tried again. */
  readonly retried: number;
}

/** One declared move, and how often it was made. */
export interface MoveTally {
  readonly from: string;
  readonly to: string;
  /** As the runtime tells it: the handler that decided, or the message that goes. */
  readonly by: string;
  readonly count: number;
}
