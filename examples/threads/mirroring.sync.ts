import { threaded } from "crb-gen";
import type { MirrorBase as Base } from "../../generated/images.js";
import mirrorRow from "./mirrorRow.thread.js";

/** Mirrors all rows, on several threads; none of them is copied. */
export default threaded<Base.Body<"mirroring">>(import.meta.url, (_state, ctx) => {
  const done = ctx.parallel(mirrorRow, ctx.agent.rows);
  return ctx.next("done", { rows: done.length });
});
