import type { Threaded } from "../../../runtime/core/contract/thread.js";

/** A body whose life can be watched from outside. */
export type Beating = Threaded<
  { beats: Int32Array<SharedArrayBuffer>; looks: boolean },
  { cancelled(): boolean; next(target: string, data?: unknown): unknown },
  unknown
>;
