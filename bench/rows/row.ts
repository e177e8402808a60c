import type { Part } from "../without/parts.js";

/** Does so much of some work, and gives how much it has done, as the work itself has counted. */
export type Work = (amount: number) => Promise<number>;

/** Makes so many agents that live on, idle, and gives what counts those that are alive. */
export type Crowd = (count: number) => Promise<() => Promise<number>>;

/** Work that is timed: what counts is how much of it is done in a second. */
export interface TimedRow {
  readonly by: "rate";
  readonly name: string;
  /** What is done, by whoever does it. */
  readonly does: string;
  /** How much of it is done in one run at most; in ms where the work goes by the clock. */
  readonly amount: number;
  /**
   * `whole`: each run does just so much, a crowd or a burst. `clock`: the work goes on until so many ms are over, and says
   * how much it has done by then.
   */
  readonly until?: "whole" | "clock";
  /** How the runtime is changed for it. */
  readonly without?: Part;
  readonly ours: Work;
}

/** A crowd that is weighed: what counts is how many bytes each of it takes. */
export interface WeighedRow {
  readonly by: "bytes";
  readonly name: string;
  readonly does: string;
  readonly amount: number;
  readonly ours: Crowd;
}

export type Row = TimedRow | WeighedRow;
