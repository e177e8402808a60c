/** What a recorded run did, as a picture shows it. */
export interface PictureRun {
  /** False: none of these agents ran. */
  readonly ran: boolean;
  /** How many agents ran and for how long, how much of the picture they went through, how they ended. */
  readonly facts: readonly string[];
  /** What it did that the spec does not declare: the run was of another version of it. */
  readonly undeclared: readonly string[];
}

/** How often something happened. */
export interface Count {
  readonly times: number;
  /** `×128` or `never`; empty where nothing need be said, as what it is part of says that it never ran. */
  readonly says: string;
}

/** What a recorded run did in a state or a stage, or whether it came to an end. */
export interface NodeRun {
  /** No agent was ever in the state, no value came to the stage. */
  readonly unused: boolean;
  /** Of the time that was spent in all states, from 0 to 1. Absent: it is no state, or unused. */
  readonly share?: number;
  /** `63 %`, `12.4s`, `3 times`, or `never entered`; empty where nothing need be said. */
  readonly says: readonly string[];
  /** `2 failed`: how often user code did. Empty: it never did. */
  readonly failed: string;
}

/** Whether something is shown as what never happened. */
export function isUnused(run: Count | NodeRun | undefined): boolean {
  if (run === undefined) return false;
  return "times" in run ? run.times === 0 : run.unused;
}
