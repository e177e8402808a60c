import { threaded } from "../../../runtime/core/functions/threaded.js";
import type { Beating } from "./beating.js";

/** Counts on for ever, in memory that others see; one that `looks` ends when it should. */
export default threaded<Beating>(import.meta.url, ({ beats, looks }, ctx) => {
  for (;;) {
    Atomics.add(beats, 0, 1);
    if (looks && ctx.cancelled()) return ctx.next("done", "saw it");
  }
});
