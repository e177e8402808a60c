import { threaded } from "crb-gen";
import type { ParallelTaskBase as Base } from "../../generated/from-crb.js";
import square from "./square.thread.js";

/** This thread works along with the others, and has the results at once. */
export default threaded<Base.Body<"squaring">>(import.meta.url, (_state, ctx) => {
  return ctx.next("done", ctx.parallel(square, ctx.agent.numbers));
});
