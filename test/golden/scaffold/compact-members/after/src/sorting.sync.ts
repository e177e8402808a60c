import { threaded } from "crb-gen";
import type { DeskBase as Base } from "../generated/desk.js";

/** State `Sorting`, which runs on a thread. */
export default threaded<Base.Body<"sorting">>(import.meta.url, (state, ctx) => {
  // Return ctx.next("Waiting") or ctx.next("Reading").
  throw new Error("Desk.sorting is not written yet");
});
