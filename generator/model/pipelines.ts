import type { Span } from "../diagnostics/diagnostic.js";
import type { Field, Named, Reference, Type } from "./spec.js";

/** Stages, and the routes that values take through them. To all others a pipeline is an agent. */
export interface PipelineDef extends Named {
  readonly input: Type;
  /** Absent: nothing comes out. */
  readonly output?: Type;
  /** What all its stages share: the data of the agent that it is. */
  readonly data: readonly Field[];
  /** How many values may wait before a stage; a sender of inputs waits, or is refused. */
  readonly queue: { readonly capacity: number; readonly full: "wait" | "reject" };
  /** How often a value may go round a cycle of routes. Absent: there is no cycle. */
  readonly rounds?: RoundsDef;
  readonly stages: readonly StageDef[];
  readonly routes: readonly RouteDef[];
}

export interface RoundsDef {
  readonly most: number;
  readonly span: Span;
}

export type StageDef = MapDef | SplitDef | MergeDef | ChunkDef | AgentStageDef;

interface StageBase extends Named {
  /** Values that every run of the stage is given: `ctx.config`. */
  readonly config: readonly Field[];
  /** How many values it works on at once. */
  readonly concurrency: number;
  /** Results leave in the order in which the values came. */
  readonly ordered: boolean;
  /** How long one run may take, in ms. */
  readonly timeout?: number;
  readonly retry?: { readonly max: number; readonly backoff: readonly [from: number, to: number] };
  /** Where a value goes that fails: `stop` fails the pipeline, `skip` drops the value, a stage is given the failure. */
  readonly failed: Reference;
}

interface Worked {
  /** `sync`: on a thread. */
  readonly mode: "async" | "sync";
  readonly from: Type;
  readonly to: Type;
}

/** One value in, one value out; null is nothing. */
export interface MapDef extends StageBase, Worked {
  readonly kind: "map";
}
/** One value in, any number out, as they come. */
export interface SplitDef extends StageBase, Worked {
  readonly kind: "split";
}
/** Many values in, one out: folded as they come, all of them or those of one value of a field. */
export interface MergeDef extends StageBase {
  readonly kind: "merge";
  readonly from: Type;
  readonly to: Type;
  /** The field of what comes that says what belongs together. Absent: all of it does. */
  readonly by?: Reference;
  /** How many values make one whole. Absent: all there are, when no more can come. */
  readonly count?: number;
}
/** Gathers values into lists. */
export interface ChunkDef extends StageBase {
  readonly kind: "chunk";
  readonly of: Type;
  readonly max: number;
  /** How long a list waits to be full, in ms. Absent: until no more can come. */
  readonly within?: number;
}
/** Each value makes an agent, whose output is the result. */
export interface AgentStageDef extends StageBase {
  readonly kind: "agent";
  readonly agent: Reference;
  /** What its creator gives. */
  readonly from: Type;
  /** Its output. Absent: it ends without one. */
  readonly to?: Type;
}

/** Where values go from `input` or from a stage: to stages, `output` or `drop`; each value to all of them. */
export interface RouteDef {
  readonly from: Reference;
  readonly to: readonly Reference[];
  readonly span: Span;
}
