import type { ParallelOptions, Threaded } from "../../../runtime/core/contract/thread.js";
import { threaded } from "../../../runtime/core/functions/threaded.js";
import items, { type Item } from "./items.thread.js";

export type Body = Threaded<
  { items: Item[]; options?: ParallelOptions },
  {
    parallel(task: typeof items, of: readonly Item[], options?: ParallelOptions): unknown[];
    next(target: string, data?: unknown): unknown;
  },
  unknown
>;

/** Maps the items of its state. */
export default threaded<Body>(import.meta.url, (state, ctx) =>
  ctx.next("done", ctx.parallel(items, state.items, state.options)),
);
