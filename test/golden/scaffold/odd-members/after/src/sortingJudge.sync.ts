import { threaded } from "crb-gen";
import type { JudgeBase as Base } from "../generated/office.js";

/** State `SortingJudge`, which runs on a thread. */
export default threaded<Base.Body<"sortingJudge">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Waiting").
  throw new Error("Judge.sortingJudge is not written yet");
});
