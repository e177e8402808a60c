import type { Address, SpawnOptions } from "./address.js";
import type { GivesUp } from "./contexts.js";
import type { Contract, Empty } from "./contract.js";
import type { Scope } from "./scope.js";
import type { ThreadContext } from "./thread.js";

/**
 * What the generator says about one pipeline, as one type: the types below are read off it. Generated code declares it
 * as `ImportBase.Is`.
 */
export interface PipelineContract {
  readonly name: string;
  /** What all stages share. */
  readonly data: object;
  readonly output: Summary;
  readonly address: object;
  /** What goes in. */
  readonly input: unknown;
  /** What comes out; `never` where nothing does. */
  readonly outputs: unknown;
  /** What each stage takes and gives, and its config: `{ from, to, config }`. */
  readonly stages: object;
}

/** A pipeline as an agent: one state, in which values flow. */
export interface Flowing<C extends PipelineContract> extends Contract {
  readonly name: C["name"];
  readonly data: C["data"];
  readonly output: Summary;
  readonly address: C["address"];
  readonly states: { readonly Flowing: Empty };
  readonly targets: { readonly done: [output: Summary] };
  readonly events: object;
  readonly timers: object;
}

type ConfigOf<C extends PipelineContract, S> = S extends keyof C["stages"]
  ? C["stages"][S] extends { readonly config: infer Config }
    ? Config
    : never
  : never;

/** What is known of the value that a stage works on. */
export interface Worked<C extends PipelineContract, S extends string> {
  /** The name of the stage. */
  readonly stage: S;
  /** What the spec and the pipeline's creator give the stage. */
  readonly config: ConfigOf<C, S>;
  /** How many stages the value has come through before this one. */
  readonly layer: number;
  /** The number of the input that it comes from, from 1, on through all lives; where several went into it, of the last. */
  readonly input: number;
}

/**
 * The context of a stage. `signal` fires, while something of the stage is awaited, when its `timeout` runs out and when the
 * pipeline ends the hard way; for a split of an input also when the pipeline is asked to end.
 */
export interface Stage<C extends PipelineContract, S extends string>
  extends Worked<C, S>,
    Pick<Scope<Flowing<C>, "Flowing">, "signal" | "self" | "sleep" | "run" | "spawn" | "parallel">,
    GivesUp {}

/** The context of a stage on a thread. Several run at once, so there is no data that they share. */
export interface StageThread<C extends PipelineContract, S extends string>
  extends Worked<C, S>,
    ThreadContext {}

/** Many values, such as a split gives and a pipeline is given: one after the other they are taken, as there is room for them. */
export type Many<T> = Iterable<T> | AsyncIterable<T>;

/** What a stage is given to which failures lead. */
export interface Failure {
  /** The stage that failed. */
  readonly stage: string;
  /** The value on which it did. */
  readonly input: unknown;
  /** The message of the error. */
  readonly error: string;
  /** How many stages the value had come through before. */
  readonly layer: number;
}

/** What became of everything that went into a pipeline, through all its lives. */
export interface Summary {
  /** Inputs that it took. */
  inputs: number;
  /** Values that came out. */
  outputs: number;
  /** Values on which a stage failed. */
  failed: number;
  /** Values that went to `drop`. */
  dropped: number;
  /** Values that were inside when the pipeline failed, or was ended at its deadline, and inputs whose split was closed before its end. */
  lost: number;
}

/** How far a pipeline is, through all its lives. */
export interface Counts extends Summary {
  stages: Record<string, StageCounts>;
}

/** What has become of the values that came to a stage: each is in one of these, but for `given`. */
export interface StageCounts {
  /** Before it, or in a list or a whole that is not taken yet. */
  waiting: number;
  /** It works on them, or what it made of them has yet to be taken. */
  running: number;
  /** It has made something of them, or nothing. */
  done: number;
  failed: number;
  /** Thrown away: the pipeline failed, or was ended at its deadline, before they were done; or their split was closed before its end. */
  lost: number;
  /** Results that it has given. */
  given: number;
}

/** A pipeline that has yet to be started, seen from outside. */
export interface SpawnablePipeline<Input = never, Address extends object = object> {
  spawn(options?: SpawnOptions): Address;
  /** Pushes all inputs, closes the pipeline, and gives what became of them. */
  run(inputs: Many<Input>, options?: SpawnOptions): Promise<Summary>;
}

/** Where a pipeline is reached. Its progress are its counts. */
export interface PipelineAddress<Input = never, Output = unknown> extends Address<Summary, Counts> {
  /**
   * Takes an input: resolves when there is room for it. Rejects with `mailbox-full` where the spec says `full: reject`
   * and there is none, with `ended` when the pipeline takes no more.
   */
  push(input: Input): Promise<void>;
  /** There are no more inputs: the pipeline is done when all that is inside is through. */
  close(): void;
  /**
   * What comes out, each value once. Who reads slowly slows the pipeline down. As long as nobody has asked for `outputs`
   * they are only counted: ask before the first input. Throws when the pipeline has failed.
   */
  readonly outputs: AsyncIterable<Output>;
  /**
   * Pushes all of them, from now on and as there is room, closes the pipeline, and gives what comes out until it is done: to
   * be iterated over once. Who stops reading interrupts the pipeline; when it is interrupted otherwise, the loop throws that
   * as its last. Throws a `usage` error when it is given nothing to
   * iterate over; while it is read, when the pipeline fails or ends before it took all, and what the inputs throw.
   */
  process(inputs: Iterable<Input> | AsyncIterable<Input>): AsyncIterable<Output>;
  /** How far it is now; after its end, what became of everything. */
  readonly counts: Counts;
}
