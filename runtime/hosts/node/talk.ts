/** What the pool and its threads say to each other. */

import type { MessagePort } from "node:worker_threads";
import type { ThreadJob, ThreadResult } from "../../core/contract/host.js";
import type { PackedError } from "./errors.js";
import type { Share } from "./share.js";

/** What a thread is given once, as it starts. */
export interface Given {
  /** What bodies are told while they run, a word for each run: see `flags.js`. */
  readonly flags: Int32Array;
  /** How many threads there are at most. */
  readonly threads: number;
}

/** What a thread is told of a run that is its own. Both are 0 until it is sent there. */
export interface Orders {
  /** The number of the run. */
  run: number;
  /** Which word of the flags is for it. */
  slot: number;
}

/** What a thread is sent: a body to run, or a map to help with. */
export type Task = Job | HelperTask;

export interface Job extends Omit<ThreadJob, "body" | "progress">, Orders {
  /** Whether the spec declares progress. */
  readonly progress: boolean;
}

export interface HelperTask extends Orders {
  readonly url: string;
  readonly help: Help;
}

/** A helper's part of a parallel map. */
export interface Help {
  readonly share: Share;
  readonly helper: number;
  /** To the thread that called the map. */
  readonly port: MessagePort;
  /** The word where that one reads whether it is to stop. */
  readonly slot: number;
}

/** What is gone here when it has been sent. */
export type Moved = ArrayBuffer | MessagePort;

/** What a thread sends home. */
export type Reply = Done | Broken;

/** What a run comes to: as the core wants it, but for errors, which travel as plain data. */
export interface Done {
  readonly done: Omit<ThreadResult, "thrown">;
  readonly thrown?: PackedError;
  /** Whether its body has reported progress: the way of that may come after this. */
  readonly reported: boolean;
}

/** There was no body to run. */
export interface Broken {
  readonly broken: PackedError;
}

/** What a thread tells while it is at work; `run` says on what. */
export type Told = Failed | Progress | MapCall;

/** What nobody has caught there. */
export interface Failed {
  /** 0: it is left behind by what ran before. */
  readonly run: number;
  readonly failed: PackedError;
}

/** The way by which its body reports progress. */
export interface Progress {
  readonly run: number;
  readonly reports: MessagePort;
}

/** A parallel map that a body has begun. */
export interface MapCall extends Readonly<Orders> {
  readonly share: Share;
  /** To the thread that called it. */
  readonly home: MessagePort;
}
