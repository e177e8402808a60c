import type { Summary } from "../../../runtime/core/contract/pipeline.js";

/** The contract of a pipeline with one stage, for bodies that stand for any. */
export interface Staged {
  readonly name: string;
  readonly data: object;
  readonly output: Summary;
  readonly address: object;
  readonly input: unknown;
  readonly outputs: unknown;
  readonly stages: { Work: { from: unknown; to: unknown; config: object } };
}
