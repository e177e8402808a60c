import type { Run } from "../run.js";

/** Something that crb-gen promises of every agent, whatever befalls it. */
export interface Promised {
  readonly name: PromiseName;
  /** What is promised, as a sentence. */
  readonly says: string;
  /** Where a run broke it. `calm` is the run without faults. */
  broken(run: Run, calm: Run): readonly Breach[];
}

export type PromiseName =
  | "no-unhandled-rejection"
  | "requests-settle"
  | "errors-are-heard"
  | "failures-go-as-declared"
  | "ends-in-time"
  | "nothing-left"
  | "lives-are-whole"
  | "comes-to-rest"
  | "values-are-counted"
  | "restarts-as-declared"
  | "restarts-together"
  | "stops-in-order";

/** What happened in place of what is promised. */
export interface Breach {
  /** The agent's id; `""` where it is nobody's. */
  readonly agent: string;
  readonly what: string;
}
