/** What the pool and its threads say to each other. */

import type { MessagePort } from "node:worker_threads";
import type { ThreadJob, ThreadResult } from "../../core/contract/host.js";
import type { PackedError } from "./errors.js";
import type { Share } from "./share.js";

/** What a thread is given once, as it starts. */
export interface Given {
  /** What it is told while code runs on it: see `flags.js`. */
  readonly flags: Int32Array;
  /** How many threads there are at most. */
  readonly threads: number;
}

/** What a thread is sent: a body to run, or a map to help with. */
export type Task = Job | { readonly url: string; readonly help: Help };

export interface Job extends Omit<ThreadJob, "body" | "progress"> {
  /** Whether the spec declares progress. */
  readonly progress: boolean;
}

/** A helper's part of a parallel map. */
export interface Help {
  readonly share: Share;
  readonly helper: number;
  /** To the thread that called the map. */
  readonly port: MessagePort;
  /** Where that one reads whether it is to stop. */
  readonly flags: Int32Array;
}

/** What is gone here when it has been sent. */
export type Moved = ArrayBuffer | MessagePort;

/** What a thread tells. */
export type Told =
  /** It has started, and can be given something to do. */
  | { readonly ready: true }
  | Done
  | Broken
  /** What nobody has caught there: it is left behind by what ran before. */
  | { readonly failed: PackedError }
  /** The way by which its body reports progress. */
  | { readonly reports: MessagePort }
  | MapCall;

/** What a run comes to: as the core wants it, but for errors, which travel as plain data. */
export interface Done {
  readonly done: Omit<ThreadResult, "thrown">;
  readonly thrown?: PackedError;
}

/** There was no body to run, or its result cannot be sent. */
export interface Broken {
  readonly broken: PackedError;
}

/** A parallel map that a body has begun. */
export interface MapCall {
  readonly share: Share;
  /** To the thread that called it. */
  readonly home: MessagePort;
  readonly flags: Int32Array;
}
