import type { Threaded } from "../../../runtime/core/contract/thread.js";

/** What stands for a generated body type. */
export type Body = Threaded<
  { what: string },
  {
    state: string;
    agent: { n: number };
    cancelled(): boolean;
    progress(value: unknown): void;
    giveUp(error: Error): never;
    next(target: string, data?: unknown): unknown;
  },
  unknown
>;
