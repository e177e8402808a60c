import type { Counts } from "../contract/pipeline.js";
import type { Door } from "./door.js";

/** By this an object of a pipeline's class holds its life. */
export const LIFE = Symbol("life");

/** The member of a pipeline's class that its state calls. Names in specs hold no `$`. */
export const STAGES = "$stages";

/** One life of a pipeline, as its door and its books see it. */
export interface Life {
  /** Takes an input if there is room for it. */
  offer(door: Door, input: unknown): boolean;
  /** There may be something to do: inputs wait, or no more come. */
  look(): void;
  /** It is over: throws away what is inside, if that is not done yet. */
  end(): void;
  /** Of this life alone. */
  readonly counts: Counts;
}
