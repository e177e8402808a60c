import type { System } from "../system.js";
import type { Observer } from "./observation.js";

export interface SpawnOptions {
  /** The world it lives in; by default the platform's. */
  readonly system?: System;
  /** Interrupts it when it fires. */
  readonly signal?: AbortSignal;
}

/** What can be started: any agent, seen from outside. A pipeline takes inputs when it is run: `SpawnablePipeline`. */
export interface Spawnable<Address extends object = object, Output = unknown> {
  spawn(options?: SpawnOptions): Address;
  run(options?: SpawnOptions): Promise<Output>;
}

/** How an agent's life ended. */
export type Ended<Output = unknown> =
  | { readonly reason: "done"; readonly output: Output }
  | { readonly reason: "failed"; readonly error: Error }
  | { readonly reason: "interrupted"; readonly error?: Error };

/** What every address has, whatever its agent. Message methods whose name is one of these carry a `$`. */
export interface Address<Output = unknown, Progress = unknown> {
  /** Agent name and number, such as `Monitor#1`: unique in its system. */
  readonly id: string;
  /** The output. Rejects with an `AgentError` when the agent failed or was interrupted. */
  readonly done: Promise<Output>;
  /** How it ended; never rejects. */
  readonly ended: Promise<Ended<Output>>;
  /**
   * Asks the agent to end: `ctx.signal` fires, what is queued is handled, then it ends. After `deadline` ms
   * (default 5000, and for one that supervises the `shutdown` of each of its groups more) it is ended wherever it is, and
   * its thread terminated; a `finalize()` that begins only then is waited for 5 s more. Resolves, never rejects, when it
   * has ended; for a child that is restarted all the same, when this life of it has.
   */
  interrupt(options?: { readonly deadline?: number }): Promise<Ended<Output>>;
  /** Watches this agent from now on, its progress and all else; gives the function that stops it. */
  observe(observer: Observer<Progress>): () => void;
}
