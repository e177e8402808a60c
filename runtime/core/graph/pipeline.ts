/**
 * A pipeline as plain data: stages, and the routes that values take through them. Durations are milliseconds, `at` is the
 * place in the spec.
 */
export interface PipelineGraph {
  readonly pipeline: string;
  readonly at: string;
  /** Values for its data that its creator leaves out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** How many values may wait before a stage, and what becomes of an input for which there is no room. */
  readonly queue: { readonly capacity: number; readonly full: "wait" | "reject" };
  /** How often a value may go round a cycle of routes. */
  readonly rounds?: number;
  readonly stages: Readonly<Record<string, StageGraph>>;
  /** From `input` and from each stage: to stages, `output` and `drop`. Each value goes to all of them. */
  readonly routes: Readonly<Record<string, readonly string[]>>;
  readonly schemas?: Readonly<Record<string, unknown>>;
}

interface StageBase {
  readonly at: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly concurrency: number;
  readonly ordered?: true;
  readonly timeout?: number;
  readonly retry?: { readonly max: number; readonly backoff: readonly [from: number, to: number] };
  /** `stop`, `skip`, or the stage that is given the failure. */
  readonly failed: string;
}

export type StageGraph = WorkGraph | MergeGraph | ChunkGraph | AgentStageGraph;

export interface WorkGraph extends StageBase {
  readonly kind: "map" | "split";
  readonly mode: "async" | "sync";
  /** The method of the class, or for `sync` the property that holds its body. */
  readonly call: string;
}

export interface MergeGraph extends StageBase {
  readonly kind: "merge";
  readonly call: string;
  readonly by?: string;
  readonly count?: number;
}

export interface ChunkGraph extends StageBase {
  readonly kind: "chunk";
  readonly max: number;
  readonly within?: number;
}

export interface AgentStageGraph extends StageBase {
  readonly kind: "agent";
  readonly agent: string;
  /** The method of the class that makes an agent of a value. */
  readonly call: string;
}
